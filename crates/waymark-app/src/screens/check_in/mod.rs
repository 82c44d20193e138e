//! Everything that is due in one table: value, confidence, note, and on to the next.
//!
//! - `desk`: the round, its lines in order, what is done.
//! - `kept`: what outlives a visit of the screen. `kept_text`: and a reload. `found`: what is said of it.
//! - `line`: what is typed into one line. `key_result`, `kpi`: what becomes of it.
//! - `table`, `row`, `key_result_row`, `kpi_row`, `cells`: what is on the screen. `keys`: what a key means in a line.
//! - `head`: whose entries, of which day, how many are done. `outcome`: what came of the round.

mod cells;
mod desk;
mod found;
mod head;
mod kept;
mod kept_text;
mod key_result;
mod key_result_row;
mod keys;
mod kpi;
mod kpi_row;
mod line;
mod outcome;
mod row;
mod table;

pub use kept::Kept;

use leptos::prelude::*;
use waymark_core::due::Whose;

use crate::commands::{Wish, desk as commands};
use crate::i18n::words;
use crate::platform::{me_setting, router};
use crate::routes::Filter;
use crate::screens::parts::mine;
use crate::store::store;
use desk::Desk;
use found::{found, show_all};
use head::{Chooser, Head};
use kept::RoundKey;
use outcome::{NothingDue, Outcome};
use table::Table;

/// The check-in.
#[component]
pub(super) fn CheckIn() -> impl IntoView {
    let (store, router, me, kept) = (store(), router(), me_setting(), expect_context::<Kept>());
    let key = Memo::new(move |_| {
        let (filter, me) = (router.filter(), me.person());
        store.session(|session| RoundKey {
            whose: chosen(&filter, || mine(session.workspace(), me)),
            day: session.today(),
            workspace: session.workspace().head().id,
        })
    });
    view! {
        <div class="stack">
            <div class="page-head">
                <h1 tabindex="-1">{words().nav_check_in()}</h1>
                <div class="page-actions no-print">
                    <Chooser key />
                </div>
            </div>
            {move || {
                kept.turn();
                view! { <Round key=key.get() /> }
            }}
        </div>
    }
}

/// Whose entries the address asks for; without a choice those of the reader.
fn chosen(filter: &Filter, mine: impl FnOnce() -> Whose) -> Whose {
    match (filter.everyone, filter.person, filter.team) {
        (true, _, _) => Whose::Everyone,
        (false, Some(person), _) => Whose::Person(person),
        (false, None, Some(team)) => Whose::Team(team),
        (false, None, None) => mine(),
    }
}

/// One round: those entries on that day.
#[component]
fn Round(key: RoundKey) -> impl IntoView {
    let desk = Desk::new(key);
    let is_empty = Memo::new(move |_| desk.rows.with(Vec::is_empty));
    Effect::new(move |_| {
        if commands().take(Wish::CheckIn) {
            desk.go_to_first_open();
        }
    });
    let body = move || {
        if is_empty.get() {
            view! { <NothingDue desk /> }.into_any()
        } else {
            view! {
                <Table desk />
                <Outcome desk />
            }
            .into_any()
        }
    };
    view! {
        <Head desk />
        {found(desk)}
        {body}
        {show_all(desk)}
    }
    .into_any()
}
