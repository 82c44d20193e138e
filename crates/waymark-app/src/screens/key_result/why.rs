//! Why it has this score: the sum in numbers and words (S-5), and what it counts for.

use leptos::prelude::*;
use waymark_core::scoring::{MemberId, Role};

use super::goal::Goal;
use crate::say;

/// The card of the sum.
pub(super) fn why(goal: Goal) -> AnyView {
    let words = goal.words;
    let part = Memo::new(move |_| {
        let objective = goal.read(|it| Some(it.objective))?;
        goal.store.session(|session| {
            let sum = session.scoreboard().roll_up(session.workspace(), objective)?;
            let own = |id| id == MemberId::KeyResult(goal.id);
            let member = sum.members.into_iter().find(|member| own(member.id))?;
            Some((member.share, member.role))
        })
    });
    let part = move || {
        part.get().map(|(share, role)| match role {
            Role::LeftOut => words.key_result_counts_nothing().to_owned(),
            Role::Reporting | Role::Silent => words.key_result_counts(&words.percent(share)),
        })
    };
    view! {
        <section class="card card-body why">
            <h2>{words.key_result_why_this_score()}</h2>
            {move || sum(goal)}
            <p class="quiet small">{part}</p>
        </section>
    }
    .into_any()
}

fn sum(goal: Goal) -> AnyView {
    let words = goal.words;
    let sum = goal
        .record()
        .and_then(|record| Some(say::sum(words, &record.measure, goal.known()?.sum.as_ref()?)));
    let Some(sum) = sum else {
        return view! { <p>{words.check_in_no_score()}</p> }.into_any();
    };
    let beside = sum.beside.into_iter().map(|(name, equation)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{equation}</dd>
            </div>
        }
    });
    let notes = sum.notes.into_iter().map(|note| view! { <p class="small">{note}</p> });
    view! {
        <p class="why-sum">{sum.expression} " = " <b>{sum.result}</b></p>
        <dl class="why-beside">{beside.collect_view()}</dl>
        {notes.collect_view()}
    }
    .into_any()
}
