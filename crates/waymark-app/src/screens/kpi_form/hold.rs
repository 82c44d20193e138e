//! A key result that is reached becomes a KPI that holds its value.

use leptos::prelude::*;
use waymark_core::kpi::{Held, held_level};
use waymark_core::scoring::Outcome;
use waymark_core::{
    Aggregation, Aim, Course, DatedValues, Edit, KeyResultId, Kpi, KpiId, KpiReadingId, KpiSource, Measure,
    NewKpiReading, Targets, Text, Value,
};

use super::draft::new_kpi;
use crate::components::Button;
use crate::i18n::words;
use crate::platform::{new_id, router};
use crate::routes::Route;
use crate::store::{Session, store};

/// A button, while the key result is achieved and no KPI feeds it.
#[component]
pub(crate) fn HoldAsKpi(
    /// Which.
    id: KeyResultId,
) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let can_hold = Memo::new(move |_| !store.is_read_only() && store.session(|session| held(session, id).is_some()));
    let hold = move |()| {
        if let Some((kpi, edit)) = store.peek(|session| held(session, id))
            && store.dispatch_told(edit)
        {
            router.navigate(Route::Kpi(kpi));
        }
    };
    (move || {
        can_hold.get().then(|| {
            view! {
                <div class="row no-print">
                    <Button label=words.kpi_form_hold() small=true on_press=hold />
                    <span class="field-help">{words.kpi_form_hold_help()}</span>
                </div>
            }
            .into_any()
        })
    })
    .into_any()
}

/// The KPI with its first reading; none of what is not achieved, has no metric, or is fed by a KPI already.
fn held(session: &Session, id: KeyResultId) -> Option<(KpiId, Edit)> {
    let goal = session.workspace().key_result(id)?;
    let known = session.scoreboard().key_result(id)?;
    let Measure::Metric(metric) = &goal.measure else {
        return None;
    };
    let is_achieved = known.outcome == Some(Outcome::Achieved);
    let (value, read) = (known.value?, known.current.as_ref()?);
    if !is_achieved || metric.feed.is_some() {
        return None;
    }
    let kpi = Kpi {
        unit: metric.unit.clone(),
        source: KpiSource::Readings(Aggregation::Last),
        aim: aim(held_level(metric, value)),
        owner: goal.owner,
        ..new_kpi(goal.title.clone())
    };
    let reading = NewKpiReading {
        id: KpiReadingId::new(new_id()),
        kpi: kpi.id,
        date: read.date,
        segment: None,
        value,
        note: Text::default(),
        by: goal.owner,
    };
    Some((kpi.id, Edit::Together(vec![Edit::AddKpi(kpi), Edit::Read(reading)])))
}

fn aim(held: Held) -> Aim {
    let one = |level: Value| Targets {
        course: Course::One(level),
        own: DatedValues::default(),
    };
    match held {
        Held::AtLeast(level) => Aim::Higher(one(level)),
        Held::AtMost(level) => Aim::Lower(one(level)),
        Held::Within(range) => Aim::Within(Some(range)),
    }
}
