//! O1: a number in an objective is a key result.

use crate::checkup::language::{List, figures};
use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A warning where the sentence has a number, a percentage or an amount of money. Years, quarters and names do not count.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let (lexicon, title) = (subject.lexicon, &subject.title);
    let figure = figures(lexicon, title)
        .first()
        .map(|figure| title.slice(figure.first, figure.last));
    let found = figure.or_else(|| lexicon.find(List::NumberWords, title)).or_else(|| {
        lexicon
            .find(List::Currency, title)
            .filter(|sign| !sign.chars().any(char::is_alphabetic))
    });
    let finding = found.map(|found| {
        let facts = Facts::Number {
            found: found.to_owned(),
        };
        Finding::new(RuleId::O1, Severity::Warning, subject.objective.id, facts)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_objectives, facts_of_objective};

    #[test]
    fn english_objectives_with_numbers() {
        check_objectives(
            ENGLISH,
            RuleId::O1,
            &[
                "Grow revenue by 20 %",
                "Win 50 new customers",
                "Earn €2m with services",
                "Double our revenue",
                "Become a 10 million dollar company",
                "Reach 20k followers",
                "Cut costs by ten percent to 90k",
            ],
            &[
                "Make mid-market the engine that carries us into 2027",
                "Customers stay because leaving would cost them a tool they love",
                "Be ready for ISO 27001",
                "Start Q4 with B2B customers who love us",
                "Be there for riders 24/7",
                "Double down on what customers love",
                "Become the #1 choice of cities",
                "Be the first choice for one kind of customer",
            ],
        );
    }

    #[test]
    fn german_objectives_with_numbers() {
        check_objectives(
            GERMAN,
            RuleId::O1,
            &[
                "Umsatz um 20 % steigern",
                "50 neue Kunden gewinnen",
                "2 Mio. Euro mit Service verdienen",
                "Umsatz verdoppeln",
                "Kosten um 3,5 Prozent senken",
                "10.000 Nutzer begeistern",
            ],
            &[
                "Kunden bleiben, weil sie uns lieben",
                "Bereit für das 3. Quartal",
                "Mit Industrie 4.0 ins Jahr 2027",
                "Wir sind die Nr. 1 der Städte",
                "Im Q4 mit B2B-Kunden wachsen",
                "Rund um die Uhr, 24/7, erreichbar",
            ],
        );
    }

    #[test]
    fn the_number_is_told_with_its_unit() {
        let expected = Facts::Number {
            found: "20 %".to_owned(),
        };
        assert_eq!(
            facts_of_objective(ENGLISH, RuleId::O1, "Grow by 20 % a year"),
            [expected]
        );
    }

    #[test]
    fn a_sign_of_money_is_a_number_and_the_name_of_a_currency_is_not() {
        let facts = |text| facts_of_objective(ENGLISH, RuleId::O1, text);
        let sign = Facts::Number {
            found: "€".to_owned()
        };
        assert_eq!(facts("Earn more € with services"), [sign]);
        assert_eq!(facts("Earn more euros with services"), []);
    }
}
