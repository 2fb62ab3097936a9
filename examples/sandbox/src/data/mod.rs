//! Invented data, always the same for a link.
//!
//! The shapes follow the old description of the API as far as hosts are likely to look at them.

use serde_json::{Value, json};
use uuid::Uuid;
use widget_types::starting::Resource;

use crate::date::timestamp;
use crate::store::Link;

mod banking;
mod employment;
mod fiscal;
mod seed;

pub(crate) use self::seed::Seed;

/// Money that comes in.
pub(crate) const INFLOW: &str = "INFLOW";
/// Money that goes out.
pub(crate) const OUTFLOW: &str = "OUTFLOW";

/// The keys that date an item.
pub(crate) const DATES: [&str; 4] = ["value_date", "invoice_date", "last_status_change_date", "collected_at"];

/// The items of a resource for a link; none if there is no list of it.
pub(crate) fn items(resource: Resource, link: &Link) -> Vec<Value> {
    let make: fn(&mut Items<'_>) -> Vec<Value> = match resource {
        Resource::Accounts => banking::accounts,
        Resource::Owners => banking::owners,
        Resource::Transactions => banking::transactions,
        Resource::Bills => banking::bills,
        Resource::Investments => banking::investments,
        Resource::InvestmentTransactions => banking::investment_transactions,
        Resource::EmploymentRecords => employment::records,
        Resource::Employments => employment::employments,
        Resource::Invoices => fiscal::invoices,
        Resource::TaxReturns => fiscal::returns,
        Resource::TaxStatus => fiscal::status,
        Resource::TaxComplianceStatus => fiscal::compliance,
        _ => return Vec::new(),
    };
    make(&mut Items { link, resource, seed: Seed::new(&[&link.id, resource.as_str()]) })
}

/// The items of one resource, in the making.
struct Items<'a> {
    link: &'a Link,
    resource: Resource,
    seed: Seed,
}

impl Items<'_> {
    /// An item with the keys that all have, and its own.
    fn item(&self, index: u64, own: Value) -> Value {
        let at = timestamp(self.link.created_at);
        let mut item = json!({
            "id": self.id(index),
            "link": self.link.id,
            "collected_at": at,
            "created_at": at,
        });
        if let (Some(item), Value::Object(own)) = (item.as_object_mut(), own) {
            item.extend(own);
        }
        item
    }

    /// The id of an item, the same whenever it is asked for.
    fn id(&self, index: u64) -> Uuid {
        Seed::new(&[&self.link.id, self.resource.as_str(), &index.to_string()]).uuid()
    }

    fn currency(&self) -> &'static str {
        if self.is_colombian() { "COP" } else { "MXN" }
    }

    fn is_colombian(&self) -> bool {
        self.link.institution.contains("_co_")
    }

    /// An amount of the country's money, given for Mexico.
    fn amount(&mut self, from: u64, to: u64) -> f64 {
        let cents = self.seed.between(from * 100, to * 100);
        let scale = if self.is_colombian() { 200 } else { 1 };
        let amount = u32::try_from(cents * scale).unwrap_or(u32::MAX);
        f64::from(amount) / 100.0
    }

    /// The same person for every resource of a link.
    fn person(&self) -> Person {
        let mut seed = Seed::new(&[&self.link.id, "person"]);
        let first = seed.pick(&["Lucía", "Mateo", "Valentina", "Santiago", "Camila", "Emiliano", "Renata"]);
        let last = seed.pick(&["Baggins", "Okafor", "Buendía", "Herrera", "Skywalker", "Nakamura", "Rojas"]);
        let born = (seed.between(1960, 2003), seed.between(1, 12), seed.between(1, 28));
        Person { first, last, born, digits: seed.digits(10) }
    }
}

struct Person {
    first: &'static str,
    last: &'static str,
    born: (u64, u64, u64),
    digits: String,
}

impl Person {
    fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    fn birth_date(&self) -> String {
        let (year, month, day) = self.born;
        format!("{year}-{month:02}-{day:02}")
    }

    /// Twelve or thirteen characters in Mexico, ten digits in Colombia; none is a real one.
    fn tax_id(&self, is_colombian: bool) -> String {
        let (year, month, day) = self.born;
        if is_colombian {
            return self.digits.clone();
        }
        let letters: String = self.last.chars().filter(char::is_ascii).take(4).collect();
        format!("{:X<4}{:02}{month:02}{day:02}XX0", letters.to_uppercase(), year % 100)
    }
}

#[cfg(test)]
mod tests {
    use widget_types::retrieving_data::LinkStatus;
    use widget_types::starting::AccessMode;

    use super::*;

    fn link(id: &str) -> Link {
        Link {
            id: id.to_owned(),
            institution: "macondo_co_retail".to_owned(),
            access_mode: AccessMode::Single,
            external_id: None,
            status: LinkStatus::Valid,
            created_at: 1_700_000_000,
            last_accessed_at: 1_700_000_000,
            credentials_storage: "store".to_owned(),
            stale_in: None,
            fetch_resources: Vec::new(),
        }
    }

    #[test]
    fn every_list_has_items_that_depend_on_the_link_alone() {
        for &resource in Resource::ALL {
            let items = items(resource, &link("a"));
            assert_eq!(items.is_empty(), resource.list_endpoint().is_none(), "{resource}");
            assert_eq!(items, super::items(resource, &link("a")));
            assert!(items.is_empty() || items != super::items(resource, &link("b")));
            let ids: std::collections::BTreeSet<_> =
                items.iter().map(|item| item["id"].to_string()).collect();
            assert_eq!(ids.len(), items.len());
        }
    }

    #[test]
    fn transactions_belong_to_the_accounts_of_the_link() {
        let accounts = items(Resource::Accounts, &link("a"));
        for transaction in items(Resource::Transactions, &link("a")) {
            let account = &transaction["account"]["id"];
            assert!(accounts.iter().any(|known| known["id"] == *account));
        }
    }
}
