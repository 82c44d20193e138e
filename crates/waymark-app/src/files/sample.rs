//! The goal files that come with the page.

use leptos::prelude::{Callable, Callback};
use leptos::task::spawn_local;

use super::{open_sample, with_new_id};
use crate::i18n::Words;
use crate::platform::Router;
use crate::platform::storage::new_space;
use crate::routes::Route;
use crate::say;
use crate::store::{Notice, Store};

/// A goal file that comes with the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// Opens a sample as a new workspace, shows it, and says when that is done; why it cannot be opened is told in a notice.
pub fn open_as_new(words: Words, store: Store, router: Router, sample: Sample, on_done: Callback<()>) {
    spawn_local(async move {
        match open_sample(sample).await {
            Ok(opened) => {
                store.add_workspace(new_space(), with_new_id(&opened.workspace));
                router.navigate(Route::Overview);
            }
            Err(refused) => store.post(Notice::Said(say::refused_file(words, &refused).what)),
        }
        on_done.try_run(());
    });
}
