//! A scoreboard that is kept in step equals one made afresh, bit by bit, in any document, whole or damaged.

use std::collections::BTreeMap;

use proptest::prelude::*;
use waymark_core::scoreboard::{Basis, Scoreboard};
use waymark_core::{
    Ambition, Answer, BandScheme, Closing, Confidence, Contribution, Corridor, CycleState, HeldBy, Judgement,
    ManualStatus, Measure, Objective, ObjectiveId, Parent, PersonId, Record, RecordKey, Rules, ScoreSource,
    ScoringMode, Share, State, StatusPreset, Stay, TeamId, Workspace,
};

use crate::records::{
    check_in, check_in_id, cycle, day, head, key_result, key_result_id, metric, number, objective, objective_id, title,
    value, weight,
};

/// The document as records by name: what the next version is made from.
type Records = BTreeMap<RecordKey, Record>;

/// One change: a record comes into the place of its name, or goes.
#[derive(Clone, Debug)]
enum Step {
    Put(Record),
    Take(usize),
}

const OBJECTIVES: usize = 5;
const KEY_RESULTS: usize = 6;

fn objective_name() -> impl Strategy<Value = String> {
    (0..OBJECTIVES).prop_map(|at| format!("o-{at}"))
}

fn key_result_name() -> impl Strategy<Value = String> {
    (0..KEY_RESULTS).prop_map(|at| format!("kr-{at}"))
}

fn cycle_name() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("c-0"), Just("c-1")]
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        4 => Just(State::Active),
        1 => Just(State::Paused { reason: Default::default() }),
        1 => Just(State::Dropped { reason: Default::default() }),
    ]
}

fn parent() -> impl Strategy<Value = Option<Parent>> {
    prop_oneof![
        Just(None),
        objective_name().prop_map(|name| Some(Parent::Objective(objective_id(&name)))),
        key_result_name().prop_map(|name| Some(Parent::KeyResult(key_result_id(&name)))),
    ]
}

fn some_weight() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(0.1), Just(1e6), 0.0..10.0]
}

/// What objectives gave, each once: of those that are there and of one that is not.
fn frozen() -> impl Strategy<Value = Option<Vec<Contribution>>> {
    let one = (
        0..=OBJECTIVES,
        some_weight(),
        prop::option::of(0.0..=1.0),
        any::<bool>(),
    );
    let one = one.prop_map(|(at, of_weight, score, is_pending)| {
        let share = score.map(|score| Share::new(score).unwrap());
        Contribution {
            objective: objective_id(&format!("o-{at}")),
            title: title("Kept"),
            weight: weight(of_weight),
            score: share,
            expected: share,
            projected: None,
            low: None,
            high: None,
            confidence: share,
            is_pending,
        }
    });
    let list = prop::collection::vec(one, 0..3).prop_map(|mut all| {
        all.sort_by_key(|one| one.objective);
        all.dedup_by_key(|one| one.objective);
        all
    });
    prop::option::weighted(0.4, list)
}

fn any_objective() -> impl Strategy<Value = Record> {
    let source = prop_oneof![
        Just(ScoreSource::KeyResults),
        Just(ScoreSource::Children),
        Just(ScoreSource::Both)
    ];
    let ambition =
        prop_oneof![3 => Just(Ambition::Aspirational), 1 => Just(Ambition::Committed), 1 => Just(Ambition::Learning)];
    let owners = (prop::option::of(0..2), prop::option::of(0..2));
    let answer = prop::option::of(0..30_u64);
    let source = (source, frozen());
    (
        objective_name(),
        cycle_name(),
        state(),
        parent(),
        some_weight(),
        source,
        ambition,
        owners,
        answer,
    )
        .prop_map(
            |(name, cycle, state, parent, of_weight, (source, frozen), ambition, (team, owner), answer)| {
                Record::from(Objective {
                    state,
                    parent,
                    weight: weight(of_weight),
                    source,
                    frozen,
                    ambition,
                    answer: answer.map(|on| Answer {
                        date: day(on),
                        note: title("Because"),
                    }),
                    team: team.map(|at| TeamId::parse(&format!("t-{at}")).unwrap()),
                    owner: owner.map(|at| PersonId::parse(&format!("p-{at}")).unwrap()),
                    ..objective(&name, cycle)
                })
            },
        )
}

fn measure() -> impl Strategy<Value = Measure> {
    let stay = prop_oneof![
        Just(HeldBy::Share),
        Just(HeldBy::Latest),
        Just(HeldBy::Mean),
        Just(HeldBy::Worst)
    ]
    .prop_map(|held_by| {
        Measure::Stay(Stay {
            unit: None,
            corridor: Corridor::Above(value(0.5)),
            margin: Some(value(0.2)),
            held_by,
        })
    });
    prop_oneof![
        4 => (prop::option::of(-2.0..2.0), -2.0..2.0)
            .prop_map(|(baseline, target)| Measure::Metric(metric(baseline, target))),
        2 => stay,
        1 => Just(Measure::Percent),
        1 => Just(Measure::Baseline { unit: None }),
    ]
}

fn any_key_result() -> impl Strategy<Value = Record> {
    let dates = (prop::option::of(0..20_u64), prop::option::of(10..40_u64));
    let manual = prop::option::weighted(0.2, 0..4_u64);
    (
        key_result_name(),
        objective_name(),
        measure(),
        state(),
        some_weight(),
        dates,
        manual,
    )
        .prop_map(|(name, of, measure, state, of_weight, (start, end), manual)| {
            let mut key_result = key_result(&name, &of, measure);
            key_result.state = state;
            key_result.weight = weight(of_weight);
            key_result.start = start.map(day);
            key_result.end = end.map(day);
            key_result.manual = manual.map(|since| ManualStatus {
                judgement: Judgement::OffTrack,
                reason: title("Because"),
                date: day(since),
                since,
            });
            key_result.into()
        })
}

fn any_check_in() -> impl Strategy<Value = Record> {
    let id = (0..4_usize).prop_map(|at| format!("ci-{at}"));
    let reading = prop::option::weighted(0.9, prop_oneof![0.0..2.0, -2.0..2.0]);
    (
        id,
        key_result_name(),
        0..30_u64,
        reading,
        any::<bool>(),
        prop::option::weighted(0.2, 0..4_usize),
    )
        .prop_map(|(id, of, on, reading, is_withdrawn, replaces)| {
            let mut check_in = check_in(&id, &of, on, reading.map(number));
            check_in.withdrawn = is_withdrawn;
            check_in.confidence = Confidence::new((on % 11) as u8).ok();
            check_in.replaces = replaces.map(|at| check_in_id(&format!("ci-{at}")));
            check_in.into()
        })
}

fn any_cycle() -> impl Strategy<Value = Record> {
    let state = prop_oneof![Just(CycleState::Active), Just(CycleState::Closed)];
    let closing = prop::option::of(10..30_u64);
    (cycle_name(), state, closing).prop_map(|(name, state, closing)| {
        let mut cycle = cycle(name);
        cycle.state = state;
        cycle.closing = closing.map(|on| Closing {
            date: day(on),
            rules: Rules::default(),
        });
        cycle.into()
    })
}

fn any_head() -> impl Strategy<Value = Record> {
    let mode = prop_oneof![Just(ScoringMode::Auto), Just(ScoringMode::Ratio)];
    let bands = prop_oneof![Just(BandScheme::Standard), Just(BandScheme::Google)];
    let preset = prop_oneof![
        Just(StatusPreset::Outlook),
        Just(StatusPreset::Strict),
        Just(StatusPreset::Gap)
    ];
    (mode, bands, preset).prop_map(|(mode, bands, preset)| {
        let mut head = head();
        head.settings.status_preset = preset;
        head.settings.scoring_mode = mode;
        head.settings.bands = bands;
        head.into()
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => any_objective().prop_map(Step::Put),
        6 => any_key_result().prop_map(Step::Put),
        6 => any_check_in().prop_map(Step::Put),
        2 => any_cycle().prop_map(Step::Put),
        1 => any_head().prop_map(Step::Put),
        4 => any::<prop::sample::Index>().prop_map(|at| Step::Take(at.index(1_000))),
    ]
}

fn make(records: &mut Records, step: Step) {
    match step {
        Step::Put(record) => {
            records.insert(record.key(), record);
        }
        Step::Take(at) if !records.is_empty() => {
            let key = records.keys().nth(at % records.len()).copied();
            key.and_then(|key| records.remove(&key));
        }
        Step::Take(_) => {}
    }
}

fn document(records: &Records) -> Workspace {
    Workspace::from_records(head(), records.values().cloned())
}

/// Rules as they stand on paper; `None` inside for what has no score, outside for a loop.
fn on_paper(workspace: &Workspace, board: &Scoreboard, id: ObjectiveId, path: &[ObjectiveId]) -> Option<Option<f64>> {
    let objective = workspace.objective(id).unwrap();
    let mut members = Vec::new();
    if objective.source != ScoreSource::Children {
        for key_result in workspace.key_results_of(id) {
            let is_counted = !matches!(key_result.measure, Measure::Baseline { .. });
            if is_counted && key_result.state.is_active() {
                let score = board.key_result(key_result.id).unwrap().score;
                members.push((key_result.weight.get(), score.map(|score| score.roll_up())));
            }
        }
    }
    if objective.source != ScoreSource::KeyResults {
        let path: Vec<_> = path.iter().copied().chain([id]).collect();
        let closing = workspace.cycle(objective.cycle).and_then(|cycle| cycle.frozen());
        let is_frozen = closing.is_some_and(|closing| closing.date <= board.today());
        let kept = objective.frozen.as_ref().filter(|_| is_frozen);
        for one in kept.into_iter().flatten() {
            members.push((one.weight.get(), one.score.map(|score| score.get())));
        }
        let counts = |child: &Objective| {
            kept.is_none_or(|kept| child.cycle == objective.cycle && kept.iter().all(|one| one.objective != child.id))
        };
        for child in workspace.children_of(id).filter(|child| counts(child)) {
            if path.contains(&child.id) {
                return None;
            }
            // A loop below this one is no loop of this one: what is on it has no score.
            let score = on_paper(workspace, board, child.id, &path)?;
            if child.state.is_active() {
                members.push((child.weight.get(), score));
            }
        }
    }
    if objective.ambition == Ambition::Learning {
        let is_answered = objective
            .answer
            .as_ref()
            .is_some_and(|answer| answer.date <= board.today());
        return Some(Some(f64::from(u8::from(is_answered))));
    }
    if members.iter().all(|(_, score)| score.is_none()) {
        return Some(None);
    }
    let is_equal = members.iter().all(|(weight, _)| *weight < 1e-9);
    let weighed = |weight: f64| if is_equal { 1.0 } else { weight };
    let whole: f64 = members.iter().map(|(weight, _)| weighed(*weight)).sum();
    Some(Some(
        members
            .iter()
            .map(|(weight, score)| weighed(*weight) * score.unwrap_or(0.0))
            .sum::<f64>()
            / whole,
    ))
}

fn check_on_paper(workspace: &Workspace, board: &Scoreboard) -> Result<(), TestCaseError> {
    for objective in workspace.objectives() {
        let known = board.objective(objective.id).unwrap();
        match (
            on_paper(workspace, board, objective.id, &[]),
            known.score.map(|score| score.raw()),
        ) {
            (None, score) => prop_assert!(
                score.is_none() && known.basis == Basis::Loop,
                "{:?} is a loop",
                objective.id
            ),
            (Some(None), score) => prop_assert_eq!(score, None),
            (Some(Some(paper)), Some(score)) => prop_assert!((paper - score).abs() < 1e-9, "{paper} is not {score}"),
            (Some(Some(paper)), None) => prop_assert!(false, "{:?}: {paper} is missing", objective.id),
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_scoreboard_kept_in_step_equals_one_made_afresh(
        batches in prop::collection::vec(prop::collection::vec(step(), 1..5), 1..25),
    ) {
        let today = day(20);
        let mut records: Records = [cycle("c-0"), cycle("c-1")].map(|cycle| (Record::from(cycle.clone()).key(), cycle.into())).into();
        let mut before = document(&records);
        let mut board = Scoreboard::new(&before, today);
        for batch in batches {
            for step in batch {
                make(&mut records, step);
            }
            let after = document(&records);
            board = board.update(&before, &after);
            prop_assert_eq!(&board, &Scoreboard::new(&after, today));
            check_on_paper(&after, &board)?;
            before = after;
        }
    }
}
