//! K7: one key result, one number.

use crate::checkup::language::{Figure, List, TokenKind, figures};
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, RuleId, Severity};

/// A hint where "and" stands between two numbers of their own, or between two verbs that each move something.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    if examined.is_output() {
        return Vec::new();
    }
    let title = &examined.title;
    let figures = figures(subject.lexicon, title);
    let parts = (0..title.tokens.len()).find_map(|at| {
        let end = subject.lexicon.match_at(List::Conjunctions, title, at)?;
        let parts_two = parts_numbers(subject, examined, &figures, at, end) || parts_verbs(subject, examined, at, end);
        let last = title.tokens.len() - 1;
        parts_two.then(|| (title.slice(0, at.saturating_sub(1)), title.slice(end + 1, last)))
    });
    let finding = parts.map(|(first, second)| {
        let facts = Facts::TwoInOne {
            first: first.to_owned(),
            second: second.to_owned(),
        };
        Finding::new(RuleId::K7, Severity::Hint, examined.key_result.id, facts)
    });
    finding.into_iter().collect()
}

/// Whether there are numbers on both sides, with something of their own between them: not "between 40 and 60".
fn parts_numbers(subject: &Subject<'_>, examined: &Examined<'_>, figures: &[Figure], at: usize, end: usize) -> bool {
    let before = figures.iter().rfind(|figure| figure.last < at);
    let after = figures.iter().find(|figure| figure.first > end);
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let is_range = (0..before.first)
        .any(|from| subject.lexicon.match_at(List::Between, &examined.title, from) == before.first.checked_sub(1));
    let is_list = before.last + 1 == at && after.first == end + 1;
    !is_range && !is_list
}

/// Whether there are verbs of change on both sides, each with an object of its own: not "raise and hold".
fn parts_verbs(subject: &Subject<'_>, examined: &Examined<'_>, at: usize, end: usize) -> bool {
    let title = &examined.title;
    let is_verb = |at: usize| subject.lexicon.match_at(List::Changes, title, at).is_some();
    let length = title.tokens.len();
    let is_break = |at: &usize| title.tokens[*at].kind == TokenKind::Break;
    let clause_end = (end + 1..length).find(is_break).unwrap_or(length);
    let leads = at > 1 && is_verb(0) && end + 2 < length && is_verb(end + 1);
    let follows = at > 1 && is_verb(at - 1) && clause_end > end + 2 && is_verb(clause_end - 1);
    leads || follows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{
        ENGLISH, GERMAN, Language, check_key_results, facts, facts_in, key_result_with, with_key_results,
    };
    use crate::goal::Measure;

    #[test]
    fn english_key_results_of_two() {
        check_key_results(
            ENGLISH,
            RuleId::K7,
            &[
                "NPS to 50 and revenue to 2 million euros",
                "Increase traffic and reduce churn",
                "5 workshops and 10 interviews held",
                "Reduce costs by 10 % and delivery time to 5 days",
                "Raise revenue & cut costs",
                "Win 20 partners as well as 3 cities",
            ],
            &[
                "Stock between 40 and 60 days",
                "Sales and marketing leads from 10 to 20",
                "Retention of small and large customers from 92 % to 95 %",
                "Unlock in under 1.5 seconds, 95 of 100 times",
                "Monthly cost of bug fixes down by 25 %, from 40 to 30 thousand euros",
                "Grow and expand revenue from 1 to 2 million",
                "Weeks 1 and 2 without an outage",
            ],
        );
    }

    #[test]
    fn german_key_results_of_two() {
        check_key_results(
            GERMAN,
            RuleId::K7,
            &[
                "NPS auf 50 und Umsatz auf 2 Mio. Euro",
                "Umsatz steigern und Kosten senken",
                "5 Workshops und 10 Interviews gehalten",
                "Kosten um 10 % und Lieferzeit auf 5 Tage",
                "20 Partner sowie 3 Städte gewinnen",
                "Steigern den Umsatz und senken die Kosten",
            ],
            &[
                "Bestand zwischen 40 und 60 Tagen",
                "Leads aus Vertrieb und Marketing von 10 auf 20",
                "Bindung kleiner und großer Kunden von 92 % auf 95 %",
                "Umsatz steigern und ausbauen",
                "In 95 von 100 Fällen unter 1,5 Sekunden",
                "Woche 1 und 2 ohne Ausfall",
            ],
        );
    }

    #[test]
    fn both_parts_are_told() {
        let workspace = with_key_results([key_result_with("NPS to 50 and churn to 4 %", Measure::Percent)]);
        assert_eq!(
            facts(&workspace, RuleId::K7),
            [Facts::TwoInOne {
                first: "NPS to 50".to_owned(),
                second: "churn to 4 %".to_owned(),
            }]
        );
    }

    #[test]
    fn each_verb_needs_something_of_its_own() {
        let is_two = |text| {
            let workspace = with_key_results([key_result_with(text, Measure::Percent)]);
            let is_found = |language: Language| !facts_in(language(), &workspace, RuleId::K7).is_empty();
            is_found(ENGLISH) || is_found(GERMAN)
        };
        for text in [
            "Increase the number of deals and reduce costs",
            "Den Umsatz im Handel steigern und Kosten senken",
        ] {
            assert!(is_two(text), "{text}");
        }
        for text in [
            "Increase revenue and reduce",
            "Increase and reduce prices",
            "Customers like us and increase orders",
            "Increase revenue and the margin",
            "Steigern und Kosten senken",
            "Kunden und Partner Kosten senken",
        ] {
            assert!(!is_two(text), "{text}");
        }
    }
}
