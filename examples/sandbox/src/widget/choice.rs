//! Which institutions a person can choose from.

use widget_types::starting::{InstitutionType, StartUrl};

use crate::institution::Institution;

/// The institutions that pass the filters of the start URL. Without any filter that names them, those of
/// the type employment are left out, as documented for `resources`.
pub(crate) fn choose(all: Vec<Institution>, start: &StartUrl) -> Vec<Institution> {
    fn allows<T: PartialEq>(asked: &[T], found: &T) -> bool {
        asked.is_empty() || asked.contains(found)
    }
    let is_open = start.institutions().is_empty()
        && start.institution_types().is_empty()
        && start.resources().is_empty();
    let passes = |institution: &Institution| {
        let named = start.institutions().iter().any(|name| name.as_str() == institution.name);
        (start.institutions().is_empty() || named)
            && allows(start.country_codes(), &institution.country)
            && allows(start.institution_types(), &institution.kind)
            && start.resources().iter().all(|resource| institution.resources.contains(resource))
            && !(is_open && institution.kind == InstitutionType::Employment)
    };
    all.into_iter().filter(passes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::institution::seeds;

    fn chosen(query: &str) -> Vec<String> {
        let url = format!("{}?access_token=t&{query}", StartUrl::BASE);
        let start = StartUrl::parse(&url).unwrap();
        choose(seeds(), &start).into_iter().map(|institution| institution.name).collect()
    }

    #[test]
    fn filters_narrow_the_choice() {
        assert!(chosen("country_codes=CO").iter().all(|name| name.contains("_co_")));
        assert!(chosen("").len() > chosen("country_codes=CO").len());
        assert_eq!(chosen("institutions=erebor_mx_retail"), ["erebor_mx_retail"]);
        assert_eq!(chosen("country_codes=MX&institution_types=fiscal"), ["tatooine_mx_fiscal"]);
        assert_eq!(chosen("resources=ACCOUNTS,BILLS"), ["erebor_mx_retail", "macondo_co_retail"]);
        assert!(chosen("institutions=nobody_mx_retail").is_empty());
    }

    #[test]
    fn employment_has_to_be_asked_for() {
        assert!(!chosen("").iter().any(|name| name.ends_with("_employment")));
        assert_eq!(chosen("country_codes=MX&institution_types=employment"), ["planet_mx_employment"]);
        assert_eq!(chosen("institutions=planet_mx_employment"), ["planet_mx_employment"]);
        assert_eq!(chosen("resources=EMPLOYMENT_RECORDS").len(), 2);
    }
}
