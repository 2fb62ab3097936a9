//! Fiscal institutions: invoices, and what the tax office knows.

use serde_json::{Value, json};

use super::{INFLOW, Items, OUTFLOW};
use crate::date::{date, days_before};

const INVOICES: u64 = 24;

pub(super) fn invoices(items: &mut Items<'_>) -> Vec<Value> {
    let make = |index: u64| {
        let subtotal = items.amount(300, 40_000);
        let tax = (subtotal * 16.0).round() / 100.0;
        let (person, other) = (items.person(), items.seed.pick(&["Wayne SA", "Wonka SAS", "Acme SC"]));
        let own_id = person.tax_id(items.is_colombian());
        let is_inflow = index.is_multiple_of(2);
        let (sender, receiver) =
            if is_inflow { (own_id, other.to_owned()) } else { (other.to_owned(), own_id) };
        let own = json!({
            "invoice_identification": items.id(INVOICES + index),
            "invoice_date": date(days_before(items.link.created_at, index * 13)),
            "status": "Vigente",
            "type": if is_inflow { INFLOW } else { OUTFLOW },
            "sender_id": sender,
            "receiver_id": receiver,
            "currency": items.currency(),
            "subtotal_amount": subtotal,
            "tax_amount": tax,
            "total_amount": subtotal + tax,
        });
        items.item(index, own)
    };
    (0..INVOICES).map(make).collect()
}

pub(super) fn returns(items: &mut Items<'_>) -> Vec<Value> {
    let make = |index| {
        let year = date(days_before(items.link.created_at, 365 * (index + 1)));
        let own = json!({
            "ejercicio": year.get(..4),
            "tipo_declaracion": "Normal",
            "total_income": items.amount(120_000, 900_000),
            "total_tax": items.amount(9_000, 80_000),
            "currency": items.currency(),
        });
        items.item(index, own)
    };
    (0..3).map(make).collect()
}

pub(super) fn status(items: &mut Items<'_>) -> Vec<Value> {
    let person = items.person();
    let changed = items.seed.between(200, 3_000);
    let own = json!({
        "id_cif": items.seed.digits(11),
        "rfc": person.tax_id(items.is_colombian()),
        "official_name": person.name(),
        "tax_payer_information": { "name": person.first, "first_last_name": person.last, "status": "ACTIVO" },
        "last_status_change_date": date(days_before(items.link.created_at, changed)),
    });
    vec![items.item(0, own)]
}

pub(super) fn compliance(items: &mut Items<'_>) -> Vec<Value> {
    let own = json!({
        "rfc": items.person().tax_id(items.is_colombian()),
        "outcome": if items.seed.between(0, 4) == 0 { "NEGATIVE" } else { "POSITIVE" },
        "internal_identification": items.seed.digits(11),
        "issued_at": date(items.link.created_at),
    });
    vec![items.item(0, own)]
}
