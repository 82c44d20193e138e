//! O5: an objective changes something; what goes on as it is, is business as usual.

use crate::checkup::language::List;
use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A warning where the verb of the objective says that things shall stay as they are.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let found = subject.lexicon.find_verb(List::BusinessAsUsual, &subject.title);
    let finding = found.map(|found| {
        let facts = Facts::Word {
            found: found.to_owned(),
        };
        Finding::new(RuleId::O5, Severity::Warning, subject.objective.id, facts)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_objectives};

    #[test]
    fn english_business_as_usual() {
        check_objectives(
            ENGLISH,
            RuleId::O5,
            &[
                "Maintain customer satisfaction",
                "Continue to serve the mid-market",
                "Keep the lights on",
                "Support the sales team",
                "We ensure smooth operations",
                "Run the help desk",
                "Operate the data centre",
                "Operations: keep everything stable",
            ],
            &[
                "The app is the reason to ride, not the reason to call support",
                "Customers keep coming back by themselves",
                "Support answers while the question is still warm",
                "Help arrives while the question is still warm",
                "Become the partner that cities trust",
                "Partners run our events without us",
                "Keep promises that others do not dare to make",
                "Win customers who continue without a contract",
            ],
        );
    }

    #[test]
    fn german_business_as_usual() {
        check_objectives(
            GERMAN,
            RuleId::O5,
            &[
                "Kundenzufriedenheit halten",
                "Den laufenden Betrieb sicherstellen",
                "Wir unterstützen den Vertrieb",
                "Weiterhin gut erreichbar sein",
                "Wir stellen den Betrieb sicher",
                "Qualität aufrechterhalten und Kunden pflegen",
                "Die Zusammenarbeit fortführen",
                "Rechenzentrum betreiben",
            ],
            &[
                "Kunden bleiben, weil sie uns lieben",
                "Kunden halten uns für den besten Partner",
                "Partner unterstützen sich gegenseitig",
                "Städte wählen uns für jeden Tag",
                "Der Mittelstand trägt unser Wachstum",
                "Wer uns kennt, empfiehlt uns",
                "Ein Betrieb, auf den alle stolz sind",
            ],
        );
    }
}
