//! KPIs from every source and with every aim, their readings, funnels; references are those of a small set of ids.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use waymark_core::formula::{Formula, Name};
use waymark_core::{
    Across, Aggregation, Aim, Benchmark, BenchmarkKind, Bounds, Course, DatedValue, DatedValues, Dimension,
    DimensionKind, Feed, Foreign, Frequency, Funnel, FunnelId, Kpi, KpiFormula, KpiId, KpiInput, KpiLevel, KpiReading,
    KpiReadingId, KpiRole, KpiSource, PartTarget, PersonId, Ramp, Segment, Stage, StageBenchmark, TargetRange, Targets,
    TeamId, Thresholds, Value,
};

use super::measures::unit;
use super::scalars::{date, foreign, id, label, rank, share, text, title, value};

/// A KPI with any references.
pub fn kpi() -> BoxedStrategy<Kpi> {
    let names = (id(), option::of(id()), option::of(id()));
    let words = (title(), text(), option::of(label()), vec(label(), 0..3), foreign());
    let level = select(vec![
        KpiLevel::Organisation,
        KpiLevel::Team,
        KpiLevel::Project,
        KpiLevel::Person,
    ]);
    let role = select(vec![KpiRole::Indicator, KpiRole::HealthMetric]);
    let numbers = (source(), aim(), thresholds(), vec(benchmark(), 0..3));
    let parts = (option::of(unit()), frequency(), option::of(dimension()));
    (names, words, numbers, parts, (level, role, rank()))
        .prop_map(
            |(
                (id, owner, team),
                (title, definition, group, tags, foreign),
                (source, aim, thresholds, benchmarks),
                (unit, frequency, dimension),
                (level, role, rank),
            )| Kpi {
                id: KpiId::new(id),
                title,
                definition,
                unit,
                frequency,
                source,
                aim,
                thresholds,
                benchmarks,
                dimension,
                owner: owner.map(PersonId::new),
                team: team.map(TeamId::new),
                level,
                group,
                role,
                tags,
                rank,
                foreign,
            },
        )
        .boxed()
}

/// A reading with any references; its part need not be one of the KPI.
pub fn kpi_reading() -> BoxedStrategy<KpiReading> {
    let names = (id(), id(), option::of(id()), option::of(id()));
    let sequence = prop_oneof![Just(0), 0..20u64, any::<u64>()];
    let what = (value(), option::of(segment()), text());
    (names, date(), sequence, what, any::<bool>(), foreign())
        .prop_map(
            |((id, kpi, by, replaces), date, sequence, (value, segment, note), withdrawn, foreign)| KpiReading {
                id: KpiReadingId::new(id),
                kpi: KpiId::new(kpi),
                date,
                segment,
                sequence,
                value,
                note,
                by: by.map(PersonId::new),
                replaces: replaces.map(KpiReadingId::new),
                withdrawn,
                foreign,
            },
        )
        .boxed()
}

/// A funnel of any KPIs.
pub fn funnel() -> BoxedStrategy<Funnel> {
    let benchmark = (share(), share()).prop_map(|(one, other)| StageBenchmark::new(one, other));
    let stage = (id(), option::of(benchmark)).prop_map(|(kpi, benchmark)| Stage {
        kpi: KpiId::new(kpi),
        benchmark,
    });
    (id(), title(), vec(stage, 0..5), option::of(id()), rank(), foreign())
        .prop_map(|(id, title, stages, length, rank, foreign)| Funnel {
            id: FunnelId::new(id),
            title,
            stages,
            length: length.map(KpiId::new),
            rank,
            foreign,
        })
        .boxed()
}

/// Any KPI, or a part of it.
pub(super) fn feed() -> impl Strategy<Value = Feed> {
    let frozen = option::weighted(0.3, dated_values());
    (id(), option::of(segment()), frozen).prop_map(|(kpi, segment, frozen)| Feed {
        kpi: KpiId::new(kpi),
        segment,
        frozen,
    })
}

fn segment() -> impl Strategy<Value = Segment> {
    prop_oneof![
        id().prop_map(|id| Segment::Person(PersonId::new(id))),
        id().prop_map(|id| Segment::Team(TeamId::new(id))),
        label().prop_map(Segment::Named),
    ]
}

fn frequency() -> impl Strategy<Value = Frequency> + Clone {
    select(vec![
        Frequency::Day,
        Frequency::Week,
        Frequency::Month,
        Frequency::Quarter,
        Frequency::Year,
    ])
}

fn source() -> BoxedStrategy<KpiSource> {
    let aggregation = select(vec![
        Aggregation::Sum,
        Aggregation::Average,
        Aggregation::Last,
        Aggregation::Minimum,
        Aggregation::Maximum,
    ]);
    let later = select(vec![
        r#"{"aggregation":"median"}"#,
        r#"{"formula":"a ** b"}"#,
        r#"{"formula":"a ** b","inputs":{"a":"x","b":{"kpi":"y"}}}"#,
        r#"{"formula":{"tree":[1e309]},"inputs":[]}"#,
        r#"{"formula":"a + b","inputs":{"a":1}}"#,
    ]);
    prop_oneof![
        4 => aggregation.prop_map(KpiSource::Readings),
        3 => formula().prop_map(KpiSource::Formula),
        1 => later.prop_map(|json| KpiSource::Unknown(Foreign::new(json))),
    ]
    .boxed()
}

fn formula() -> impl Strategy<Value = KpiFormula> {
    let texts = vec![
        "1",
        "a",
        "a / b",
        "[new deals] + previous(a)",
        "if(a >= b, 20%, round(b, 2))",
    ];
    let formula = select(texts).prop_map(|text| Formula::parse(text).expect("a formula"));
    let names = subsequence(vec!["a", "b", "new deals", "a/b~"], 0..=4);
    (formula, names, vec(option::of(id()), 4)).prop_map(|(formula, names, kpis)| KpiFormula {
        formula,
        inputs: names
            .into_iter()
            .zip(kpis)
            .map(|(name, kpi)| KpiInput {
                name: Name::new(name).expect("a name"),
                kpi: kpi.map(KpiId::new),
            })
            .collect(),
    })
}

fn aim() -> BoxedStrategy<Aim> {
    let range = (value(), value(), 0.5..1e6).prop_map(|(one, other, tolerance)| {
        let bounds = Bounds::new(one.min(other), one.max(other)).expect("in order");
        TargetRange::new(bounds, Value::new(tolerance).expect("within bounds")).expect("above zero")
    });
    prop_oneof![
        3 => targets().prop_map(Aim::Higher),
        2 => targets().prop_map(Aim::Lower),
        1 => option::of(range).prop_map(Aim::Within),
    ]
    .boxed()
}

fn targets() -> impl Strategy<Value = Targets> {
    let ramp = (value(), value(), frequency()).prop_map(|(from, to, over)| Ramp { from, to, over });
    let course = prop_oneof![
        Just(Course::None),
        value().prop_map(Course::One),
        dated_values().prop_map(Course::Steps),
        ramp.prop_map(Course::Ramp),
    ];
    (course, dated_values()).prop_map(|(course, own)| Targets { course, own })
}

fn dated_values() -> impl Strategy<Value = DatedValues> {
    btree_map(date(), value(), 0..3).prop_map(|values| {
        let values = values.into_iter().map(|(date, value)| DatedValue { date, value });
        DatedValues::new(values.collect()).expect("in order")
    })
}

fn thresholds() -> impl Strategy<Value = Thresholds> {
    let share = || (0..300u32).prop_map(|percent| Value::new(f64::from(percent) / 100.0).expect("within bounds"));
    prop_oneof![
        Just(Thresholds::Default),
        (share(), share())
            .prop_map(|(one, other)| Thresholds::shares(one.max(other), one.min(other)).expect("in order")),
        (value(), value()).prop_map(|(green, amber)| Thresholds::Values { green, amber }),
    ]
}

fn benchmark() -> impl Strategy<Value = Benchmark> {
    let kind = select(vec![BenchmarkKind::Benchmark, BenchmarkKind::Competitor]);
    (title(), kind, value(), text()).prop_map(|(name, kind, value, source)| Benchmark {
        name,
        kind,
        value,
        source,
    })
}

fn dimension() -> impl Strategy<Value = Dimension> {
    let kind = prop_oneof![
        Just(DimensionKind::Person),
        Just(DimensionKind::Team),
        Just(DimensionKind::Region),
        Just(DimensionKind::Product),
        label().prop_map(DimensionKind::Free),
    ];
    let across = select(vec![Across::Sum, Across::Average]);
    let target = (segment(), value()).prop_map(|(part, target)| PartTarget { part, target });
    (kind, across, vec(target, 0..3)).prop_map(|(kind, across, targets)| Dimension { kind, across, targets })
}
