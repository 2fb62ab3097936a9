//! The institutions of the sandbox: invented, named by the documented pattern.

use widget_types::starting::{CountryCode, InstitutionType, Resource};

/// An institution that a person can choose.
#[derive(Clone, Debug)]
pub(crate) struct Institution {
    /// `{name}_{country}_{type}`.
    pub(crate) name: String,
    pub(crate) display_name: String,
    pub(crate) country: CountryCode,
    pub(crate) kind: InstitutionType,
    /// Its colour on the page.
    pub(crate) color: String,
    /// Choosing it brings the documented warning.
    pub(crate) disabled: bool,
    pub(crate) resources: Vec<Resource>,
}

const BANKING: &[Resource] = &[Resource::Accounts, Resource::Owners, Resource::Transactions];
/// All that is documented for banks, in whatever country.
const FULL_BANKING: &[Resource] = &[
    Resource::Accounts,
    Resource::Owners,
    Resource::Transactions,
    Resource::Bills,
    Resource::Investments,
    Resource::InvestmentTransactions,
];
const FISCAL: &[Resource] = &[
    Resource::Invoices,
    Resource::TaxReturns,
    Resource::TaxStatus,
    Resource::TaxComplianceStatus,
    Resource::TaxRetentions,
    Resource::FinancialStatements,
];
const EMPLOYMENT: &[Resource] = &[Resource::EmploymentRecords, Resource::Employments, Resource::Owners];

/// Those of a new store. The resources are our choice: the documentation's table was not seen.
pub(crate) fn seeds() -> Vec<Institution> {
    use CountryCode::{Co, Mx};
    use InstitutionType::{Business, Employment, Fiscal, Retail};

    [
        ("erebor", "Erebor", Mx, Retail, "#0a7d5a", FULL_BANKING),
        ("gringotts", "Gringotts", Mx, Retail, "#8a1c2b", BANKING),
        ("braavos", "Banco de Braavos", Mx, Retail, "#2f4b7c", BANKING),
        ("wayne", "Wayne Empresarial", Mx, Business, "#1f2a36", BANKING),
        ("tatooine", "Hacienda de Tatooine", Mx, Fiscal, "#b0572a", FISCAL),
        ("planet", "Planet Express Nómina", Mx, Employment, "#167c80", EMPLOYMENT),
        ("macondo", "Banco Macondo", Co, Retail, "#d09a00", FULL_BANKING),
        ("rivendell", "Rivendell", Co, Retail, "#4a6fa5", BANKING),
        ("gringotts", "Gringotts Empresas", Co, Business, "#8a1c2b", BANKING),
        ("alderaan", "Impuestos de Alderaan", Co, Fiscal, "#5a3d8a", FISCAL),
        ("cantina", "Cantina Seguridad Social", Co, Employment, "#7a5230", EMPLOYMENT),
        ("moria", "Banco de Moria", Mx, Retail, "#4d4d4d", BANKING),
    ]
    .into_iter()
    .map(|(name, display_name, country, kind, color, resources)| Institution {
        name: format!("{name}_{}_{}", country.as_str().to_lowercase(), kind.as_str()),
        display_name: display_name.to_owned(),
        country,
        kind,
        color: color.to_owned(),
        disabled: name == "moria",
        resources: resources.to_vec(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use widget_types::starting::InstitutionName;

    use super::*;

    #[test]
    fn every_country_has_every_type_and_names_follow_the_rule() {
        let seeds = seeds();
        for seed in &seeds {
            assert!(InstitutionName::new(seed.name.clone()).is_ok(), "{}", seed.name);
        }
        for &country in CountryCode::ALL {
            for &kind in InstitutionType::ALL {
                let found = seeds.iter().any(|seed| seed.country == country && seed.kind == kind);
                assert!(found, "{country} {kind}");
            }
        }
        assert_eq!(seeds.iter().filter(|seed| seed.disabled).count(), 1);
    }

    #[test]
    fn every_resource_with_a_list_is_offered_by_some_institution() {
        let listed = Resource::ALL.iter().filter(|resource| resource.list_endpoint().is_some());
        for resource in listed {
            assert!(seeds().iter().any(|seed| seed.resources.contains(resource)), "{resource}");
        }
    }
}
