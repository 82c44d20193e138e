//! KPIs.

use super::differences;
use crate::goal::{
    Aim, Benchmark, Dimension, Frequency, Kpi, KpiLevel, KpiRole, KpiSource, Label, PersonId, Rank, TeamId, Text,
    Thresholds, Title, Unit,
};

differences! {
    /// One field of a KPI that is another.
    Kpi => KpiDifference {
        /// Its name.
        title: Title(Title),
        /// What exactly is counted.
        definition: Definition(Text),
        /// What the number counts.
        unit: Unit(Option<Unit>),
        /// How long one of its periods is.
        frequency: Frequency(Frequency),
        /// Where its numbers come from.
        source: Source(KpiSource),
        /// The way it should go, and what it is held against.
        aim: Aim(Aim),
        /// When it is green, amber or red.
        thresholds: Thresholds(Thresholds),
        /// What others reach.
        benchmarks: Benchmarks(Vec<Benchmark>),
        /// What its readings are split by.
        dimension: Dimension(Option<Dimension>),
        /// The person who answers for it.
        owner: Owner(Option<PersonId>),
        /// The team it belongs to.
        team: Team(Option<TeamId>),
        /// Whose number it is.
        level: Level(KpiLevel),
        /// The heading that it stands under.
        group: Group(Option<Label>),
        /// Whether the weekly review looks at it.
        role: Role(KpiRole),
        /// Words to find it by.
        tags: Tags(Vec<Label>),
        /// Its place among all KPIs.
        rank: Place(Rank),
    } silent { id, foreign }
}
