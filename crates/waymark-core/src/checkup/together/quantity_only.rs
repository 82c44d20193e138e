//! K9: more is not always better.

use crate::checkup::language::{List, Sentence};
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, RuleId, Severity};
use crate::goal::Direction;

/// From so many counts on one can ask for something beside them.
const LEAST: usize = 2;

/// A hint where all numbers are counts that shall rise, and none says how good, how often or for whom.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let counts = subject.key_results.iter().filter(|one| !one.is_output());
    let (all, quantities) = counts.fold((0, 0), |(all, quantities), one| {
        (all + 1, quantities + usize::from(is_quantity(subject, one)))
    });
    if all < LEAST || quantities < all {
        return Vec::new();
    }
    let facts = Facts::QuantityOnly { count: all };
    vec![Finding::new(RuleId::K9, Severity::Hint, subject.objective.id, facts)]
}

/// A metric that shall rise, not in per cent, with no word of quality in its title or unit.
fn is_quantity(subject: &Subject<'_>, examined: &Examined<'_>) -> bool {
    let Some(metric) = examined
        .metric()
        .filter(|metric| metric.direction() == Direction::Increase)
    else {
        return false;
    };
    let says_how_good = |sentence: &Sentence<'_>| subject.lexicon.find(List::Quality, sentence).is_some();
    let unit = metric.unit.as_ref().map(|unit| Sentence::new(unit.name.as_str()));
    !subject.is_percent(metric.unit.as_ref())
        && !says_how_good(&examined.title)
        && !unit.is_some_and(|unit| says_how_good(&unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::Lexicon;
    use crate::checkup::testing::{facts_in, key_result_with, with_key_results};
    use crate::goal::{KeyResult, Measure, Metric};
    use crate::testing::{id, metric, percent};

    #[track_caller]
    fn check_quantity(lexicon: &Lexicon, titles: &[&str], expected: Option<usize>) {
        let measure = Measure::Metric(metric(Some(0.0), 100.0));
        let key_results = titles.iter().enumerate().map(|(at, title)| KeyResult {
            id: id(&format!("k{at}")),
            ..key_result_with(title, measure.clone())
        });
        let expected: Vec<_> = expected
            .map(|count| Facts::QuantityOnly { count })
            .into_iter()
            .collect();
        assert_eq!(
            facts_in(lexicon, &with_key_results(key_results), RuleId::K9),
            expected,
            "{titles:?}"
        );
    }

    #[test]
    fn english_quantities_without_quality() {
        let english = Lexicon::english();
        check_quantity(english, &["Close 100 deals", "Hold 400 first meetings"], Some(2));
        check_quantity(
            english,
            &["New subscriptions", "Contracts with employers", "Active riders"],
            None,
        );
        check_quantity(english, &["Blog posts published", "Newsletter subscribers"], Some(2));
        check_quantity(english, &["New customers", "Customer satisfaction"], None);
        check_quantity(english, &["New customers", "App rating"], None);
        check_quantity(english, &["Leads", "Conversion of leads"], None);
        check_quantity(english, &["Leads", "Deals", "Meetings", "Proposals"], Some(4));
        check_quantity(english, &["New customers"], None);
    }

    #[test]
    fn german_quantities_without_quality() {
        let german = Lexicon::german();
        check_quantity(german, &["100 Abschlüsse", "400 Erstgespräche"], Some(2));
        check_quantity(german, &["Neue Verträge", "Kundenzufriedenheit"], None);
        check_quantity(german, &["Blogartikel", "Abonnenten"], Some(2));
        check_quantity(german, &["Neue Kunden", "App-Bewertung"], None);
        check_quantity(german, &["Leads", "Abschlussquote"], None);
        check_quantity(german, &["Leads", "Abschlüsse", "Termine"], Some(3));
    }

    #[test]
    fn a_share_or_a_number_that_shall_fall_says_how_good() {
        let counts = |other: Metric| {
            let other = KeyResult {
                id: id("other"),
                ..key_result_with("Other", Measure::Metric(other))
            };
            let deals = key_result_with("Deals", Measure::Metric(metric(Some(0.0), 100.0)));
            facts_in(Lexicon::english(), &with_key_results([deals, other]), RuleId::K9).len()
        };
        assert_eq!(counts(metric(Some(0.0), 10.0)), 1);
        assert_eq!(counts(metric(Some(10.0), 2.0)), 0);
        let share = Metric {
            unit: Some(percent()),
            ..metric(Some(0.0), 10.0)
        };
        assert_eq!(counts(share), 0);
    }
}
