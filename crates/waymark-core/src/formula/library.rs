//! Formulas to take off the shelf, as data; what they and their inputs are called in words is for the page.
//!
//! Shares are parts of one: 5 % enters as 0.05 and comes out as 0.05, whatever it is shown as.

mod in_percent;
mod recipes;

use super::expression::Formula;
use crate::goal::{Direction, Value};

/// A formula that is known by its name in the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ready {
    /// Monthly recurring revenue.
    Mrr,
    /// Annual recurring revenue.
    Arr,
    /// Net revenue retention.
    Nrr,
    /// Gross revenue retention.
    Grr,
    /// The share of customers lost.
    CustomerChurn,
    /// The share of recurring revenue lost; what gross retention lacks to 1.
    RevenueChurn,
    /// Average revenue per account.
    Arpa,
    /// Customer acquisition cost.
    Cac,
    /// Customer lifetime value.
    Ltv,
    /// Lifetime value over acquisition cost.
    LtvToCac,
    /// Months until a customer has paid back their acquisition.
    CacPayback,
    /// Customer retention cost.
    Crc,
    /// Net promoter score, -100 to 100.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// The share of customers who stayed.
    Retention,
    /// The share of leads who were contacted.
    ContactRate,
    /// The share of proposals that were won.
    WinRate,
    /// What the open deals bring in a day.
    SalesVelocity,
    /// Days from a deal's start to its end.
    SalesCycle,
    /// How well customers do, as a share.
    HealthScore,
}

/// What a ready formula asks for; its [name](Part::name) in the formula is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Recurring revenue when the period begins.
    MrrAtStart,
    /// Recurring revenue of new customers.
    NewMrr,
    /// More recurring revenue from customers who were there.
    ExpansionMrr,
    /// Less recurring revenue from customers who stay.
    ContractionMrr,
    /// Recurring revenue of customers who left.
    ChurnedMrr,
    /// Monthly recurring revenue.
    Mrr,
    /// Customers when the period begins.
    CustomersAtStart,
    /// Customers when the period ends.
    CustomersAtEnd,
    /// Customers.
    Customers,
    /// Customers won in the period.
    NewCustomers,
    /// Customers lost in the period.
    LostCustomers,
    /// What sales and marketing cost.
    SalesAndMarketingSpend,
    /// What keeping customers costs.
    RetentionSpend,
    /// Average revenue per account and month.
    Arpa,
    /// What is left of revenue after the cost of serving it.
    GrossMargin,
    /// The share of customers lost in a month.
    CustomerChurn,
    /// Customer lifetime value.
    Ltv,
    /// Customer acquisition cost.
    Cac,
    /// Answers of 9 or 10.
    Promoters,
    /// Answers of 0 to 6.
    Detractors,
    /// All answers.
    Answers,
    /// Answers of the satisfied.
    PositiveAnswers,
    /// The effort that a customer reports.
    EffortScore,
    /// Leads.
    Leads,
    /// Leads who were contacted.
    ContactedLeads,
    /// Proposals made.
    Proposals,
    /// Deals won.
    WonDeals,
    /// Open deals.
    Opportunities,
    /// The share of proposals that are won.
    WinRate,
    /// What a deal is worth on average.
    AverageDeal,
    /// Days that a deal takes.
    SalesCycle,
    /// Days from created to won, of the deals won.
    DaysToWin,
    /// How much of the product is used, as a share.
    Usage,
    /// How satisfied a customer is, as a share.
    Satisfaction,
    /// How quiet the support is, as a share.
    Support,
}

/// How the readings of an input become one value of the period (K-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// All together: what happens.
    Sum,
    /// The last one: what is.
    Last,
    /// Their mean: what was noted case by case.
    Average,
}

/// What kind of number an input or a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// An amount in the currency.
    Money,
    /// An amount in the currency for each day.
    MoneyPerDay,
    /// How many.
    Count,
    /// A part of one, shown in percent.
    Share,
    /// How many times the one holds the other.
    Ratio,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Points of a scale.
    Points,
}

/// An input of a ready formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub input: Input,
    /// What the formula calls it.
    pub name: &'static str,
    /// How its readings are taken together.
    pub taken: Taken,
    /// What kind of number it is.
    pub kind: UnitKind,
}

/// A ready formula with all that is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The formula's canonical text.
    pub formula: &'static str,
    /// Its inputs, in the order in which the formula names them.
    pub parts: &'static [Part],
    /// Which way is better.
    pub direction: Direction,
    /// What kind of number comes out.
    pub kind: UnitKind,
    /// The inputs that must be above 0 for the result to mean anything.
    pub above_zero: &'static [Input],
}

impl Ready {
    /// All ready formulas, in the order in which they build on each other.
    pub const ALL: [Self; 21] = [
        Self::Mrr,
        Self::Arr,
        Self::Nrr,
        Self::Grr,
        Self::CustomerChurn,
        Self::RevenueChurn,
        Self::Arpa,
        Self::Cac,
        Self::Ltv,
        Self::LtvToCac,
        Self::CacPayback,
        Self::Crc,
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Retention,
        Self::ContactRate,
        Self::WinRate,
        Self::SalesVelocity,
        Self::SalesCycle,
        Self::HealthScore,
    ];

    /// The formula, read.
    pub fn formula(self) -> Formula {
        Formula::parse(self.recipe().formula).expect("every ready formula is read by a test")
    }
}

impl Recipe {
    /// The first input that has to be above 0 and is not; one without a value breaks nothing here.
    pub fn broken_guard(&self, value_of: impl Fn(Input) -> Option<Value>) -> Option<Input> {
        let is_broken = |input: &Input| value_of(*input).is_some_and(|value| value <= Value::ZERO);
        self.above_zero.iter().copied().find(is_broken)
    }
}
