//! Edits of KPIs, their readings and funnels, valid and not; ids come from small pools.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::formula::{Formula, Name};
use waymark_core::*;

use super::nouns::{TODAY, date, person_id, tags, team_id, text, title};
use crate::records;

const KPIS: &[&str] = &["leads", "deals", "rate", "spend"];
const READINGS: &[&str] = &["r1", "r2", "r3", "r4", "r5"];
const FUNNELS: &[&str] = &["f1", "f2"];

pub(super) fn kpi_id() -> impl Strategy<Value = KpiId> + Clone {
    select(KPIS).prop_map(|text| KpiId::parse(text).unwrap())
}

fn reading_id() -> impl Strategy<Value = KpiReadingId> + Clone {
    select(READINGS).prop_map(|text| KpiReadingId::parse(text).unwrap())
}

fn funnel_id() -> impl Strategy<Value = FunnelId> + Clone {
    select(FUNNELS).prop_map(|text| FunnelId::parse(text).unwrap())
}

fn reading_key() -> impl Strategy<Value = KpiReadingKey> {
    (kpi_id(), reading_id()).prop_map(|(kpi, id)| KpiReadingKey { kpi, id })
}

pub(super) fn of_kpis() -> BoxedStrategy<Edit> {
    prop_oneof![
        5 => kpi().prop_map(Edit::AddKpi),
        6 => (kpi_id(), kpi_change()).prop_map(|(id, change)| Edit::ChangeKpi(id, change)),
        1 => (kpi_id(), option::of(kpi_id())).prop_map(|(id, before)| Edit::MoveKpi { id, before }),
        1 => kpi_id().prop_map(Edit::RemoveKpi),
    ]
    .boxed()
}

pub(super) fn of_readings() -> BoxedStrategy<Edit> {
    prop_oneof![
        6 => new_reading().prop_map(Edit::Read),
        2 => (reading_key(), new_reading()).prop_map(|(of, with)| Edit::CorrectReading {
            of,
            with: NewKpiReading { kpi: of.kpi, ..with },
        }),
        1 => reading_key().prop_map(Edit::WithdrawReading),
        1 => reading_key().prop_map(Edit::RestoreReading),
    ]
    .boxed()
}

pub(super) fn of_funnels() -> BoxedStrategy<Edit> {
    let change = prop_oneof![
        title().prop_map(FunnelChange::Title),
        stages().prop_map(FunnelChange::Stages),
        option::of(kpi_id()).prop_map(FunnelChange::Length),
    ];
    let funnel = (funnel_id(), title(), stages(), option::of(kpi_id()));
    let funnel = funnel.prop_map(|(id, title, stages, length)| Funnel {
        id,
        title,
        stages,
        length,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    });
    prop_oneof![
        3 => funnel.prop_map(Edit::AddFunnel),
        2 => (funnel_id(), change).prop_map(|(id, change)| Edit::ChangeFunnel(id, change)),
        1 => (funnel_id(), option::of(funnel_id())).prop_map(|(id, before)| Edit::MoveFunnel { id, before }),
        1 => funnel_id().prop_map(Edit::RemoveFunnel),
    ]
    .boxed()
}

fn stages() -> impl Strategy<Value = Vec<Stage>> {
    vec(kpi_id().prop_map(|kpi| Stage { kpi, benchmark: None }), 0..3)
}

/// What feeds a key result: mostly nothing.
pub(super) fn feed() -> impl Strategy<Value = Option<Feed>> {
    let feed = (kpi_id(), segment()).prop_map(|(kpi, segment)| Feed {
        kpi,
        segment,
        frozen: None,
    });
    option::weighted(0.3, feed)
}

fn segment() -> impl Strategy<Value = Option<Segment>> {
    prop_oneof![
        4 => Just(None),
        2 => person_id().prop_map(|id| Some(Segment::Person(id))),
        1 => team_id().prop_map(|id| Some(Segment::Team(id))),
        1 => Just(Some(Segment::Named(Label::new("north").unwrap()))),
    ]
}

fn new_reading() -> impl Strategy<Value = NewKpiReading> {
    let what = (0..120, segment(), text());
    (reading_id(), kpi_id(), date(), what, option::of(person_id())).prop_map(
        |(id, kpi, date, (number, segment, note), by)| NewKpiReading {
            id,
            kpi,
            date: date.min(TODAY),
            segment,
            value: Value::new(f64::from(number)).unwrap(),
            note,
            by,
        },
    )
}

fn source() -> impl Strategy<Value = KpiSource> {
    let aggregations = vec![
        Aggregation::Sum,
        Aggregation::Average,
        Aggregation::Last,
        Aggregation::Maximum,
    ];
    let formula = (
        select(vec!["a / b", "a + previous(b)", "sum(a, b)"]),
        kpi_id(),
        kpi_id(),
    );
    let formula = formula.prop_map(|(text, a, b)| {
        let input = |(name, kpi)| KpiInput {
            name: Name::new(name).unwrap(),
            kpi: Some(kpi),
        };
        KpiSource::Formula(KpiFormula {
            formula: Formula::parse(text).unwrap(),
            inputs: [("a", a), ("b", b)].map(input).to_vec(),
        })
    });
    prop_oneof![2 => select(aggregations).prop_map(KpiSource::Readings), 1 => formula]
}

fn aim() -> impl Strategy<Value = Aim> {
    let one = |number: f64| Targets {
        course: Course::One(Value::new(number).unwrap()),
        own: DatedValues::default(),
    };
    let range = TargetRange::new(
        Bounds::new(Value::ZERO, Value::new(50.0).unwrap()).unwrap(),
        Value::new(10.0).unwrap(),
    );
    select(vec![
        Aim::Higher(one(60.0)),
        Aim::Higher(Targets::default()),
        Aim::Lower(one(30.0)),
        Aim::Within(Some(range.unwrap())),
    ])
}

fn dimension() -> impl Strategy<Value = Option<Dimension>> {
    let kinds = vec![DimensionKind::Person, DimensionKind::Team, DimensionKind::Region];
    let across = select(vec![Across::Sum, Across::Average]);
    option::of((select(kinds), across).prop_map(|(kind, across)| Dimension {
        kind,
        across,
        targets: Vec::new(),
    }))
}

fn kpi_change() -> BoxedStrategy<KpiChange> {
    let frequency = select(vec![Frequency::Week, Frequency::Month, Frequency::Quarter]);
    prop_oneof![
        title().prop_map(KpiChange::Title),
        text().prop_map(KpiChange::Definition),
        frequency.prop_map(KpiChange::Frequency),
        source().prop_map(KpiChange::Source),
        aim().prop_map(KpiChange::Aim),
        dimension().prop_map(KpiChange::Dimension),
        option::of(person_id()).prop_map(KpiChange::Owner),
        option::of(team_id()).prop_map(KpiChange::Team),
        select(vec![KpiRole::Indicator, KpiRole::HealthMetric]).prop_map(KpiChange::Role),
        tags().prop_map(KpiChange::Tags),
    ]
    .boxed()
}

fn kpi() -> impl Strategy<Value = Kpi> {
    let owners = (option::of(person_id()), option::of(team_id()));
    (kpi_id(), title(), source(), aim(), dimension(), owners).prop_map(
        |(id, title, source, aim, dimension, (owner, team))| Kpi {
            title,
            aim,
            dimension,
            owner,
            team,
            ..records::kpi(id.as_str(), source)
        },
    )
}
