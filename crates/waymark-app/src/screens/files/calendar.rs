//! The check-in and the review as recurring meetings, for the calendar of the reader.

use chrono::{NaiveDate, NaiveTime, Weekday};
use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::review::SessionKind;
use waymark_core::{CycleState, Workspace};
use waymark_file::calendar::{Meeting, Repeats, Ritual};

use crate::components::{Button, Checkbox, Choice, IconName, Panel, SelectField, TimeField};
use crate::files::download_calendar;
use crate::i18n::{Words, words};
use crate::platform::address_of;
use crate::routes::{Location, Route, parse_iso_date, print_iso_date};
use crate::screens::parts::WeekdayField;
use crate::store::{Store, store};

/// How often a meeting may be held.
const REPEATS: [Repeats; 3] = [Repeats::Weekly, Repeats::TwoWeekly, Repeats::Monthly];
/// How long a check-in takes.
const CHECK_IN_MINUTES: u16 = 30;
/// How long a review takes.
const REVIEW_MINUTES: u16 = 60;
/// So many minutes before it, a calendar reminds of a meeting.
const REMINDER_MINUTES: u16 = 10;

/// One meeting as it is chosen.
#[derive(Clone, Copy)]
struct Draft {
    ritual: Ritual,
    is_wanted: RwSignal<bool>,
    weekday: RwSignal<Weekday>,
    time: RwSignal<NaiveTime>,
    repeats: RwSignal<Repeats>,
}

/// What holds for both meetings.
#[derive(Clone, Copy)]
struct Both {
    until: RwSignal<Option<NaiveDate>>,
    is_reminding: RwSignal<bool>,
}

impl Draft {
    fn new(ritual: Ritual, weekday: Weekday, hour: u32) -> Self {
        Self {
            ritual,
            is_wanted: RwSignal::new(true),
            weekday: RwSignal::new(weekday),
            time: RwSignal::new(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()),
            repeats: RwSignal::new(Repeats::default()),
        }
    }

    /// The meeting, where it is wanted.
    fn meeting(self, words: Words, store: Store, both: Both) -> Option<Meeting> {
        let (title, from) = store.peek(|all| (all.workspace().head().title.to_string(), all.today()));
        let meeting = Meeting {
            ritual: self.ritual,
            title: words.cal_event(name(words, self.ritual), &title),
            description: description(words, self.ritual),
            from,
            until: both.until.get_untracked(),
            weekday: self.weekday.get_untracked(),
            time: self.time.get_untracked(),
            minutes: minutes(self.ritual),
            repeats: self.repeats.get_untracked(),
            reminder_minutes: both.is_reminding.get_untracked().then_some(REMINDER_MINUTES),
        };
        self.is_wanted.get_untracked().then_some(meeting)
    }
}

/// Chooses when both meetings are held, and hands them out as a calendar file.
#[component]
pub(super) fn CalendarFile() -> impl IntoView {
    let (words, store) = (words(), store());
    let drafts = [
        Draft::new(Ritual::CheckIn, Weekday::Mon, 9),
        Draft::new(Ritual::Review, Weekday::Fri, 15),
    ];
    let both = Both {
        until: RwSignal::new(None),
        is_reminding: RwSignal::new(true),
    };
    let is_empty = Signal::derive(move || !drafts.iter().any(|draft| draft.is_wanted.get()));
    let save = move |()| {
        let meetings: Vec<_> = drafts
            .into_iter()
            .filter_map(|draft| draft.meeting(words, store, both))
            .collect();
        download_calendar(store, &meetings);
    };
    view! {
        <Panel title=words.cal_add() lead=words.cal_add_lead().to_owned()>
            {drafts.map(|draft| chosen(words, draft)).collect_view()}
            {of_both(words, store, both)}
            <div class="row">
                <Button label=words.cal_download() icon=IconName::Download disabled=is_empty on_press=save />
            </div>
        </Panel>
    }
}

/// Whether, when and how often a meeting is held.
fn chosen(words: Words, draft: Draft) -> AnyView {
    let Draft {
        is_wanted,
        weekday,
        time,
        repeats,
        ..
    } = draft;
    let often = REPEATS.map(|it| Choice::new(repeats_key(it), repeats_name(words, it)));
    let repeat = move |key: String| {
        let found = REPEATS.into_iter().find(|it| repeats_key(*it) == key);
        repeats.set(found.unwrap_or_default());
    };
    view! {
        <fieldset class="stack">
            <legend class="visually-hidden">{name(words, draft.ritual)}</legend>
            <Checkbox label=name(words, draft.ritual) checked=is_wanted on_change=move |it| is_wanted.set(it) />
            <Show when=move || is_wanted.get()>
                <div class="fields">
                    <WeekdayField value=weekday on_choose=move |it| weekday.set(it) />
                    <TimeField label=words.cal_time() value=time on_commit=move |it| time.set(it) />
                    <SelectField
                        label=words.cal_repeats()
                        choices=Signal::stored(often.to_vec())
                        chosen=Signal::derive(move || repeats_key(repeats.get()).to_owned())
                        on_choose=repeat
                    />
                </div>
            </Show>
        </fieldset>
    }
    .into_any()
}

/// When the meetings end, and whether the calendar reminds of them.
fn of_both(words: Words, store: Store, both: Both) -> AnyView {
    let Both { until, is_reminding } = both;
    let ends = Memo::new(move |_| store.session(|all| ends(words, all.workspace(), all.today())));
    view! {
        <div class="fields">
            <SelectField
                label=words.cal_until()
                choices=ends
                chosen=Signal::derive(move || until.get().map(print_iso_date).unwrap_or_default())
                on_choose=move |key: String| until.set(parse_iso_date(&key))
            />
        </div>
        <Checkbox
            label=words.cal_remind(REMINDER_MINUTES)
            checked=is_reminding
            on_change=move |it| is_reminding.set(it)
        />
    }
    .into_any()
}

/// No end, and the last days of cycles that go on, the next first.
fn ends(words: Words, workspace: &Workspace, today: NaiveDate) -> Vec<Choice> {
    let is_ahead = |state: CycleState| match state {
        CycleState::Planned | CycleState::Active => true,
        CycleState::Closed => false,
    };
    let ahead = workspace
        .cycles()
        .filter(|cycle| is_ahead(cycle.state) && cycle.span.end() > today)
        .map(|cycle| (cycle.span.end(), cycle.title.to_string()))
        .collect();
    let mut ahead = sorted_by(ahead, |one: &(NaiveDate, String), other| one.cmp(other));
    ahead.dedup_by_key(|(end, _)| *end);
    let of_cycle = |(end, title): (NaiveDate, String)| Choice::new(print_iso_date(end), words.cal_until_cycle(&title));
    let open = Choice::new("", words.cal_until_open());
    std::iter::once(open).chain(ahead.into_iter().map(of_cycle)).collect()
}

/// What is done in a meeting, and where.
fn description(words: Words, ritual: Ritual) -> String {
    let (text, route) = match ritual {
        Ritual::CheckIn => (words.cal_check_in_text(), Route::CheckIn),
        Ritual::Review => (words.cal_review_text(), Route::Review(SessionKind::default())),
    };
    match address_of(&Location::new(route).to_string()) {
        Some(address) => format!("{text}\n{address}"),
        None => text.to_owned(),
    }
}

const fn name(words: Words, ritual: Ritual) -> &'static str {
    match ritual {
        Ritual::CheckIn => words.nav_check_in(),
        Ritual::Review => words.nav_review(),
    }
}

const fn minutes(ritual: Ritual) -> u16 {
    match ritual {
        Ritual::CheckIn => CHECK_IN_MINUTES,
        Ritual::Review => REVIEW_MINUTES,
    }
}

const fn repeats_key(repeats: Repeats) -> &'static str {
    match repeats {
        Repeats::Weekly => "w",
        Repeats::TwoWeekly => "ww",
        Repeats::Monthly => "m",
    }
}

const fn repeats_name(words: Words, repeats: Repeats) -> &'static str {
    match repeats {
        Repeats::Weekly => words.cadence_weekly(),
        Repeats::TwoWeekly => words.cadence_two_weekly(),
        Repeats::Monthly => words.cal_monthly(),
    }
}
