//! O7: an objective says what shall be reached, not by which means.

use crate::checkup::language::List;
use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A hint where the verb of the objective builds or brings something.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let found = subject.lexicon.find_verb(List::Solutions, &subject.title);
    let finding = found.map(|found| {
        let facts = Facts::Word {
            found: found.to_owned(),
        };
        Finding::new(RuleId::O7, Severity::Hint, subject.objective.id, facts)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_objectives};

    #[test]
    fn english_solutions() {
        check_objectives(
            ENGLISH,
            RuleId::O7,
            &[
                "Launch the new website",
                "Build a data platform",
                "Migrate to the cloud",
                "Implement a CRM system",
                "We will roll out single sign-on",
                "To introduce a loyalty programme",
                "Redesign the checkout",
            ],
            &[
                "Be the bike that cities choose for every day",
                "Build lasting trust with cities",
                "Build a culture of honest feedback",
                "Customers launch in a day",
                "Build on what customers love",
                "Developers love to build with us",
                "Newcomers feel at home from the first day",
            ],
        );
    }

    #[test]
    fn german_solutions() {
        check_objectives(
            GERMAN,
            RuleId::O7,
            &[
                "Neue Website launchen",
                "Eine Datenplattform aufbauen",
                "In die Cloud migrieren",
                "Einführung eines CRM-Systems",
                "Wir führen ein Treueprogramm ein",
                "Single Sign-on ausrollen und vereinfachen",
                "Wir bauen einen Shop",
            ],
            &[
                "Städte wählen uns für jeden Tag",
                "Vertrauen aufbauen",
                "Kunden führen unsere Lösung gern vor",
                "Entwickler bauen gern mit uns",
                "Neue fühlen sich am ersten Tag zu Hause",
                "Kunden integrieren uns in ihren Alltag",
            ],
        );
    }
}
