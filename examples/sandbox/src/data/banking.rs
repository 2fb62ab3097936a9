//! Banks: accounts, owners, transactions, bills and investments.

use serde_json::{Value, json};
use widget_types::starting::{InstitutionType, Resource};

use super::{INFLOW, Items, OUTFLOW};
use crate::date::{date, days_before, timestamp};

const TRANSACTIONS: u64 = 60;

/// Category, name, and the first and last thousand of the balance.
const ACCOUNTS: [(&str, &str, u64, u64); 3] = [
    ("CHECKING_ACCOUNT", "Cuenta corriente", 2, 40),
    ("SAVINGS_ACCOUNT", "Cuenta de ahorro", 10, 120),
    ("CREDIT_CARD", "Tarjeta de crédito", 1, 15),
];

pub(super) fn accounts(items: &mut Items<'_>) -> Vec<Value> {
    let make = |(index, (category, name, low, high)): (u64, (&str, &str, u64, u64))| {
        let balance = items.amount(low * 1000, high * 1000);
        let is_card = category == "CREDIT_CARD";
        let credit = is_card.then(|| {
            json!({
                "collected_at": timestamp(items.link.created_at),
                "credit_limit": balance * 3.0,
                "cutting_date": date(days_before(items.link.created_at, 9)),
                "minimum_payment": (balance * 5.0).round() / 100.0,
            })
        });
        let number = items.seed.digits(if is_card { 16 } else { 11 });
        let clabe = items.seed.digits(18);
        let own = json!({
            "institution": institution(items),
            "category": category,
            "balance_type": if is_card { "LIABILITY" } else { "ASSET" },
            "type": name,
            "name": name,
            "number": number,
            "balance": { "current": balance, "available": balance },
            "currency": items.currency(),
            "public_identification_name": if items.is_colombian() { "NUMERO_CUENTA" } else { "CLABE" },
            "public_identification_value": if items.is_colombian() { number.clone() } else { clabe },
            "internal_identification": number,
            "last_accessed_at": timestamp(items.link.last_accessed_at),
            "credit_data": credit,
            "loan_data": null,
            "funds_data": null,
        });
        items.item(index, own)
    };
    (0..).zip(ACCOUNTS).map(make).collect()
}

pub(super) fn owners(items: &mut Items<'_>) -> Vec<Value> {
    let person = items.person();
    let country = if items.is_colombian() { "57" } else { "52" };
    let own = json!({
        "display_name": person.name(),
        "first_name": person.first,
        "last_name": person.last,
        "email": format!("{}@example.com", items.seed.digits(8)),
        "phone_number": format!("+{country}0000{}", items.seed.digits(4)),
        "address": "Calle de la Bolsa 1",
        "internal_identification": items.seed.digits(9),
        "document_id": {
            "document_type": if items.is_colombian() { "CC" } else { "RFC" },
            "document_number": person.tax_id(items.is_colombian()),
        },
    });
    vec![items.item(0, own)]
}

pub(super) fn transactions(items: &mut Items<'_>) -> Vec<Value> {
    let accounts = super::items(Resource::Accounts, items.link);
    let make = |index: u64| {
        let on = days_before(items.link.created_at, index * 3 / 2);
        let is_salary = index % 20 == 7;
        let (kind, description, category, amount) = if is_salary {
            (INFLOW, "Pago de nómina", "Income & Payments", items.amount(18_000, 26_000))
        } else {
            let shop = items.seed.pick(&[
                "Mercado Lothlórien",
                "Café Madrid",
                "Farmacia San Mungo",
                "Transporte Expreso",
                "Librería Alexandria",
                "Restaurante El Poni",
            ]);
            let category = items.seed.pick(&[
                "Food & Groceries",
                "Home & Life",
                "Transport & Travel",
                "Personal Shopping",
            ]);
            (OUTFLOW, shop, category, items.amount(40, 1_800))
        };
        let account =
            if is_salary { accounts.first() } else { accounts.get(usize::from(index.is_multiple_of(3)) * 2) };
        let own = json!({
            "account": account,
            "value_date": date(on),
            "accounting_date": timestamp(on),
            "amount": amount,
            "balance": items.amount(2_000, 40_000),
            "currency": items.currency(),
            "description": description,
            "observations": null,
            "merchant": { "name": description, "website": null, "logo": null },
            "category": category,
            "subcategory": null,
            "reference": items.seed.digits(8),
            "type": kind,
            "status": "PROCESSED",
            "credit_card_data": null,
        });
        items.item(index, own)
    };
    (0..TRANSACTIONS).map(make).collect()
}

pub(super) fn bills(items: &mut Items<'_>) -> Vec<Value> {
    let card = super::items(Resource::Accounts, items.link).pop();
    let make = |index| {
        let total = items.amount(800, 9_000);
        let due = date(days_before(items.link.created_at, 30 * index));
        let own = json!({
            "account": card,
            "billing_date": due,
            "due_date": due,
            "total_amount": total,
            "minimum_payment": (total * 5.0).round() / 100.0,
            "currency": items.currency(),
            "status": if index == 0 { "OPEN" } else { "CLOSED" },
        });
        items.item(index, own)
    };
    (0..6).map(make).collect()
}

pub(super) fn investments(items: &mut Items<'_>) -> Vec<Value> {
    let make = |index| {
        let invested = items.amount(5_000, 90_000);
        let own = json!({
            "institution": institution(items),
            "type": if index == 0 { "FIXED_INCOME" } else { "FUND" },
            "name": if index == 0 { "Certificado a plazo" } else { "Fondo de la Montaña" },
            "quantity": items.seed.between(1, 500),
            "balance_gross": invested,
            "balance_net": (invested * 97.0).round() / 100.0,
            "currency": items.currency(),
        });
        items.item(index, own)
    };
    (0..2).map(make).collect()
}

pub(super) fn investment_transactions(items: &mut Items<'_>) -> Vec<Value> {
    let investments = super::items(Resource::Investments, items.link);
    let make = |index: u64| {
        let own = json!({
            "investment": investments.get(usize::from(index.is_multiple_of(2))),
            "value_date": date(days_before(items.link.created_at, index * 11)),
            "amount": items.amount(500, 5_000),
            "currency": items.currency(),
            "type": if index.is_multiple_of(3) { OUTFLOW } else { INFLOW },
        });
        items.item(index, own)
    };
    (0..8).map(make).collect()
}

fn institution(items: &Items<'_>) -> Value {
    let kind = items.link.institution.rsplit('_').next().unwrap_or_default();
    // The API's own word for retail and business banks.
    let is_bank = kind == InstitutionType::Retail.as_str() || kind == InstitutionType::Business.as_str();
    json!({ "name": items.link.institution, "type": if is_bank { "bank" } else { kind } })
}
