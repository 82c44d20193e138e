//! What each ready formula is made of.

use super::{Input, Part, Ready, Recipe, Taken, UnitKind};
use crate::goal::Direction::{Decrease, Increase};

use Taken::{Average, Last, Sum};
use UnitKind::{Count, Days, Money, MoneyPerDay, Months, Points, Ratio, Share};

const fn part(input: Input, name: &'static str, taken: Taken, kind: UnitKind) -> Part {
    Part {
        input,
        name,
        taken,
        kind,
    }
}

// Stocks are taken at their last reading, flows as sums.
const MRR_AT_START: Part = part(Input::MrrAtStart, "start", Last, Money);
const EXPANSION: Part = part(Input::ExpansionMrr, "expansion", Sum, Money);
const CONTRACTION: Part = part(Input::ContractionMrr, "contraction", Sum, Money);
const CHURNED: Part = part(Input::ChurnedMrr, "churned", Sum, Money);
const MRR: Part = part(Input::Mrr, "mrr", Last, Money);
const CUSTOMERS: Part = part(Input::Customers, "customers", Last, Count);
const ARPA: Part = part(Input::Arpa, "arpa", Last, Money);
const GROSS_MARGIN: Part = part(Input::GrossMargin, "gross_margin", Last, Share);
const CAC: Part = part(Input::Cac, "cac", Last, Money);
const ANSWERS: Part = part(Input::Answers, "answers", Sum, Count);

impl Ready {
    /// The formula, its inputs, which way is better, and what must hold.
    ///
    /// # Source
    /// The usual definitions of the field; where definitions differ, the one whose parts add up is taken: gross
    /// retention and revenue churn make 1.
    pub fn recipe(self) -> &'static Recipe {
        match self {
            Self::Mrr => &MONTHLY_REVENUE,
            Self::Arr => &ANNUAL_REVENUE,
            Self::Nrr => &NET_RETENTION,
            Self::Grr => &GROSS_RETENTION,
            Self::CustomerChurn => &CUSTOMER_CHURN,
            Self::RevenueChurn => &REVENUE_CHURN,
            Self::Arpa => &REVENUE_PER_ACCOUNT,
            Self::Cac => &ACQUISITION_COST,
            Self::Ltv => &LIFETIME_VALUE,
            Self::LtvToCac => &LIFETIME_VALUE_TO_COST,
            Self::CacPayback => &PAYBACK,
            Self::Crc => &RETENTION_COST,
            Self::Nps => &PROMOTER_SCORE,
            Self::Csat => &SATISFACTION,
            Self::Ces => &EFFORT,
            Self::Retention => &RETENTION,
            Self::ContactRate => &CONTACT_RATE,
            Self::WinRate => &WIN_RATE,
            Self::SalesVelocity => &SALES_VELOCITY,
            Self::SalesCycle => &SALES_CYCLE,
            Self::HealthScore => &HEALTH_SCORE,
        }
    }
}

static MONTHLY_REVENUE: Recipe = Recipe {
    formula: "start + new + expansion - contraction - churned",
    parts: &[
        MRR_AT_START,
        part(Input::NewMrr, "new", Sum, Money),
        EXPANSION,
        CONTRACTION,
        CHURNED,
    ],
    direction: Increase,
    kind: Money,
    above_zero: &[],
};

static ANNUAL_REVENUE: Recipe = Recipe {
    formula: "12 * mrr",
    parts: &[MRR],
    direction: Increase,
    kind: Money,
    above_zero: &[],
};

static NET_RETENTION: Recipe = Recipe {
    formula: "(start + expansion - contraction - churned) / start",
    parts: &[MRR_AT_START, EXPANSION, CONTRACTION, CHURNED],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::MrrAtStart],
};

static GROSS_RETENTION: Recipe = Recipe {
    formula: "(start - contraction - churned) / start",
    parts: &[MRR_AT_START, CONTRACTION, CHURNED],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::MrrAtStart],
};

static CUSTOMER_CHURN: Recipe = Recipe {
    formula: "lost / start",
    parts: &[
        part(Input::LostCustomers, "lost", Sum, Count),
        part(Input::CustomersAtStart, "start", Last, Count),
    ],
    direction: Decrease,
    kind: Share,
    above_zero: &[Input::CustomersAtStart],
};

static REVENUE_CHURN: Recipe = Recipe {
    formula: "(contraction + churned) / start",
    parts: &[CONTRACTION, CHURNED, MRR_AT_START],
    direction: Decrease,
    kind: Share,
    above_zero: &[Input::MrrAtStart],
};

static REVENUE_PER_ACCOUNT: Recipe = Recipe {
    formula: "mrr / customers",
    parts: &[MRR, CUSTOMERS],
    direction: Increase,
    kind: Money,
    above_zero: &[Input::Customers],
};

static ACQUISITION_COST: Recipe = Recipe {
    formula: "spend / new_customers",
    parts: &[
        part(Input::SalesAndMarketingSpend, "spend", Sum, Money),
        part(Input::NewCustomers, "new_customers", Sum, Count),
    ],
    direction: Decrease,
    kind: Money,
    above_zero: &[Input::NewCustomers],
};

static LIFETIME_VALUE: Recipe = Recipe {
    formula: "arpa * gross_margin / churn",
    parts: &[ARPA, GROSS_MARGIN, part(Input::CustomerChurn, "churn", Last, Share)],
    direction: Increase,
    kind: Money,
    above_zero: &[Input::CustomerChurn],
};

static LIFETIME_VALUE_TO_COST: Recipe = Recipe {
    formula: "ltv / cac",
    parts: &[part(Input::Ltv, "ltv", Last, Money), CAC],
    direction: Increase,
    kind: Ratio,
    above_zero: &[Input::Cac],
};

static PAYBACK: Recipe = Recipe {
    formula: "cac / (arpa * gross_margin)",
    parts: &[CAC, ARPA, GROSS_MARGIN],
    direction: Decrease,
    kind: Months,
    above_zero: &[Input::Arpa, Input::GrossMargin],
};

static RETENTION_COST: Recipe = Recipe {
    formula: "retention_spend / customers",
    parts: &[part(Input::RetentionSpend, "retention_spend", Sum, Money), CUSTOMERS],
    direction: Decrease,
    kind: Money,
    above_zero: &[Input::Customers],
};

/// From counts, so that periods of many answers weigh more than those of few.
static PROMOTER_SCORE: Recipe = Recipe {
    formula: "100 * (promoters - detractors) / answers",
    parts: &[
        part(Input::Promoters, "promoters", Sum, Count),
        part(Input::Detractors, "detractors", Sum, Count),
        ANSWERS,
    ],
    direction: Increase,
    kind: Points,
    above_zero: &[Input::Answers],
};

static SATISFACTION: Recipe = Recipe {
    formula: "positive / answers",
    parts: &[part(Input::PositiveAnswers, "positive", Sum, Count), ANSWERS],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::Answers],
};

/// More is better on the usual scale, where 7 means that it was easy.
static EFFORT: Recipe = Recipe {
    formula: "effort",
    parts: &[part(Input::EffortScore, "effort", Average, Points)],
    direction: Increase,
    kind: Points,
    above_zero: &[],
};

static RETENTION: Recipe = Recipe {
    formula: "(end - new) / start",
    parts: &[
        part(Input::CustomersAtEnd, "end", Last, Count),
        part(Input::NewCustomers, "new", Sum, Count),
        part(Input::CustomersAtStart, "start", Last, Count),
    ],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::CustomersAtStart],
};

static CONTACT_RATE: Recipe = Recipe {
    formula: "contacted / leads",
    parts: &[
        part(Input::ContactedLeads, "contacted", Sum, Count),
        part(Input::Leads, "leads", Sum, Count),
    ],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::Leads],
};

static WIN_RATE: Recipe = Recipe {
    formula: "won / proposals",
    parts: &[
        part(Input::WonDeals, "won", Sum, Count),
        part(Input::Proposals, "proposals", Sum, Count),
    ],
    direction: Increase,
    kind: Share,
    above_zero: &[Input::Proposals],
};

static SALES_VELOCITY: Recipe = Recipe {
    formula: "opportunities * win_rate * average_deal / cycle_days",
    parts: &[
        part(Input::Opportunities, "opportunities", Last, Count),
        part(Input::WinRate, "win_rate", Last, Share),
        part(Input::AverageDeal, "average_deal", Average, Money),
        part(Input::SalesCycle, "cycle_days", Last, Days),
    ],
    direction: Increase,
    kind: MoneyPerDay,
    above_zero: &[Input::SalesCycle],
};

static SALES_CYCLE: Recipe = Recipe {
    formula: "days_to_win",
    parts: &[part(Input::DaysToWin, "days_to_win", Average, Days)],
    direction: Decrease,
    kind: Days,
    above_zero: &[],
};

/// A mean weighted 3 : 2 : 1, with the weights where a person finds and changes them.
static HEALTH_SCORE: Recipe = Recipe {
    formula: "(3 * usage + 2 * satisfaction + 1 * support) / (3 + 2 + 1)",
    parts: &[
        part(Input::Usage, "usage", Average, Share),
        part(Input::Satisfaction, "satisfaction", Average, Share),
        part(Input::Support, "support", Average, Share),
    ],
    direction: Increase,
    kind: Share,
    above_zero: &[],
};
