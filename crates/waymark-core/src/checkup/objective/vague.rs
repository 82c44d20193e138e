//! O6: vague words that no number makes clear.

use crate::checkup::language::List;
use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A hint where the objective has a vague word, and no key result has a number that says what is meant.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.key_results.iter().any(|one| one.is_counted()) {
        return Vec::new();
    }
    let found = subject.lexicon.find(List::Vague, &subject.title);
    let finding = found.map(|found| {
        let facts = Facts::Word {
            found: found.to_owned(),
        };
        Finding::new(RuleId::O6, Severity::Hint, subject.objective.id, facts)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_objectives, facts};
    use crate::goal::Objective;
    use crate::testing::{cycle, key_result, objective, title, workspace};

    #[test]
    fn english_vague_objectives() {
        check_objectives(
            ENGLISH,
            RuleId::O6,
            &[
                "Deliver a better experience",
                "Offer world-class support",
                "Win various new markets",
                "Optimise onboarding, pricing, etc.",
                "Enhance the brand",
                "Leverage our data",
                "A seamless start for everyone",
            ],
            &[
                "Be the bike that cities choose for every day",
                "Customers tell others about us",
                "Commuters subscribe instead of trying",
                "Know better than anyone what riders need",
                "Newcomers feel at home from the first day",
                "The market trusts us with its data",
            ],
        );
    }

    #[test]
    fn german_vague_objectives() {
        check_objectives(
            GERMAN,
            RuleId::O6,
            &[
                "Ein besseres Erlebnis bieten",
                "Prozesse optimieren",
                "Verschiedene neue Märkte gewinnen",
                "Ganzheitliche Betreuung bieten",
                "Vertrieb, Marketing usw. stärken",
                "Synergien heben",
            ],
            &[
                "Kunden bleiben, weil sie uns lieben",
                "Städte wählen uns für jeden Tag",
                "Wir wissen besser als alle, was Pendler brauchen",
                "Neue fühlen sich am ersten Tag zu Hause",
                "Der Markt vertraut uns seine Daten an",
                "Wer uns kennt, empfiehlt uns",
            ],
        );
    }

    #[test]
    fn a_key_result_with_a_number_makes_it_clear() {
        let vague = Objective {
            title: title("A better experience"),
            ..objective("o")
        };
        let clear = workspace([cycle("q4").into(), vague.into(), key_result("k", "o").into()]);
        assert_eq!(facts(&clear, RuleId::O6), []);
    }
}
