//! K3: being busy is not being there.

use crate::checkup::language::List;
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A warning where the verb of the title is an activity.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let found = subject.lexicon.find_verb(List::Activities, &examined.title);
    let finding = found.map(|found| {
        let facts = Facts::Word {
            found: found.to_owned(),
        };
        Finding::new(RuleId::K3, Severity::Warning, examined.key_result.id, facts)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_key_results};

    #[test]
    fn english_activities() {
        check_key_results(
            ENGLISH,
            RuleId::K3,
            &[
                "Help the sales team with 10 pitches",
                "Consult 5 departments",
                "Analyse churn reasons",
                "Participate in 3 trade fairs",
                "Assist customers during onboarding",
                "Explore new markets",
                "Investigate 20 lost deals",
                "We will work on 5 partnerships",
            ],
            &[
                "Half of all questions answered by the help centre",
                "Help centre articles read from 200 to 800",
                "Net promoter score from 28 to 36",
                "Customers who explore a second product from 5 % to 15 %",
                "Consulting revenue from 1 to 2 million",
                "Close the ten defects that caused most tickets",
                "Partners who assist a sale from 4 to 12",
            ],
        );
    }

    #[test]
    fn german_activities() {
        check_key_results(
            GERMAN,
            RuleId::K3,
            &[
                "Vertrieb bei 10 Terminen unterstützen",
                "Fachbereiche beraten",
                "Analyse der Kündigungsgründe",
                "An 3 Messen teilnehmen",
                "Neue Märkte erkunden",
                "Wir nehmen an 3 Messen teil",
                "20 verlorene Aufträge untersuchen",
            ],
            &[
                "Hälfte der Fragen im Hilfecenter beantwortet",
                "Empfehlungsrate von 28 auf 36",
                "Partner beraten 50 Kunden ohne uns",
                "Beratungsumsatz von 1 auf 2 Mio. Euro",
                "Teilnehmer, die wiederkommen, von 20 % auf 40 %",
                "100 Abschlüsse",
            ],
        );
    }
}
