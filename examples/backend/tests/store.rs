//! The queues and the lists, on every database.

mod support;

use std::collections::BTreeSet;

use backend::store::{Arrived, NewDelivery, Store};
use support::{databases, secret};
use widget_types::callbacks::LinkId;

fn delivery(id: &str) -> NewDelivery {
    NewDelivery {
        webhook_id: id.to_owned(),
        webhook_type: "ACCOUNTS".to_owned(),
        webhook_code: None,
        kind: None,
        link_id: None,
        body: "{}".to_owned(),
        nothing_to_do: None,
    }
}

#[tokio::test]
async fn a_task_comes_back_when_its_lease_ends() {
    for database in databases().await {
        let store = Store::open(&secret(&database)).await.unwrap();
        assert_eq!(store.receive(&delivery("w1"), 100).await.unwrap(), Arrived::New);
        assert_eq!(store.receive(&delivery("w1"), 101).await.unwrap(), Arrived::Again);
        assert_eq!(store.take_delivery(150, 200).await.unwrap().unwrap().attempts, 1);
        assert!(store.take_delivery(199, 300).await.unwrap().is_none());
        assert_eq!(store.take_delivery(200, 300).await.unwrap().unwrap().attempts, 2);
        // Whoever goes on working keeps it.
        store.postpone("w1", 500, None).await.unwrap();
        assert!(store.take_delivery(499, 600).await.unwrap().is_none());
        store.finish("w1", "done", None).await.unwrap();
        assert!(store.take_delivery(1000, 2000).await.unwrap().is_none());
        // Another start finds the tables, and a finished task stays finished.
        store.close().await;
        let store = Store::open(&secret(&database)).await.unwrap();
        assert_eq!(store.receive(&delivery("w1"), 2000).await.unwrap(), Arrived::Again);
        assert!(store.take_delivery(3000, 4000).await.unwrap().is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_never_take_the_same_task() {
    const TASKS: usize = 200;
    for database in databases().await {
        // They also start at the same moment.
        let url = secret(&database);
        let (one, two) = tokio::join!(Store::open(&url), Store::open(&url));
        let stores = [one.unwrap(), two.unwrap()];
        for task in 0..TASKS {
            stores[task % 2].receive(&delivery(&format!("w{task}")), 0).await.unwrap();
        }
        let workers = (0..8).map(|worker| {
            let store = stores[worker % 2].clone();
            tokio::spawn(async move {
                let mut taken = Vec::new();
                let mut misses = 0;
                // Two that find the same row: one of them gets nothing, and looks again.
                while misses < 20 {
                    match store.take_delivery(10, 1_000_000).await.unwrap() {
                        Some(task) => taken.push(task.webhook_id),
                        None => misses += 1,
                    }
                }
                taken
            })
        });
        let mut taken = Vec::new();
        for worker in workers.collect::<Vec<_>>() {
            taken.extend(worker.await.unwrap());
        }
        let distinct: BTreeSet<_> = taken.iter().collect();
        assert_eq!((taken.len(), distinct.len()), (TASKS, TASKS));
    }
}

#[tokio::test]
async fn a_list_is_replaced_whole_and_only_by_a_later_one() {
    for database in databases().await {
        let store = Store::open(&secret(&database)).await.unwrap();
        let link = LinkId::new("cb65f82c-dc93-4d3e-8270-9a27528397f5").unwrap();
        let items =
            |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), "{}".to_owned())).collect::<Vec<_>>();
        let counts = async || {
            let all = store.snapshot(10).await.unwrap();
            (all.links_and_items.1, all.fetched[0].items, all.fetched[0].started)
        };
        store.replace_items(link, "ACCOUNTS", 20, &items(&["a", "b", "c"])).await.unwrap();
        store.replace_items(link, "ACCOUNTS", 30, &items(&["b", "d"])).await.unwrap();
        assert_eq!(counts().await, (2, 2, 30));
        store.replace_items(link, "ACCOUNTS", 25, &items(&["a"])).await.unwrap();
        assert_eq!(counts().await, (2, 2, 30));
        store.replace_items(link, "ACCOUNTS", 30, &items(&["b", "d"])).await.unwrap();
        assert_eq!(counts().await, (2, 2, 30));
    }
}
