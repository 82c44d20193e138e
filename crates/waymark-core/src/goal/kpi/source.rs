//! Where the numbers of a KPI come from.

use super::super::foreign::Foreign;
use super::super::ids::KpiId;
use crate::formula::{Formula, Name};

/// Where the numbers of a KPI come from.
#[derive(Clone, Debug, PartialEq)]
pub enum KpiSource {
    /// From readings of its own, made one number for each period (K-3).
    Readings(Aggregation),
    /// From other KPIs (K-6).
    Formula(KpiFormula),
    /// From something that this version of the program does not know; it has no value and is kept as it came.
    Unknown(Foreign),
}

/// How the readings of a period make one number (K-3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Aggregation {
    /// Their sum.
    #[default]
    Sum,
    /// Their average.
    Average,
    /// The last of them.
    Last,
    /// The smallest.
    Minimum,
    /// The largest.
    Maximum,
}

/// A number computed from other KPIs (K-6).
#[derive(Clone, Debug, PartialEq)]
pub struct KpiFormula {
    /// How.
    pub formula: Formula,
    /// What the names in it stand for; a name without an entry stands for nothing.
    pub inputs: Vec<KpiInput>,
}

/// What a name in a formula stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiInput {
    /// The name.
    pub name: Name,
    /// The KPI; none where it was removed.
    pub kpi: Option<KpiId>,
}

impl KpiFormula {
    /// The KPI that a name stands for.
    pub fn kpi(&self, name: &Name) -> Option<KpiId> {
        self.inputs.iter().find(|input| input.name == *name)?.kpi
    }
}
