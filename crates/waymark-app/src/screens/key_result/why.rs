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
            {move || ahead(goal)}
            <p class="quiet small">{part} " " {move || due(goal)}</p>
        </section>
    }
    .into_any()
}

/// What was planned for today, what is projected, and the grade that is proposed once the time is over.
fn ahead(goal: Goal) -> Option<AnyView> {
    let words = goal.words;
    let known = goal.known()?;
    let outlook = &known.outlook;
    let planned = outlook.expected.map(|expected| words.score(expected.score));
    let projected = outlook.projection.map(|projection| {
        let score = words.score(projection.score);
        let (low, high) = (words.score(projection.low), words.score(projection.high));
        if low == high {
            score
        } else {
            words.why_within(&score, &words.outlook_range(&low, &high))
        }
    });
    let grade = goal.grade();
    let graded = grade.map(|grade| words.number_with(grade.proposed.get(), 2));
    let lines = [
        (words.why_planned(), planned),
        (words.why_projected(), projected.filter(|_| grade.is_none())),
        (words.why_grade(), graded),
    ];
    let line = |(name, value): (&'static str, Option<String>)| {
        let value = value?;
        Some(view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    let measure = goal.record()?.measure.clone();
    let gap = outlook.pace.gap.map(|gap| say::gap(words, &measure, gap));
    let reading = grade.and_then(|grade| say::grade_reading(words, grade));
    let notes = gap.into_iter().chain(reading.map(str::to_owned));
    let notes = notes.map(|note| view! { <p class="small">{note}</p> });
    Some(
        view! {
            <dl class="why-beside">{lines.into_iter().filter_map(line).collect_view()}</dl>
            {notes.collect_view()}
        }
        .into_any(),
    )
}

/// When the next check-in is due.
fn due(goal: Goal) -> Option<String> {
    let known = goal.known()?;
    let cadence = goal.read(|it| Some(it.cadence))?;
    let (latest, freshness) = (known.checked_in?, known.outlook.freshness?);
    Some(say::freshness(goal.words, cadence, latest, freshness))
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
