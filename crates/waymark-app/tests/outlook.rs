//! Where objectives and cycles will end, and what to talk about, in sentences as a browser writes them.
#![cfg(target_arch = "wasm32")]

use chrono::{Days, NaiveDate};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use waymark_app::i18n::{Language, Locale, Part, Words};
use waymark_app::say::{CycleSeen, Matter, ObjectiveSeen, concern, cycle_outlook, objective_outlook, spoken};
use waymark_core::attention::Reason;
use waymark_core::forecast::{Computed, Grade, Outlook, Pace, Projection, Status, StatusKind};
use waymark_core::scoreboard::{Basis, ObjectiveScore};
use waymark_core::scoring::{Band, MeanScore, Rolled, Score, score_at};
use waymark_core::{Ambition, Confidence, Direction, Label, Measure, Metric, Plan, ScoringMode, Span, Unit, Value};

wasm_bindgen_test_configure!(run_in_browser);

fn words() -> [Words; 2] {
    [(Language::En, "en-GB"), (Language::De, "de-DE")]
        .map(|(language, tag)| Words::new(language, Locale::parse(tag).expect("a tag")))
}

fn value(number: f64) -> Value {
    Value::new(number).expect("a value")
}

fn score(hundredths: f64) -> Score {
    score_at(&Measure::Percent, ScoringMode::Auto, value(hundredths)).expect("a percentage has a score")
}

/// The days after 1 October 2026; the last one is day 91.
fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day") + Days::new(after)
}

/// Browsers differ in which of the no-break, thin and narrow spaces and of the minus signs they write.
#[track_caller]
fn check_text(found: &str, expected: &str) {
    let plain = |it: char| match it {
        '−' => '-',
        it if it.is_whitespace() => ' ',
        it => it,
    };
    assert_eq!(found.chars().map(plain).collect::<String>(), expected);
}

/// At 0.48 where 0.56 was planned, landing at 0.74.
fn under_way() -> ObjectiveScore {
    ObjectiveScore {
        score: Some(score(48.0)),
        band: Band::AtRisk,
        outcome: None,
        rolled: Rolled {
            expected: Some(score(56.0)),
            projected: Some(score(74.0)),
            low: Some(score(66.0)),
            high: Some(score(80.0)),
            ..Rolled::default()
        },
        status: of_kind(StatusKind::Computed),
        basis: Basis::RollUp,
        reporting: 3,
        members: 3,
    }
}

fn of_kind(kind: StatusKind) -> Status {
    Status {
        kind,
        band: Band::OnTrack,
        computed: Computed::default(),
    }
}

/// An aspirational objective on a day, with none off track.
fn seen(known: &ObjectiveScore, on: u64) -> ObjectiveSeen<'_> {
    ObjectiveSeen {
        known,
        ambition: Ambition::Aspirational,
        off_track: 0,
        span: Span::new(day(0), day(91)).ok(),
        today: day(on),
    }
}

#[track_caller]
fn check_objective(seen: ObjectiveSeen<'_>, english: &str, german: &str) {
    for (words, expected) in words().into_iter().zip([english, german]) {
        check_text(&spoken(&objective_outlook(words, seen)), expected);
    }
}

#[wasm_bindgen_test]
fn an_objective_says_where_it_is_and_where_it_lands() {
    check_objective(
        seen(&under_way(), 42),
        "At 0.48, where 0.56 was the plan. Likely to land at 0.74 (0.66 to 0.80).",
        "Bei 0,48, wo 0,56 geplant war. Landet voraussichtlich bei 0,74 (0,66 bis 0,80).",
    );
}

#[wasm_bindgen_test]
fn what_makes_its_status_one_worse_is_named() {
    let known = under_way();
    let one = ObjectiveSeen {
        off_track: 1,
        ..seen(&known, 42)
    };
    check_objective(
        one,
        "At 0.48, where 0.56 was the plan. Likely to land at 0.74 (0.66 to 0.80). 1 key result is off track.",
        "Bei 0,48, wo 0,56 geplant war. Landet voraussichtlich bei 0,74 (0,66 bis 0,80). 1 Schlüsselergebnis ist nicht \
         auf Kurs.",
    );
}

#[wasm_bindgen_test]
fn an_objective_without_a_forecast_says_that_it_is_too_early() {
    let known = ObjectiveScore {
        rolled: Rolled::default(),
        ..under_way()
    };
    check_objective(
        seen(&known, 5),
        "At 0.48. Too early to tell where it will land.",
        "Bei 0,48. Noch zu früh, um zu sagen, wo es endet.",
    );
}

#[wasm_bindgen_test]
fn near_its_end_an_objective_says_the_grade_it_would_get() {
    let known = ObjectiveScore {
        score: Some(score(72.0)),
        ..under_way()
    };
    check_objective(
        seen(&known, 91),
        "At 0.72, where 0.56 was the plan. Today is the last day. Graded today, it would get 0.72. A healthy stretch.",
        "Bei 0,72, wo 0,56 geplant war. Heute ist der letzte Tag. Heute benotet, bekäme es 0,72. Gesund gestreckt.",
    );
}

#[wasm_bindgen_test]
fn a_committed_objective_is_not_missed_before_its_last_day() {
    let known = under_way();
    let on = |on| ObjectiveSeen {
        ambition: Ambition::Committed,
        ..seen(&known, on)
    };
    check_objective(
        on(90),
        "At 0.48, where 0.56 was the plan. Likely to land at 0.74 (0.66 to 0.80). Graded today, it would get 0.48.",
        "Bei 0,48, wo 0,56 geplant war. Landet voraussichtlich bei 0,74 (0,66 bis 0,80). Heute benotet, bekäme es 0,48.",
    );
    check_objective(
        on(91),
        "At 0.48, where 0.56 was the plan. Today is the last day. Graded today, it would get 0.48. Committed and not met: \
         note why.",
        "Bei 0,48, wo 0,56 geplant war. Heute ist der letzte Tag. Heute benotet, bekäme es 0,48. Zugesagt und nicht \
         erfüllt: Halte fest, warum.",
    );
}

#[wasm_bindgen_test]
fn after_its_end_an_objective_is_over_and_asks_whether_it_was_too_easy() {
    let known = ObjectiveScore {
        score: Some(score(100.0)),
        status: of_kind(StatusKind::Overdue),
        ..under_way()
    };
    check_objective(
        seen(&known, 92),
        "Ended at 1.00. Graded today, it would get 1.00. All of the way: was it too easy?",
        "Zu Ende bei 1,00. Heute benotet, bekäme es 1,00. Der ganze Weg: War es zu leicht?",
    );
}

#[wasm_bindgen_test]
fn a_closed_objective_says_its_grade() {
    let grade = Grade::of(score(90.0), Ambition::Committed);
    let known = ObjectiveScore {
        status: of_kind(StatusKind::Closed(Some(grade))),
        ..under_way()
    };
    check_objective(
        seen(&known, 92),
        "Closed with the grade 0.90. Committed and not met: note why.",
        "Abgeschlossen mit der Note 0,90. Zugesagt und nicht erfüllt: Halte fest, warum.",
    );
}

#[wasm_bindgen_test]
fn a_question_is_answered_or_not() {
    let open = ObjectiveScore {
        basis: Basis::Question,
        score: Some(Score::ZERO),
        ..under_way()
    };
    check_objective(
        seen(&open, 42),
        "The question has no answer yet. Its key results are likely to land at 0.74.",
        "Die Frage hat noch keine Antwort. Die Schlüsselergebnisse landen voraussichtlich bei 0,74.",
    );
    let answered = ObjectiveScore {
        score: Some(Score::ONE),
        ..open
    };
    check_objective(
        seen(&answered, 42),
        "The question is answered.",
        "Die Frage ist beantwortet.",
    );
}

#[wasm_bindgen_test]
fn an_objective_without_a_score_says_why_and_one_that_rests_says_nothing() {
    let silent = ObjectiveScore {
        score: None,
        ..under_way()
    };
    check_objective(
        seen(&silent, 42),
        "No score yet: nothing has been checked in.",
        "Noch kein Score: Es gibt noch keinen Check-in.",
    );
    let empty = ObjectiveScore { members: 0, ..silent };
    check_objective(
        seen(&empty, 42),
        "No score yet: nothing counts in it.",
        "Noch kein Score: Es zählt nichts darin.",
    );
    let paused = ObjectiveScore {
        status: of_kind(StatusKind::Paused),
        ..under_way()
    };
    check_objective(seen(&paused, 42), "", "");
}

/// What is said of a cycle, in one text, and the band that follows it.
fn of_cycle(words: Words, seen: &CycleSeen) -> Option<(String, Option<Band>)> {
    let outlook = cycle_outlook(words, seen)?;
    let text = |parts: &[Part]| -> String {
        let part = |part: &Part| match part {
            Part::Words(text) => (*text).to_owned(),
            Part::Value(text) => text.clone(),
        };
        parts.iter().map(part).collect()
    };
    let all = [text(&outlook.now), text(&outlook.ahead), outlook.rest.join(" ")];
    let said: Vec<_> = all.into_iter().filter(|text| !text.is_empty()).collect();
    Some((said.join(" "), outlook.band))
}

#[track_caller]
fn check_cycle(seen: CycleSeen, band: Option<Band>, english: &str, german: &str) {
    for (words, expected) in words().into_iter().zip([english, german]) {
        let (said, found) = of_cycle(words, &seen).expect("a sentence");
        check_text(&said, expected);
        assert_eq!(found, band);
    }
}

/// At 0.48 where 0.56 was planned, landing at 0.74.
fn cycle() -> CycleSeen {
    CycleSeen {
        mean: MeanScore {
            score: Some(score(48.0)),
            band: Band::AtRisk,
            outlook: Band::OnTrack,
            rolled: under_way().rolled,
            counted: 3,
            left_out: 0,
        },
        talks: 0,
        is_over: false,
    }
}

#[wasm_bindgen_test]
fn a_cycle_says_where_it_is_and_where_it_lands_with_the_band_of_that() {
    check_cycle(
        cycle(),
        Some(Band::OnTrack),
        "At 0.48, where 0.56 was the plan. Likely to land at 0.74",
        "Bei 0,48, wo 0,56 geplant war. Endet wohl bei 0,74",
    );
}

#[wasm_bindgen_test]
fn a_cycle_counts_what_needs_a_conversation_and_what_has_no_score() {
    let mut seen = cycle();
    seen.talks = 1;
    seen.mean.left_out = 2;
    seen.mean.rolled = Rolled::default();
    check_cycle(
        seen,
        None,
        "At 0.48. Too early to tell where it will land. One objective needs a conversation. 2 objectives have no score \
         yet.",
        "Bei 0,48. Noch zu früh, um zu sagen, wo es endet. Ein Ziel braucht ein Gespräch. 2 Ziele haben noch keinen \
         Score.",
    );
}

#[wasm_bindgen_test]
fn a_cycle_that_is_over_says_where_it_ended_and_nothing_of_a_plan() {
    let seen = CycleSeen {
        talks: 3,
        is_over: true,
        ..cycle()
    };
    check_cycle(seen, Some(Band::AtRisk), "Ended at 0.48.", "Zu Ende bei 0,48.");
}

#[wasm_bindgen_test]
fn a_cycle_without_a_score_says_why_and_one_without_objectives_nothing() {
    let mut seen = CycleSeen::default();
    assert_eq!(of_cycle(words()[0], &seen), None);
    seen.mean.left_out = 1;
    check_cycle(
        seen,
        None,
        "No score yet: nothing has been checked in.",
        "Noch kein Score: Es gibt noch keinen Check-in.",
    );
}

fn bet(confidence: u8) -> Confidence {
    Confidence::new(confidence).expect("a confidence")
}

#[track_caller]
fn check_concern(reasons: &[Reason], english: &str, german: &str) {
    let matter = Matter {
        reasons,
        measure: None,
        outlook: None,
        is_kpi: false,
    };
    check_matter(matter, english, german);
}

#[track_caller]
fn check_matter(matter: Matter<'_>, english: &str, german: &str) {
    for (words, expected) in words().into_iter().zip([english, german]) {
        check_text(&concern(words, matter), expected);
    }
}

#[wasm_bindgen_test]
fn reasons_are_joined_and_the_first_says_what_to_do() {
    let fell = Reason::ConfidenceFell {
        from: bet(6),
        to: bet(4),
    };
    check_concern(
        &[fell, Reason::Stale { age_days: 15 }],
        ": confidence fell from 6 to 4, no check-in for 15 days. Ask what changed.",
        ": Zuversicht von 6 auf 4 gefallen, seit 15 Tagen kein Check-in. Fragen, was sich geändert hat.",
    );
    check_concern(
        &[Reason::Stale { age_days: 1 }],
        ": no check-in for 1 day. Check in.",
        ": seit 1 Tag kein Check-in. Einchecken.",
    );
    check_concern(&[], "", "");
}

#[wasm_bindgen_test]
fn no_more_than_three_reasons_are_named() {
    check_concern(
        &[
            Reason::WorseThanBaseline,
            Reason::Stuck,
            Reason::NoOwner,
            Reason::Unaligned,
        ],
        ": worse than where it started, nearly there, unmoved for three check-ins, nobody answers for it. Change the \
         approach, or the goal.",
        ": schlechter als zu Beginn, fast da, seit drei Check-ins unbewegt, niemand ist verantwortlich. Den Weg ändern \
         oder das Ziel.",
    );
}

#[wasm_bindgen_test]
fn what_is_off_track_says_once_that_it_is_where_it_heads_and_what_it_takes() {
    let measure = Measure::Metric(Metric {
        unit: Label::new("h").ok().map(|name| Unit { name, decimals: None }),
        direction: Direction::Decrease,
        baseline: Some(value(24.0)),
        target: value(8.0),
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: None,
    });
    let outlook = Outlook {
        projection: Some(Projection {
            value: Some(value(20.0)),
            range: None,
            score: score(25.0),
            low: score(25.0),
            high: score(25.0),
            per_day: None,
            periods: None,
        }),
        pace: Pace {
            needed_per_week: Some(value(-2.4)),
            current_per_week: Some(value(0.3)),
            ..Pace::default()
        },
        ..Outlook::default()
    };
    let reasons = [
        Reason::CommittedOffTrack,
        Reason::ConfidentButOffTrack { confidence: bet(8) },
    ];
    check_matter(
        Matter {
            reasons: &reasons,
            measure: Some(&measure),
            outlook: Some(&outlook),
            is_kpi: false,
        },
        ": committed, off track, yet confidence is 8 of 10, heads for 20 h. It takes -2.4 h a week; now it is +0.3 h.",
        ": zugesagt, nicht auf Kurs, doch die Zuversicht ist 8 von 10, endet bei 20 h. Nötig sind -2,4 h pro Woche, \
         jetzt sind es +0,3 h.",
    );
}
