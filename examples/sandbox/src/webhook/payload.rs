//! The webhooks of a new link: which kinds there are, and what stands in them, comes from the types.

use serde_json::{Map, Value, json};
use uuid::Uuid;
use widget_types::retrieving_data::{ProcessType, Webhook, WebhookCode, WebhookKind, WebhookType};
use widget_types::starting::Resource;

use crate::data::{self, DATES};
use crate::request_id;
use crate::store::{Delivery, Link};

/// A documented webhook that tells that a resource's history is loaded.
struct Notice {
    webhook_type: &'static str,
    code: WebhookCode,
    kind: WebhookKind,
}

/// The webhooks of a new link, in the given state.
pub(crate) fn deliveries(link: &Link, resources: &[Resource], state: &str) -> Vec<Delivery> {
    let notices = resources.iter().flat_map(|&resource| {
        let items = data::items(resource, link);
        notices(resource).into_iter().map(move |notice| (notice, items.clone()))
    });
    let deliveries = notices.map(|(notice, items)| {
        let webhook_id = request_id::new();
        let body = json!({
            "webhook_id": webhook_id,
            "webhook_type": notice.webhook_type,
            "process_type": ProcessType::HistoricalUpdate,
            "webhook_code": notice.code,
            "link_id": link.id,
            "request_id": Uuid::new_v4(),
            "external_id": link.external_id,
            "data": facts(&notice, items),
        });
        Delivery {
            webhook_id,
            link_id: link.id.clone(),
            kind: notice.kind.name().to_owned(),
            state: state.to_owned(),
            body: body.to_string(),
            attempts: Vec::new(),
        }
    });
    deliveries.collect()
}

/// The documented webhooks about a resource's history; none if none is documented.
fn notices(resource: Resource) -> Vec<Notice> {
    let mut types: Vec<_> = WebhookType::ALL
        .iter()
        .filter(|webhook_type| webhook_type.resource() == Some(resource))
        .map(|webhook_type| webhook_type.as_str())
        .collect();
    if types.is_empty() {
        // For tax returns a code is documented, but no type that goes with it: we take the resource.
        types.push(resource.as_str());
    }
    let pairs = types.into_iter().flat_map(|webhook_type| {
        let codes = WebhookCode::ALL.iter().filter(|code| tells_history(**code, resource));
        codes.filter_map(move |&code| Some(Notice { webhook_type, code, kind: kind(webhook_type, code)? }))
    });
    pairs.collect()
}

/// Whether the code is for the first delivery of this resource.
fn tells_history(code: WebhookCode, resource: Resource) -> bool {
    match code {
        WebhookCode::HistoricalUpdate
        | WebhookCode::InitialInflowUpdate
        | WebhookCode::InitialOutflowUpdate => true,
        WebhookCode::NewTaxReturnsAvailable => resource == Resource::TaxReturns,
        _ => false,
    }
}

/// What the types take such a webhook for.
fn kind(webhook_type: &str, code: WebhookCode) -> Option<WebhookKind> {
    let body = json!({ "webhook_id": "", "webhook_type": webhook_type, "webhook_code": code }).to_string();
    Webhook::parse(&body).ok()?.kind()
}

/// The documented keys of the kind's data, filled from the link's items.
fn facts(notice: &Notice, mut items: Vec<Value>) -> Map<String, Value> {
    let is = |item: &Value, kind: &str| item.get("type").and_then(Value::as_str) == Some(kind);
    match notice.code {
        WebhookCode::InitialInflowUpdate => items.retain(|item| is(item, data::INFLOW)),
        WebhookCode::InitialOutflowUpdate => items.retain(|item| is(item, data::OUTFLOW)),
        _ => {}
    }
    let dates = || items.iter().filter_map(|item| DATES.iter().find_map(|date| item.get(date)?.as_str()));
    let fact = |key: &str| match key {
        "total_inflow_transactions" => items.iter().filter(|item| is(item, data::INFLOW)).count().into(),
        "total_outflow_transactions" => items.iter().filter(|item| is(item, data::OUTFLOW)).count().into(),
        _ if key.starts_with("total_") => items.len().into(),
        _ if key.starts_with("first_") => dates().min().into(),
        _ if key.starts_with("last_") => dates().max().into(),
        _ => Value::Null,
    };
    notice.kind.data_fields().iter().map(|&key| (key.to_owned(), fact(key))).collect()
}

#[cfg(test)]
mod tests {
    use widget_types::retrieving_data::LinkStatus;
    use widget_types::starting::AccessMode;

    use super::*;

    fn link() -> Link {
        Link {
            id: "cb65f82c-dc93-4d3e-8270-9a27528397f5".to_owned(),
            institution: "erebor_mx_retail".to_owned(),
            access_mode: AccessMode::Recurrent,
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
    fn each_documented_history_kind_is_sent_with_all_of_its_data() {
        let deliveries = deliveries(&link(), Resource::ALL, Delivery::PENDING);
        for kind in WebhookKind::ALL {
            let name = kind.name();
            let is_history = name.ends_with("_historical") || name.starts_with("invoices_");
            let is_sent = deliveries.iter().any(|delivery| delivery.kind == name);
            assert_eq!(is_sent, is_history || *kind == WebhookKind::TaxReturnsNew, "{name}");
        }
        for delivery in deliveries {
            let webhook = Webhook::parse(&delivery.body).unwrap();
            let kind = webhook.kind().unwrap();
            assert_eq!(kind.name(), delivery.kind);
            assert!(webhook.extra().is_empty());
            let data = webhook.data().unwrap();
            assert!(data.extra().is_empty(), "{}", delivery.body);
            let written = serde_json::to_value(data).unwrap();
            let written = written.as_object().unwrap();
            assert_eq!(written.len(), kind.data_fields().len(), "{}", delivery.body);
            assert!(written.values().all(|value| !value.is_null()), "{}", delivery.body);
        }
    }
}
