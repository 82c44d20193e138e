//! The KPI that a metric is fed by, in the place of check-ins (S-7, K-9).

use leptos::prelude::*;
use waymark_core::kpi::{improving_metric, segments};
use waymark_core::{Feed, Kpi, KpiId, Metric, Segment};

use super::Editor;
use crate::components::{Button, Choice, SelectField};
use crate::say;
use crate::store::{Session, store};

/// Which KPI feeds it and which part of it; nothing where there are no KPIs.
pub(super) fn feed(editor: Editor) -> AnyView {
    let (words, store, draft) = (editor.draft.words, store(), editor.draft);
    let choices = Memo::new(move |_| {
        let none = std::iter::once(Choice::new("", words.measure_form_feed_none()));
        let all = store.workspace(|all| {
            let choice = |kpi: &waymark_core::Shared<Kpi>| Choice::new(kpi.id.as_str(), kpi.title.as_str());
            all.kpis().map(choice).collect::<Vec<_>>()
        });
        none.chain(all).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        draft
            .feed
            .with(|feed| feed.as_ref().map(|it| it.kpi.to_string()).unwrap_or_default())
    });
    let choose = move |key: String| {
        let kpi = KpiId::parse(&key).ok();
        draft.feed.set(kpi.map(|kpi| Feed {
            kpi,
            segment: None,
            frozen: None,
        }));
    };
    let has_kpis = Memo::new(move |_| store.workspace(|all| all.kpi_count() > 0));
    (move || {
        has_kpis.get().then(|| {
            view! {
                <div class="fields">
                    <SelectField
                        label=words.measure_form_feed()
                        choices
                        chosen
                        on_choose=choose
                        help=words.measure_form_feed_help()
                    />
                    {part(editor)}
                </div>
                {levels(editor)}
            }
            .into_any()
        })
    })
    .into_any()
}

/// Which part of the KPI; nothing where it has none.
fn part(editor: Editor) -> AnyView {
    let (words, store, draft) = (editor.draft.words, store(), editor.draft);
    let kpi = Memo::new(move |_| draft.feed.with(|feed| feed.as_ref().map(|it| it.kpi)));
    let parts = Memo::new(move |_| {
        kpi.get()
            .map(|kpi| store.workspace(|all| segments(all, kpi)))
            .unwrap_or_default()
    });
    let choices = Memo::new(move |_| {
        let all = std::iter::once(Choice::new("", words.measure_form_feed_whole()));
        let named = |(at, part): (usize, Segment)| {
            let name = store.workspace(|all| say::part_name(words, all, Some(&part)));
            Choice::new(at.to_string(), name)
        };
        all.chain(parts.get().into_iter().enumerate().map(named))
            .collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let part = draft.feed.with(|feed| feed.as_ref()?.segment.clone());
        let at = part.and_then(|part| parts.with(|all| all.iter().position(|one| *one == part)));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let choose = move |key: String| {
        let part = key
            .parse()
            .ok()
            .and_then(|at: usize| parts.with_untracked(|all| all.get(at).cloned()));
        draft.feed.update(|feed| {
            if let Some(feed) = feed {
                feed.segment = part;
            }
        });
    };
    (move || {
        let has_parts = parts.with(|all| !all.is_empty());
        has_parts.then(|| {
            view! { <SelectField label=words.measure_form_feed_part() choices chosen on_choose=choose /> }.into_any()
        })
    })
    .into_any()
}

/// Offers baseline and target of the KPI, where it has a level to reach in the cycle of today.
fn levels(editor: Editor) -> AnyView {
    let (words, store, draft) = (editor.draft.words, store(), editor.draft);
    let metric = Memo::new(move |_| {
        let feed = draft.feed.get()?;
        store.session(|session| offered(session, &feed))
    });
    let take = move |()| {
        if let Some(metric) = metric.get_untracked() {
            let feed = draft.feed.get_untracked();
            draft.put_measure(&waymark_core::Measure::Metric(Metric { feed, ..metric }));
        }
    };
    (move || {
        metric.get().map(|metric| {
            let value = |value: waymark_core::Value| say::value_with_unit(words, value.get(), metric.unit.as_ref());
            let target = value(metric.target);
            let said = match metric.baseline.map(value) {
                Some(baseline) => words.measure_form_feed_levels(&baseline, &target),
                None => words.measure_form_feed_target(&target),
            };
            view! {
                <div class="row">
                    <Button label=said small=true on_press=take />
                </div>
            }
            .into_any()
        })
    })
    .into_any()
}

/// The metric that improves the KPI within the cycle that runs today.
fn offered(session: &Session, feed: &Feed) -> Option<Metric> {
    let (workspace, today) = (session.workspace(), session.today());
    let kpi = workspace.kpi(feed.kpi).filter(|_| feed.segment.is_none())?;
    let cycle = workspace.cycles().find(|cycle| cycle.span.has(today))?;
    improving_metric(workspace, kpi, cycle.span, today)
}
