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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use waymark_core::apply;
    use waymark_file::open;

    use super::*;

    /// A workspace whose one key result, calls from 20 down to 8 hours or less, was read as this, on the day after.
    fn read_as(value: f64, feed: &str) -> Session {
        let text = format!(
            r#"{{"format": "waymark", "version": 2, "workspace": {{"id": "w", "title": "Support"}},
            "people": [{{"id": "ada", "name": "Ada"}}],
            "cycles": [{{"id": "q4", "title": "Q4", "kind": "quarter", "start": "2026-10-01", "end": "2026-12-31",
                "state": "active"}}],
            "kpis": [{{"id": "calls", "title": "Calls", "frequency": "month", "aggregation": "last", "rank": 1024}}],
            "objectives": [{{"id": "o", "cycle": "q4", "title": "Answer sooner", "rank": 1024}}],
            "keyResults": [{{"id": "k", "objective": "o", "title": "Hours until an answer", "owner": "ada", "rank": 1024,
                "measure": {{"type": "metric", "unit": {{"name": "h"}}, "direction": "decrease", "baseline": 20,
                "target": 8{feed}}}}}],
            "checkIns": [{{"keyResult": "k", "date": "2026-11-20", "id": "c", "value": {value}}}]}}"#
        );
        let opened = open(text.as_bytes()).unwrap();
        assert_eq!(opened.repairs, []);
        Session::new(opened.workspace, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap())
    }

    fn of(session: &Session) -> Option<(KpiId, Edit)> {
        held(session, KeyResultId::parse("k").unwrap())
    }

    #[test]
    fn what_a_key_result_reached_is_watched_at_that_level_from_then_on() {
        let session = read_as(7.0, "");
        let (id, edit) = of(&session).unwrap();
        let after = apply(session.workspace(), &edit, session.today()).unwrap();
        let kpi = after.kpi(id).unwrap();
        assert_eq!(kpi.title.as_str(), "Hours until an answer");
        assert_eq!(kpi.unit.as_ref().map(|unit| unit.name.as_str()), Some("h"));
        assert!(matches!(&kpi.aim, Aim::Lower(targets) if matches!(targets.course, Course::One(_))));
        let readings: Vec<f64> = after
            .all_readings()
            .filter(|it| it.kpi == id)
            .map(|it| it.value.get())
            .collect();
        assert_eq!(readings, [7.0]);
    }

    #[test]
    fn what_is_not_reached_is_not_held() {
        assert_eq!(of(&read_as(12.0, "")), None);
    }

    #[test]
    fn what_a_kpi_feeds_is_watched_already() {
        assert_eq!(of(&read_as(7.0, r#", "feed": {"kpi": "calls"}"#)), None);
    }
}
