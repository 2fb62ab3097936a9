//! Employment: records of the social security, and employments.

use serde_json::{Value, json};

use super::Items;
use crate::date::{date, days_before};

const EMPLOYERS: [&str; 3] = ["Planet Express", "Industrias Wayne", "Cantina de Mos Eisley"];

pub(super) fn records(items: &mut Items<'_>) -> Vec<Value> {
    let person = items.person();
    let own = json!({
        "report_date": date(items.link.created_at),
        "internal_identification": items.seed.digits(11),
        "personal_data": {
            "official_name": person.name(),
            "birth_date": person.birth_date(),
            "document_ids": [{
                "document_type": if items.is_colombian() { "CC" } else { "RFC" },
                "document_number": person.tax_id(items.is_colombian()),
            }],
        },
        "social_security_summary": { "weeks_contributed": items.seed.between(52, 900) },
        "employment_records": jobs(items),
    });
    vec![items.item(0, own)]
}

pub(super) fn employments(items: &mut Items<'_>) -> Vec<Value> {
    let make = |(index, job)| items.item(index, job);
    let jobs = jobs(&mut Items { seed: items.seed.clone(), ..*items });
    (0..).zip(jobs).map(make).collect()
}

fn jobs(items: &mut Items<'_>) -> Vec<Value> {
    let make = |(years, employer): (u64, &str)| {
        let start = days_before(items.link.created_at, 365 * (years + 2));
        let end = (years > 0).then(|| date(days_before(items.link.created_at, 365 * years)));
        json!({
            "employer": employer,
            "start_date": date(start),
            "end_date": end,
            "status": if years == 0 { "EMPLOYED" } else { "UNEMPLOYED" },
            "monthly_salary": items.amount(9_000, 32_000),
            "currency": items.currency(),
        })
    };
    (0..).zip(EMPLOYERS).map(make).collect()
}
