//! What is typed of a new objective and its first key result, whichever way it is written.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::kpi::improving_metric;
use waymark_core::{
    CycleId, Edit, Feed, KeyResult, KeyResultId, Kpi, Measure, MeasureKind, Metric, Objective, ObjectiveChange,
    ObjectiveId, Shared, Span, SpanFault, Title, Unit,
};

use super::record::{Home, PERCENT, directed, new_objective, okr, percent, this_quarter};
use crate::i18n::Words;
use crate::platform::new_id;
use crate::routes::{parse_iso_date, print_iso_date};
use crate::say;
use crate::screens::key_result::{Editor, Field, MeasureDraft};
use crate::screens::objective::Draft;
use crate::screens::parts::new_key_result;
use crate::store::{Session, Store};

/// Where a new objective belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In this cycle.
    Cycle(CycleId),
    /// In the cycle of today, which is added where there is none.
    Today,
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A sentence with gaps, all to be filled in.
    Sentence,
    /// Fields; the key result may wait.
    Form,
}

/// What is asked for, in the order of the English sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// What to reach.
    Objective,
    /// What is measured.
    KeyResult,
    /// Its value now.
    Baseline,
    /// The value to reach.
    Target,
    /// The last day.
    By,
}

/// What is typed. Copy it into views and callbacks.
#[derive(Clone, Copy)]
pub(crate) struct OkrDraft {
    pub(super) words: Words,
    pub(super) store: Store,
    /// All of the objective but its title.
    pub(super) objective: RwSignal<Shared<Objective>>,
    pub(super) title: RwSignal<String>,
    pub(super) key_result: RwSignal<String>,
    key_result_id: KeyResultId,
    pub(super) editor: Editor,
    /// The last day, as `2026-12-31`.
    pub(super) by: RwSignal<String>,
    pub(super) shape: RwSignal<Shape>,
    pub(super) home: Memo<Option<Home>>,
    /// Someone tried to save: what is missing shows as well.
    tried: RwSignal<bool>,
    tried_measure: RwSignal<bool>,
}

impl OkrDraft {
    /// Nothing typed yet.
    pub(crate) fn new(words: Words, store: Store, place: Place, shape: Shape) -> Self {
        let spare = CycleId::new(new_id());
        let home = Memo::new(move |_| store.session(|session| home(words, session, place, spare)));
        let (cycle, last) = home
            .with_untracked(|it| it.as_ref().map(|it| (it.cycle, it.span.end())))
            .unzip();
        let stand_in = Title::new(words.noun_objective()).expect("a noun is no blank line");
        let tried_measure = RwSignal::new(false);
        Self {
            words,
            store,
            objective: RwSignal::new(Shared::new(new_objective(stand_in, cycle.unwrap_or(spare)))),
            title: RwSignal::default(),
            key_result: RwSignal::default(),
            key_result_id: KeyResultId::new(new_id()),
            editor: Editor::new(MeasureDraft::new(words), tried_measure),
            by: RwSignal::new(last.map(print_iso_date).unwrap_or_default()),
            shape: RwSignal::new(shape),
            home,
            tried: RwSignal::new(false),
            tried_measure,
        }
    }

    /// Fills it in so that a KPI improves: its name, and a key result that it feeds, where it has a level to reach.
    pub(crate) fn improve(self, kpi: &Kpi) {
        let words = self.words;
        self.title.set(words.kpi_form_objective_title(kpi.title.as_str()));
        self.objective.update(|it| {
            *it = it.with(|one| {
                one.improves = Some(kpi.id);
                one.owner = kpi.owner;
                one.team = kpi.team;
            });
        });
        self.key_result.set(kpi.title.to_string());
        let span = self.home.with_untracked(|it| it.as_ref().map(|it| it.span));
        let metric = span.and_then(|span| {
            self.store
                .peek(|session| improving_metric(session.workspace(), kpi, span, session.today()))
        });
        match metric {
            Some(metric) => self.editor.draft.put_measure(&Measure::Metric(metric)),
            None => {
                let feed = Feed {
                    kpi: kpi.id,
                    segment: None,
                    frozen: None,
                };
                let draft = self.editor.draft;
                draft.feed.set(Some(feed));
                draft
                    .unit
                    .set(kpi.unit.as_ref().map(|unit| unit.name.to_string()).unwrap_or_default());
            }
        }
    }

    /// The objective for the fields that it has everywhere.
    pub(super) fn fields(self) -> Draft {
        let objective = self.objective;
        let change = move |change: ObjectiveChange| objective.update(|it| *it = it.with(|one| change.make(one)));
        Draft {
            objective: objective.into(),
            on_change: Callback::new(change),
        }
    }

    /// Writes it the other way; nothing that was typed is lost.
    pub(super) fn write_as(self, shape: Shape) {
        if shape == self.shape.get_untracked() {
            return;
        }
        if let Some(measure @ Measure::Metric(_)) = self.measure_now() {
            self.put_measure(shape, &measure);
        }
        self.shape.set(shape);
    }

    /// Puts a measure in the place of what is typed. A sentence has no place for a unit, so per cent stands in its target.
    pub(super) fn put_measure(self, shape: Shape, measure: &Measure) {
        let draft = self.editor.draft;
        draft.put_measure(measure);
        if let (Shape::Sentence, Measure::Metric(metric)) = (shape, measure)
            && metric.unit == percent()
        {
            draft.unit.set(String::new());
            draft.target.set(self.words.quantity(metric.target.get(), PERCENT));
        }
    }

    /// The unit that is typed, beside the numbers or behind the target.
    pub(super) fn unit(self) -> Option<Unit> {
        match self.measure() {
            Some(Measure::Metric(metric)) => metric.unit,
            Some(_) | None => self.editor.unit(),
        }
    }

    /// What stands in a gap.
    pub(super) fn text(self, gap: Gap) -> RwSignal<String> {
        match gap {
            Gap::Objective => self.title,
            Gap::KeyResult => self.key_result,
            Gap::Baseline => self.editor.draft.baseline,
            Gap::Target => self.editor.draft.target,
            Gap::By => self.by,
        }
    }

    /// What is wrong with a gap, once someone tried to save.
    pub(super) fn error(self, gap: Gap) -> Signal<Option<String>> {
        let words = self.words;
        let fault = move |text: RwSignal<String>| {
            let checked = text.with(|text| Title::new(text));
            checked.err().map(|fault| say::text_fault(words, fault))
        };
        let said = move || match gap {
            Gap::Objective => fault(self.title),
            Gap::KeyResult => fault(self.key_result).filter(|_| self.has_key_result()),
            Gap::By => self.end().err().filter(|_| self.has_key_result()),
            Gap::Baseline | Gap::Target => None,
        };
        match gap {
            Gap::Baseline => self.editor.error(Field::Baseline),
            Gap::Target => self.editor.error(Field::Target),
            Gap::Objective | Gap::KeyResult | Gap::By => Signal::derive(move || self.tried.get().then(said).flatten()),
        }
    }

    /// The objective as it is typed; none before it has a title.
    pub(super) fn typed_objective(self) -> Option<Objective> {
        let title = self.title.with(|text| Title::new(text)).ok()?;
        let cycle = self.home.with(|it| it.as_ref().map(|it| it.cycle))?;
        let objective = self.objective.get();
        Some(Objective {
            title,
            cycle,
            ..(*objective).clone()
        })
    }

    /// The key result as it is typed; none before it has a title.
    pub(super) fn typed_key_result(self, objective: &Objective, measure: Measure) -> Option<KeyResult> {
        let title = self.key_result.with(|text| Title::new(text)).ok()?;
        Some(self.titled_key_result(objective, title, measure))
    }

    /// The key result as it is typed, before it has a title as well.
    pub(super) fn begun_key_result(self, objective: &Objective, measure: Measure) -> Option<KeyResult> {
        let stand_in = || Title::new(self.words.noun_key_result()).ok();
        let title = self.key_result.with(|text| Title::new(text)).ok().or_else(stand_in)?;
        Some(self.titled_key_result(objective, title, measure))
    }

    fn titled_key_result(self, objective: &Objective, title: Title, measure: Measure) -> KeyResult {
        KeyResult {
            owner: objective.owner,
            end: self.end().unwrap_or_default(),
            ..new_key_result(self.key_result_id, objective.id, title, measure)
        }
    }

    /// The measure as it is typed; none while something is wrong with it.
    pub(super) fn measure(self) -> Option<Measure> {
        let measure = self.editor.typed()?;
        let Measure::Metric(metric) = measure else {
            return Some(measure);
        };
        let metric = self.with_percent(metric);
        Some(Measure::Metric(match self.shape.get() {
            Shape::Sentence => directed(metric),
            Shape::Form => metric,
        }))
    }

    /// The edit that makes it; none while something is wrong, which shows from now on.
    pub(super) fn edit(self) -> Option<(ObjectiveId, Edit)> {
        self.tried.set(true);
        untrack(|| {
            self.tried_measure.set(self.has_key_result());
            let (home, objective) = (self.home.get()?, self.typed_objective());
            let key_result = if self.has_key_result() {
                self.end().ok()?;
                let measure = self.measure()?;
                Some(self.typed_key_result(objective.as_ref()?, measure)?)
            } else {
                None
            };
            let objective = objective?;
            Some((objective.id, okr(home, objective, key_result)))
        })
    }

    /// Whether something is typed of the key result, or its measure was chosen; as it is now.
    pub(super) fn is_key_result_begun(self) -> bool {
        untrack(|| self.has_begun() || self.editor.draft.kind() != MeasureKind::Metric)
    }

    /// Whether a key result is asked for, or begun.
    fn has_key_result(self) -> bool {
        self.shape.get() == Shape::Sentence || self.has_begun()
    }

    fn has_begun(self) -> bool {
        let draft = self.editor.draft;
        let is_typed = |text: RwSignal<String>| text.with(|text| !text.trim().is_empty());
        [self.key_result, draft.baseline, draft.target]
            .into_iter()
            .any(is_typed)
    }

    fn measure_now(self) -> Option<Measure> {
        untrack(|| self.measure())
    }

    /// A target that was typed as `45 %` says the unit.
    fn with_percent(self, metric: Metric) -> Metric {
        let typed = self.editor.draft.target.with(|text| self.words.typed_number(text));
        let is_percent = metric.unit.is_none() && typed.is_ok_and(|it| it.is_percent);
        Metric {
            unit: if is_percent { percent() } else { metric.unit },
            ..metric
        }
    }

    /// The last day of the key result, where it is not that of the cycle.
    fn end(self) -> Result<Option<NaiveDate>, String> {
        let words = self.words;
        let last = self.home.with(|it| it.as_ref().map(|it| it.span.end()));
        let text = self.by.get();
        if text.trim().is_empty() && self.shape.get() == Shape::Form {
            return Ok(None);
        }
        let day = parse_iso_date(&text).ok_or_else(|| words.welcome_no_day().to_owned())?;
        if Some(day) == last {
            return Ok(None);
        }
        match Span::new(self.store.today(), day) {
            Ok(span) => Ok(Some(span.end())),
            Err(SpanFault::EndsBeforeItStarts) => Err(words.welcome_past_day().to_owned()),
            Err(SpanFault::OutOfRange) => Err(words.refusal_date_out_of_range().to_owned()),
        }
    }
}

/// Where the objective will belong; none where its cycle has gone.
fn home(words: Words, session: &Session, place: Place, spare: CycleId) -> Option<Home> {
    let (workspace, today) = (session.workspace(), session.today());
    match place {
        Place::Cycle(id) => workspace.cycle(id).map(|it| Home::of(it)),
        Place::Today => Some(Home::today(workspace, today, || {
            this_quarter(words, workspace, spare, today)
        })),
    }
}
