//! Which KPIs stand beside each other, in which period and order; kept in the address, so that a link shows the same.

use chrono::NaiveDate;
use waymark_core::KpiId;
use waymark_core::kpi::RankBy;

use super::{parse_iso_date, print_iso_date};

/// How many KPIs stand beside each other at most.
pub const COMPARED_MAX: usize = 12;
/// How ranking by attainment is called.
const ATTAINMENT: &str = "attainment";

/// What is compared. Empty: the first KPI that can be, in its latest period, by value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    // Each once, at most `COMPARED_MAX`.
    kpis: Vec<KpiId>,
    /// A day of the period.
    pub day: Option<NaiveDate>,
    /// By what they are ranked.
    pub by: RankBy,
}

impl Compared {
    /// The KPIs: of one its parts are compared, of several they themselves.
    #[must_use]
    pub fn kpis(&self) -> &[KpiId] {
        &self.kpis
    }

    /// The same of other KPIs; one that is named twice counts once, and those beyond the most are left out.
    #[must_use]
    pub fn of(&self, kpis: impl IntoIterator<Item = KpiId>) -> Self {
        let mut next = Self {
            kpis: Vec::new(),
            ..self.clone()
        };
        kpis.into_iter().for_each(|id| next.add(id));
        next
    }

    fn add(&mut self, id: KpiId) {
        if self.kpis.len() < COMPARED_MAX && !self.kpis.contains(&id) {
            self.kpis.push(id);
        }
    }

    /// Takes one field of an address; what is unknown or cannot be read is left out.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "kpi" => KpiId::parse(value).into_iter().for_each(|id| self.add(id)),
            "on" => self.day = parse_iso_date(value),
            "by" if value == ATTAINMENT => self.by = RankBy::Attainment,
            _ => {}
        }
    }

    /// The fields that an address keeps, in a fixed order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, String)> + '_ {
        let by = match self.by {
            RankBy::Value => None,
            RankBy::Attainment => Some(("by", ATTAINMENT.to_owned())),
        };
        let kpis = self.kpis.iter().map(|id| ("kpi", id.to_string()));
        let day = self.day.map(|day| ("on", print_iso_date(day)));
        kpis.chain(day).chain(by)
    }
}
