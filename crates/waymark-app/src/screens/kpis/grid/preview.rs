//! What a pasted block or a fill means, before it is taken over.

use std::collections::BTreeSet;

use leptos::prelude::*;
use waymark_core::{Value, Workspace};
use waymark_file::block::{
    Change, Decimal, Lock, NewName, Newcomer, Plan, Settled, SettledBy, SignNote, SignRead, Why,
};

use super::desk::{Asked, Desk};
use crate::components::{Button, ButtonKind, Checkbox, Dialog, TableWrap};
use crate::i18n::Words;
use crate::say;

/// How many changes and refusals are listed.
const LISTED: usize = 100;

/// The dialog that asks.
#[component]
pub(super) fn Preview(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let left_out = RwSignal::new(BTreeSet::<NewName>::new());
    let plan = Memo::new(move |_| {
        let left_out = left_out.get();
        desk.asked
            .with(|asked| asked.as_ref().map(|asked| desk.planned(asked, &left_out)))
    });
    let close = move || {
        desk.asked.set(None);
        left_out.set(BTreeSet::new());
    };
    let has_nothing = move || plan.with(|plan| plan.as_ref().is_none_or(|plan| plan.written.edits.is_empty()));
    let take_over = move |()| {
        if let Some(plan) = plan.get_untracked() {
            desk.take_over(&plan);
        }
        close();
    };
    let actions = move || {
        view! {
            <Button label=words.action_cancel() on_press=move |()| close() />
            <Button
                label=words.kpi_grid_take_over()
                kind=ButtonKind::Primary
                disabled=Signal::derive(has_nothing)
                on_press=take_over
            />
        }
    };
    view! {
        <Dialog
            title=words.kpi_grid_preview()
            close_label=words.action_close()
            open=Signal::derive(move || desk.asked.with(Option::is_some))
            on_close=move |()| close()
            actions=actions
        >
            {move || plan.with(|plan| plan.as_ref().map(|plan| told(desk, plan, left_out)))}
        </Dialog>
    }
    .into_any()
}

fn told(desk: Desk, plan: &Plan, left_out: RwSignal<BTreeSet<NewName>>) -> AnyView {
    let words = desk.words;
    let changes = &plan.written.changes;
    let lines: BTreeSet<_> = changes
        .iter()
        .map(|change| (change.write.kpi, change.write.part.clone()))
        .collect();
    let periods: BTreeSet<_> = changes.iter().map(|change| change.write.period).collect();
    let kpis: BTreeSet<_> = changes.iter().map(|change| change.write.kpi).collect();
    let sentence = words.kpi_grid_preview_size(
        &words.number(kpis.len() as f64),
        &words.number(lines.len() as f64),
        &words.number(periods.len() as f64),
        &words.number(changes.len() as f64),
    );
    let signs = plan.signs.iter().map(|note| sign(words, note));
    let notes = [
        settled(desk),
        (plan.written.unchanged > 0).then(|| words.kpi_grid_preview_unchanged(plan.written.unchanged)),
        (plan.merged > 0).then(|| words.kpi_grid_preview_merged(plan.merged)),
        unused(desk),
    ];
    view! {
        <p>{sentence}</p>
        <ul class="grid-notes">
            {notes.into_iter().flatten().chain(signs).map(|note| view! { <li>{note}</li> }).collect_view()}
        </ul>
        {new_names(words, &plan.new_names, left_out)}
        {changed(desk, plan)}
        {refused(words, plan)}
    }
    .into_any()
}

/// How numbers were read.
fn settled(desk: Desk) -> Option<String> {
    let words = desk.words;
    let settled = desk.asked.with_untracked(|asked| match asked {
        Some(Asked::Pasted(block)) => block.settled,
        Some(Asked::Filled(_)) | None => None,
    });
    let Settled { decimal, by, unsure } = settled?;
    Some(match (decimal, by) {
        (Decimal::Comma, SettledBy::Numbers) => words.kpi_grid_preview_comma().to_owned(),
        (Decimal::Point, SettledBy::Numbers) => words.kpi_grid_preview_point().to_owned(),
        (Decimal::Comma, SettledBy::Language) => words.kpi_grid_preview_comma_guessed(unsure),
        (Decimal::Point, SettledBy::Language) => words.kpi_grid_preview_point_guessed(unsure),
    })
}

/// How percent and currency signs were read.
fn sign(words: Words, note: &SignNote) -> String {
    let signs: Vec<&str> = note.signs.iter().map(String::as_str).collect();
    let (count, number) = (note.count, words.number(note.number));
    match note.read {
        SignRead::Percent => words.kpi_grid_preview_percent(count, &note.text, &number),
        SignRead::Share => words.kpi_grid_preview_share(count, &note.text, &number),
        SignRead::Unit => words.kpi_grid_preview_currency(count, &words.all_of(&signs)),
        SignRead::Dropped => words.kpi_grid_preview_currency_dropped(count, &words.all_of(&signs)),
    }
}

/// What of the block is not taken over.
fn unused(desk: Desk) -> Option<String> {
    let unused = desk.asked.with_untracked(|asked| match asked {
        Some(Asked::Pasted(block)) => block.unused.clone(),
        Some(Asked::Filled(_)) | None => Vec::new(),
    });
    let unused: Vec<&str> = unused.iter().map(String::as_str).collect();
    (!unused.is_empty()).then(|| desk.words.kpi_grid_preview_unused(&desk.words.all_of(&unused)))
}

fn new_names(words: Words, names: &[NewName], left_out: RwSignal<BTreeSet<NewName>>) -> Option<AnyView> {
    let line = |name: &NewName| {
        let label = match name.kind {
            Newcomer::Kpi => words.kpi_grid_new_kpi(&name.name),
            Newcomer::Person => words.kpi_grid_new_person(&name.name),
            Newcomer::Team => words.kpi_grid_new_team(&name.name),
        };
        let is_taken = !left_out.with_untracked(|left_out| left_out.contains(name));
        let name = name.clone();
        let on_change = move |is_taken: bool| {
            left_out.update(|left_out| {
                if is_taken {
                    left_out.remove(&name);
                } else {
                    left_out.insert(name.clone());
                }
            });
        };
        view! {
            <li>
                <Checkbox label checked=is_taken on_change />
            </li>
        }
    };
    (!names.is_empty()).then(|| {
        view! {
            <section class="grid-part">
                <h3>{words.kpi_grid_new_names()}</h3>
                <ul class="grid-names">{names.iter().map(line).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn changed(desk: Desk, plan: &Plan) -> Option<AnyView> {
    let words = desk.words;
    let changes = &plan.written.changes;
    if changes.is_empty() {
        return None;
    }
    let row = |change: &Change| {
        let name = desk
            .store
            .peek(|session| line_name(words, session.workspace(), plan, change));
        let number = |value: Option<Value>| {
            value.map_or_else(|| words.kpi_grid_nothing().to_owned(), |it| words.number(it.get()))
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{say::period(words, change.write.period)}</td>
                <td class="number">{number(change.before)}</td>
                <td class="number">{number(change.write.value)}</td>
            </tr>
        }
    };
    let more = changes.len().saturating_sub(LISTED);
    let rows = changes.iter().take(LISTED).map(row).collect_view();
    Some(
        view! {
            <section class="grid-part">
                <h3>{words.kpi_grid_changes()}</h3>
                <TableWrap label=words.kpi_grid_changes()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words.noun_kpi()}</th>
                                <th scope="col">{words.kpi_grid_period()}</th>
                                <th scope="col" class="number">{words.kpi_grid_before()}</th>
                                <th scope="col" class="number">{words.kpi_grid_after()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableWrap>
                {(more > 0).then(|| view! { <p class="quiet">{words.kpi_grid_more(more)}</p> })}
            </section>
        }
        .into_any(),
    )
}

/// The name of a line, of what is new as well.
fn line_name(words: Words, workspace: &Workspace, plan: &Plan, change: &Change) -> String {
    let after = plan.after.as_ref().unwrap_or(workspace);
    let (title, _) = super::lines::name(words, after, change.write.kpi, None);
    match &change.write.part {
        Some(part) => words.kpi_grid_line_of_part(&title, &say::part_name(words, after, Some(part))),
        None => title,
    }
}

fn refused(words: Words, plan: &Plan) -> Option<AnyView> {
    let more = plan.refused.len().saturating_sub(LISTED);
    let line = |(text, why): (&str, Why)| view! { <li>{words.kpi_grid_refused_line(text, self::why(words, why))}</li> };
    let listed = plan.refused.iter().take(LISTED);
    let lines = listed.map(|refused| line((&refused.text, refused.why))).collect_view();
    (!plan.refused.is_empty()).then(|| {
        view! {
            <section class="grid-part">
                <h3>{words.kpi_grid_refused(plan.refused.len())}</h3>
                <ul class="grid-notes">{lines}</ul>
                {(more > 0).then(|| view! { <p class="quiet">{words.kpi_grid_more(more)}</p> })}
            </section>
        }
        .into_any()
    })
}

const fn why(words: Words, why: Why) -> &'static str {
    match why {
        Why::NotANumber => words.kpi_grid_why_number(),
        Why::OutsideTheGrid => words.kpi_grid_why_outside(),
        Why::NotSplit => words.kpi_grid_why_not_split(),
        Why::BadName => words.kpi_grid_why_name(),
        Why::Locked(lock) => self::lock(words, lock),
    }
}

/// Why nothing can be written into a cell.
pub(super) const fn lock(words: Words, lock: Lock) -> &'static str {
    match lock {
        Lock::Computed => words.kpi_grid_lock_computed(),
        Lock::NotBegun => words.kpi_grid_lock_future(),
        Lock::OtherLength => words.kpi_grid_lock_length(),
        Lock::Split => words.kpi_grid_lock_split(),
        Lock::Range => words.kpi_grid_lock_range(),
        Lock::PartTarget => words.kpi_grid_lock_part(),
        Lock::Gone => words.kpi_gone(),
    }
}
