//! How the score of the objective is made: every member with its weight, its share and its score.

use leptos::prelude::*;
use waymark_core::scoring::{Member, MemberId, Role, RollUp};
use waymark_core::{Ambition, Edit, KeyResultChange, Objective, ObjectiveChange, RecordKey, Title};

use super::Page;
use super::fields::typed_weight;
use crate::components::{InlineEdit, InlineEditWords, KeyedList, TableWrap};
use crate::i18n::{Words, words};
use crate::store::{Notice, store};

/// The sum in words and as a table; nothing before there is a member.
#[component]
pub(super) fn ScoreSum(page: Page) -> impl IntoView {
    let (words, store) = (words(), store());
    let sum = Memo::new(move |_| store.session(|session| session.scoreboard().roll_up(session.workspace(), page.id)));
    let keys = Memo::new(move |_| sum.with(|it| it.as_ref().map(keys).unwrap_or_default()));
    let has_any = Memo::new(move |_| keys.with(|it| !it.is_empty()));
    let is_question = Memo::new(move |_| page.draft.objective.with(|it| it.ambition == Ambition::Learning));
    let lead = move || match sum.with(|it| it.as_ref().and_then(|it| it.score)) {
        _ if is_question.get() => words.objective_sum_question().to_owned(),
        Some(score) => words.objective_sum_lead(&words.score(score)),
        None => words.objective_sum_none().to_owned(),
    };
    let row = move |key| member_row(words, page, sum, key);
    view! {
        <Show when=move || has_any.get()>
            <section class="card">
                <div class="card-head">
                    <h2>{words.objective_sum()}</h2>
                </div>
                <p class="card-row quiet">{lead}</p>
                <TableWrap label=words.objective_sum()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words.noun_key_result()}</th>
                                <th scope="col" class="number">
                                    {words.noun_weight()}
                                </th>
                                <th scope="col" class="number">
                                    {words.objective_share()}
                                </th>
                                <th scope="col" class="number">
                                    {words.noun_score()}
                                </th>
                                <th scope="col" class="number">
                                    {words.objective_expected()}
                                </th>
                                <th scope="col" class="number">
                                    {words.objective_projected()}
                                </th>
                            </tr>
                        </thead>
                        <tbody>
                            <KeyedList keys children=row />
                        </tbody>
                    </table>
                </TableWrap>
            </section>
        </Show>
    }
}

fn keys(sum: &RollUp) -> Vec<RecordKey> {
    sum.members.iter().map(|it| key(it.id)).collect()
}

const fn key(id: MemberId) -> RecordKey {
    match id {
        MemberId::KeyResult(id) => RecordKey::KeyResult(id),
        MemberId::Objective(id) => RecordKey::Objective(id),
    }
}

fn member_row(words: Words, page: Page, sum: Memo<Option<RollUp>>, of: RecordKey) -> AnyView {
    let store = store();
    let member = Memo::new(move |before: Option<&Option<Member>>| {
        let found = |sum: &RollUp| sum.members.iter().find(|it| key(it.id) == of).copied();
        sum.with(|sum| sum.as_ref().and_then(found))
            .or_else(|| before.copied().flatten())
    });
    let title = Memo::new(move |_| {
        let kept = || page.draft.objective.with(|it| kept_title(it, of));
        store.workspace(|all| title(all, of)).or_else(kept).unwrap_or_default()
    });
    let expected = move || member.get().and_then(|it| it.expected).map(|it| words.score(it));
    let projected = move || member.get().and_then(|it| it.projected).map(|it| words.score(it));
    let share = move || member.get().filter(is_counted).map(|it| words.percent(it.share));
    let score = move || {
        member.get().map(|it| match (it.role, it.score) {
            (Role::Reporting, Some(score)) => words.score(score),
            (Role::Reporting | Role::Silent, _) => words.objective_counts_silent().to_owned(),
            (Role::LeftOut, _) => words.objective_counts_left_out().to_owned(),
        })
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{title}</bdi>
            </th>
            <td class="number">{weight(words, page, member, of, title)}</td>
            <td class="number">{share}</td>
            <td class="number">{score}</td>
            <td class="number">{expected}</td>
            <td class="number">{projected}</td>
        </tr>
    }
    .into_any()
}

fn is_counted(member: &Member) -> bool {
    member.role != Role::LeftOut
}

fn title(workspace: &waymark_core::Workspace, of: RecordKey) -> Option<String> {
    let title: &Title = match of {
        RecordKey::KeyResult(id) => &workspace.key_result(id)?.title,
        RecordKey::Objective(id) => &workspace.objective(id)?.title,
        _ => return None,
    };
    Some(title.to_string())
}

/// The sentence of an objective that is gone, as it was when the cycle of this one was closed.
fn kept_title(objective: &Objective, of: RecordKey) -> Option<String> {
    let kept = objective.frozen.as_deref().unwrap_or_default();
    let one = kept.iter().find(|one| RecordKey::Objective(one.objective) == of)?;
    Some(one.title.to_string())
}

/// The weight, to be changed where it stands.
fn weight(words: Words, page: Page, member: Memo<Option<Member>>, of: RecordKey, title: Memo<String>) -> AnyView {
    let store = store();
    let value = Memo::new(move |_| {
        member
            .get()
            .map(|it| words.number_to_edit(it.weight.get()))
            .unwrap_or_default()
    });
    let commit = Callback::new(move |typed: String| {
        let weight = match typed_weight(words, &typed) {
            Ok(weight) => weight,
            Err(reason) => return store.post(Notice::Said(reason)),
        };
        match of {
            RecordKey::KeyResult(id) => {
                store.dispatch(Edit::ChangeKeyResult(id, KeyResultChange::Weight(weight)));
            }
            RecordKey::Objective(id) => {
                store.dispatch(Edit::ChangeObjective(id, ObjectiveChange::Weight(weight)));
            }
            _ => {}
        }
    });
    let edit_words = InlineEditWords {
        label: Signal::derive(move || words.objective_weight_of(&title.get())),
        placeholder: Signal::stored(String::new()),
    };
    (move || {
        if page.is_fixed.get() {
            value.into_any()
        } else {
            view! { <InlineEdit words=edit_words value on_commit=commit /> }.into_any()
        }
    })
    .into_any()
}
