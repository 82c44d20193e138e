//! Names for generated goals: plain words in turn, so that a page full of them reads like a company.

const AIMS: [&str; 10] = [
    "Customers stay because",
    "New buyers find us because",
    "Partners bring us in because",
    "People recommend us because",
    "Large accounts grow because",
    "Newcomers feel at home because",
    "The market trusts us because",
    "Teams ship calmly because",
    "Prospects decide sooner because",
    "We can afford to grow because",
];
const REASONS: [&str; 12] = [
    "support is quick",
    "setting up takes an hour",
    "the product is reliable",
    "prices are clear",
    "advice is honest",
    "releases are small",
    "data is right the first time",
    "onboarding is personal",
    "security is proven",
    "the roadmap is public",
    "every invoice is correct",
    "answers are written down",
];
const RISING: [&str; 8] = [
    "Deals closed",
    "Weekly active accounts",
    "Reference calls held",
    "Proposals sent",
    "Features used per account",
    "Partner leads",
    "Answers found without help",
    "Renewals signed early",
];
const FALLING: [&str; 6] = [
    "Hours to a first answer",
    "Churned accounts",
    "Open bugs older than a month",
    "Days from order to start",
    "Steps in the sign-up",
    "Late invoices",
];
const SHARES: [&str; 5] = [
    "Accounts moved to the new plan",
    "Teams trained",
    "Contracts reviewed",
    "Services documented",
    "Regions rolled out",
];
const TEAMS: [&str; 10] = [
    "Sales",
    "Customer success",
    "Marketing",
    "Product",
    "Platform",
    "Support",
    "Finance",
    "People",
    "Partners",
    "Research",
];
const FIRST: [&str; 10] = [
    "Ada", "Noor", "Lia", "Mira", "Jonas", "Sam", "Chidi", "Elena", "Kenji", "Priya",
];
const LAST: [&str; 7] = ["Brandt", "Haddad", "Okafor", "Silva", "Novak", "Lindgren", "Moreau"];

/// What an objective says.
pub(super) fn objective(at: usize) -> String {
    format!(
        "{} {}",
        AIMS[at % AIMS.len()],
        REASONS[(at / AIMS.len() + at) % REASONS.len()]
    )
}

/// What a key result says that should rise, fall, or be done by a share.
pub(super) fn key_result(at: usize, way: Way) -> &'static str {
    match way {
        Way::Up => RISING[at % RISING.len()],
        Way::Down => FALLING[at % FALLING.len()],
        Way::Share => SHARES[at % SHARES.len()],
    }
}

/// The way a key result goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Share,
}

/// The name of a team.
pub(super) fn team(at: usize) -> String {
    let name = TEAMS[at % TEAMS.len()];
    match at / TEAMS.len() {
        0 => name.to_owned(),
        more => format!("{name} {}", more + 1),
    }
}

/// The name of a person; two share one only among many.
pub(super) fn person(at: usize) -> String {
    format!(
        "{} {}",
        FIRST[at % FIRST.len()],
        LAST[(at / FIRST.len() + at) % LAST.len()]
    )
}
