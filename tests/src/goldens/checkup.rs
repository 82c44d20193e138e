//! The tables of `docs/checkup.md`.

use waymark_core::checkup::{About, Facts, Finding, Fix, FixKind, Grade, Lexicon, Quality, RuleId, Severity, checkup};
use waymark_core::{Corridor, Direction, KeyResult, Measure, Metric, Objective, Record, ScoringMode, Value, Workspace};

use super::markdown::{Row, check_table_of, printed};
use crate::records::{
    check_in, cycle, day, head, key_result, metric, number, objective, objective_id, title, value, weight,
};

fn check_table(heading: &str, check: impl Fn(&Row)) {
    check_table_of("docs/checkup.md", heading, &[], check);
}

fn lexicon(row: &Row) -> &'static Lexicon {
    match row.text("language") {
        "English" => Lexicon::english(),
        "German" => Lexicon::german(),
        other => panic!("{other:?} is no language"),
    }
}

fn rule(row: &Row) -> RuleId {
    let name = row.text("rule");
    let rule = RuleId::ALL.iter().find(|rule| rule.as_str() == name);
    *rule.unwrap_or_else(|| panic!("{name:?} is no rule"))
}

/// The findings about an objective with these records, those of a rule alone.
fn findings(lexicon: &Lexicon, records: impl IntoIterator<Item = Record>, rule: RuleId) -> Vec<Finding> {
    let records = records.into_iter().chain([cycle("c").into()]);
    let workspace = Workspace::from_records(head(), records);
    let checkup = checkup(&workspace, objective_id("o"), lexicon, day(14)).unwrap();
    checkup
        .findings
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .collect()
}

/// What was found, as the tables print it.
fn found(facts: &Facts) -> String {
    match facts {
        Facts::Number { found } | Facts::Word { found } => found.clone(),
        Facts::Sentences { count } => format!("{count} sentences"),
        Facts::NoKeyResult => "none".to_owned(),
        Facts::FewKeyResults { count, least } => format!("{count} of at least {least}"),
        Facts::ManyKeyResults { count, most } => format!("{count} of at most {most}"),
        Facts::Relative { percent, .. } => format!("{} %", percent.get()),
        Facts::TwoInOne { first, second } => format!("{first} / {second}"),
        Facts::HeavyWeight { share, .. } => printed(Some(share.get())),
        Facts::NoWeights { .. } => "all 0".to_owned(),
        other => panic!("no table prints {other:?}"),
    }
}

fn check_found(row: &Row, findings: &[Finding]) {
    let found: Vec<_> = findings.iter().map(|finding| found(&finding.facts)).collect();
    let found = if found.is_empty() {
        "-".to_owned()
    } else {
        found.join(", ")
    };
    assert_eq!(found, row.text("finds"), "{row:?}");
}

#[test]
fn grades() {
    check_table("Grades", |row| {
        let severities = [
            ("errors", Severity::Error),
            ("warnings", Severity::Warning),
            ("hints", Severity::Hint),
        ];
        let findings: Vec<_> = severities
            .into_iter()
            .flat_map(|(column, severity)| {
                let finding = Finding {
                    rule: RuleId::O8,
                    severity,
                    about: About::Objective(objective_id("o")),
                    facts: Facts::NoOwner,
                    fixes: Vec::new(),
                };
                vec![finding; row.number(column).unwrap() as usize]
            })
            .collect();
        let quality = Quality::of(&findings);
        assert_eq!(f64::from(quality.get()), row.number("quality").unwrap());
        let grade = match quality.grade() {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::D => "D",
        };
        assert_eq!(grade, row.text("grade"));
    });
}

#[test]
fn the_words_of_objectives() {
    check_table("The words of objectives", |row| {
        let titled = Objective {
            title: title(row.text("objective")),
            ..objective("o", "c")
        };
        check_found(row, &findings(lexicon(row), [titled.into()], rule(row)));
    });
}

#[test]
fn how_many_key_results() {
    check_table("How many key results", |row| {
        let count = row.number("key results").unwrap() as usize;
        let key_results = (0..count).map(|at| key_result(&format!("k{at}"), "o", Measure::Percent).into());
        let records = key_results.chain([objective("o", "c").into()]);
        let findings = findings(Lexicon::english(), records, RuleId::O3);
        check_found(row, &findings);
        let severity = findings.first().map_or("-", |finding| match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        });
        assert_eq!(severity, row.text("severity"));
    });
}

#[test]
fn the_words_of_key_results() {
    check_table("The words of key results", |row| {
        let titled = KeyResult {
            title: title(row.text("key result")),
            ..key_result("k", "o", Measure::Percent)
        };
        check_found(
            row,
            &findings(lexicon(row), [objective("o", "c").into(), titled.into()], rule(row)),
        );
    });
}

/// The metric of a row.
fn metric_of(row: &Row) -> Metric {
    Metric {
        direction: match row.text("better") {
            "more" => Direction::Increase,
            "less" => Direction::Decrease,
            other => panic!("{other:?} is no direction"),
        },
        stretch: row.number("stretch").map(value),
        mode: match row.text("mode") {
            "Auto" => None,
            "Ratio" => Some(ScoringMode::Ratio),
            other => panic!("{other:?} is no mode"),
        },
        ..metric(row.number("b"), row.number("t").unwrap())
    }
}

/// What a fix does, as the tables print it.
fn offered(fix: &Fix) -> String {
    let printed = |value: &Value| value.get().to_string();
    match &fix.kind {
        FixKind::SetBaseline(value) => format!("baseline {}", printed(value)),
        FixKind::SetStretch(value) => format!("stretch {}", printed(value)),
        FixKind::SetDirection(Direction::Increase) => "more is better".to_owned(),
        FixKind::SetDirection(Direction::Decrease) => "less is better".to_owned(),
        FixKind::Hold(Corridor::Above(value)) => format!("stay above {}", printed(value)),
        FixKind::Hold(Corridor::Below(value)) => format!("stay below {}", printed(value)),
        FixKind::ScoreLinearly => "score the way".to_owned(),
        other => panic!("no table prints {other:?}"),
    }
}

#[test]
fn the_numbers_of_key_results() {
    const RULES: [RuleId; 4] = [RuleId::K4, RuleId::K5, RuleId::K6, RuleId::K12];
    check_table("The numbers of key results", |row| {
        let measured = KeyResult {
            title: title("Number"),
            ..key_result("k", "o", Measure::Metric(metric_of(row)))
        };
        let first_day = row
            .number("first day")
            .map(|read| check_in("ci", "k", 0, Some(number(read))).into());
        let records: Vec<Record> = [objective("o", "c").into(), measured.into()]
            .into_iter()
            .chain(first_day)
            .collect();
        let findings: Vec<_> = RULES
            .iter()
            .flat_map(|rule| findings(Lexicon::english(), records.clone(), *rule))
            .collect();
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule.as_str()).collect();
        let first = findings.iter().find_map(|finding| finding.fixes.first());
        let or_none = |text: String| if text.is_empty() { "-".to_owned() } else { text };
        assert_eq!(or_none(rules.join(", ")), row.text("rules"), "{row:?}");
        assert_eq!(
            or_none(first.map(offered).unwrap_or_default()),
            row.text("offered first"),
            "{row:?}"
        );
    });
}

#[test]
fn the_weights_of_key_results() {
    check_table("Weights of key results", |row| {
        let weights = row.numbers("weights").into_iter().enumerate();
        let weighed = weights.map(|(at, of)| {
            let weighed = KeyResult {
                weight: weight(of.unwrap()),
                ..key_result(&format!("k{at}"), "o", Measure::Percent)
            };
            weighed.into()
        });
        let records = weighed.chain([objective("o", "c").into()]);
        check_found(row, &findings(Lexicon::english(), records, RuleId::K11));
    });
}

#[test]
fn the_document_speaks_of_every_rule() {
    let text = std::fs::read_to_string(xtask::paths::root().join("docs/checkup.md")).unwrap();
    let missing: Vec<_> = RuleId::ALL
        .iter()
        .filter(|rule| !text.contains(&format!("**{rule} ")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
