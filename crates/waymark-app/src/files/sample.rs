//! The goal files that come with the page.

/// A goal file that comes with the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A sales team that sells to companies.
    B2bSales,
    /// A team that keeps customers.
    CustomerSuccess,
    /// A team that makes customers advocates.
    CustomerMarketing,
    /// A start-up in its second year.
    StartUp,
    /// Shops in four regions.
    Retail,
    /// A company with its teams.
    Company,
    /// Hundreds of goals, to see how it feels.
    Large,
}

impl Sample {
    /// Every sample, the most instructive first.
    pub const ALL: [Self; 7] = [
        Self::Company,
        Self::B2bSales,
        Self::CustomerSuccess,
        Self::StartUp,
        Self::Retail,
        Self::CustomerMarketing,
        Self::Large,
    ];

    /// Where it lies, relative to the page.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::B2bSales => "samples/b2b-sales.json",
            Self::CustomerSuccess => "samples/customer-success.json",
            Self::CustomerMarketing => "samples/customer-marketing.json",
            Self::StartUp => "samples/start-up.json",
            Self::Retail => "samples/retail.json",
            Self::Company => "samples/company.json",
            Self::Large => "samples/large.json",
        }
    }
}
