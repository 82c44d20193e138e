//! Ready formulas and their inputs in words.

use waymark_core::formula::{Input, Ready};

use crate::i18n::Words;

/// What a ready formula is called, and what it says.
#[derive(Clone, Copy, Debug)]
pub struct ReadySaid {
    /// Its name in the field.
    pub name: &'static str,
    /// What it says.
    pub about: &'static str,
}

macro_rules! said {
    ($words:ident, $ready:ident, $($variant:ident: $name:ident, $about:ident;)*) => {
        match $ready {
            $(Ready::$variant => ReadySaid { name: $words.$name(), about: $words.$about() },)*
        }
    };
}

/// A ready formula in words.
#[must_use]
pub const fn ready(words: Words, ready: Ready) -> ReadySaid {
    said! { words, ready,
        Mrr: ready_mrr, ready_mrr_about;
        Arr: ready_arr, ready_arr_about;
        Nrr: ready_nrr, ready_nrr_about;
        Grr: ready_grr, ready_grr_about;
        CustomerChurn: ready_customer_churn, ready_customer_churn_about;
        RevenueChurn: ready_revenue_churn, ready_revenue_churn_about;
        Arpa: ready_arpa, ready_arpa_about;
        Cac: ready_cac, ready_cac_about;
        Ltv: ready_ltv, ready_ltv_about;
        LtvToCac: ready_ltv_to_cac, ready_ltv_to_cac_about;
        CacPayback: ready_cac_payback, ready_cac_payback_about;
        Crc: ready_crc, ready_crc_about;
        Nps: ready_nps, ready_nps_about;
        Csat: ready_csat, ready_csat_about;
        Ces: ready_ces, ready_ces_about;
        Retention: ready_retention, ready_retention_about;
        ContactRate: ready_contact_rate, ready_contact_rate_about;
        WinRate: ready_win_rate, ready_win_rate_about;
        SalesVelocity: ready_sales_velocity, ready_sales_velocity_about;
        SalesCycle: ready_sales_cycle, ready_sales_cycle_about;
        HealthScore: ready_health_score, ready_health_score_about;
    }
}

/// What an input of a ready formula is called; what a formula makes is called like that formula.
#[must_use]
pub const fn ready_input(words: Words, input: Input) -> &'static str {
    match input {
        Input::MrrAtStart => words.ready_input_mrr_at_start(),
        Input::NewMrr => words.ready_input_new_mrr(),
        Input::ExpansionMrr => words.ready_input_expansion_mrr(),
        Input::ContractionMrr => words.ready_input_contraction_mrr(),
        Input::ChurnedMrr => words.ready_input_churned_mrr(),
        Input::Mrr => words.ready_mrr(),
        Input::CustomersAtStart => words.ready_input_customers_at_start(),
        Input::CustomersAtEnd => words.ready_input_customers_at_end(),
        Input::Customers => words.ready_input_customers(),
        Input::NewCustomers => words.ready_input_new_customers(),
        Input::LostCustomers => words.ready_input_lost_customers(),
        Input::SalesAndMarketingSpend => words.ready_input_sales_and_marketing_spend(),
        Input::RetentionSpend => words.ready_input_retention_spend(),
        Input::Arpa => words.ready_arpa(),
        Input::GrossMargin => words.ready_input_gross_margin(),
        Input::CustomerChurn => words.ready_customer_churn(),
        Input::Ltv => words.ready_ltv(),
        Input::Cac => words.ready_cac(),
        Input::Promoters => words.ready_input_promoters(),
        Input::Detractors => words.ready_input_detractors(),
        Input::Answers => words.ready_input_answers(),
        Input::PositiveAnswers => words.ready_input_positive_answers(),
        Input::EffortScore => words.ready_input_effort_score(),
        Input::Leads => words.ready_input_leads(),
        Input::ContactedLeads => words.ready_input_contacted_leads(),
        Input::Proposals => words.ready_input_proposals(),
        Input::WonDeals => words.ready_input_won_deals(),
        Input::Opportunities => words.ready_input_opportunities(),
        Input::WinRate => words.ready_win_rate(),
        Input::AverageDeal => words.ready_input_average_deal(),
        Input::SalesCycle => words.ready_sales_cycle(),
        Input::DaysToWin => words.ready_input_days_to_win(),
        Input::Usage => words.ready_input_usage(),
        Input::Satisfaction => words.ready_input_satisfaction(),
        Input::Support => words.ready_input_support(),
    }
}
