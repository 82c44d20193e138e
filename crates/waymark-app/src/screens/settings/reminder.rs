//! Whether this device tells what is due, and when.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Checkbox, Panel, TimeField};
use crate::i18n::{Words, words};
use crate::platform::{NotificationPermission, ask_for_notifications, notification_permission};
use crate::reminder::{ReminderSetting, WeeklyTime, reminder_setting};
use crate::screens::parts::WeekdayField;

/// The switch, what the browser allows, weekday and time.
#[component]
pub(super) fn ReminderSettings() -> impl IntoView {
    let (words, setting) = (words(), reminder_setting());
    let permission = RwSignal::new(notification_permission());
    let time = Memo::new(move |_| setting.weekly_time());
    let turn = move |is_on: bool| {
        setting.choose(is_on.then(WeeklyTime::default));
        if is_on {
            ask(permission);
        }
    };
    let is_unavailable = Signal::derive(move || permission.get() == NotificationPermission::Unavailable);
    view! {
        <Panel title=words.cal_reminder() lead=words.cal_reminder_lead().to_owned()>
            <Checkbox
                label=words.cal_reminder_switch()
                checked=Signal::derive(move || time.get().is_some())
                disabled=is_unavailable
                on_change=turn
            />
            <p class="quiet" aria-live="polite">
                {move || permission_words(words, permission.get())}
            </p>
            <Show when=move || time.with(Option::is_some)>{when(words, setting)}</Show>
        </Panel>
    }
}

/// On which day, and at what time.
fn when(words: Words, setting: ReminderSetting) -> AnyView {
    let time = move || setting.weekly_time().unwrap_or_default();
    let now = move || untrack(time);
    let on_weekday = move |weekday| setting.choose(Some(WeeklyTime { weekday, ..now() }));
    let on_time = move |time| setting.choose(Some(WeeklyTime { time, ..now() }));
    view! {
        <div class="fields">
            <WeekdayField value=Signal::derive(move || time().weekday) on_choose=on_weekday />
            <TimeField label=words.cal_time() value=Signal::derive(move || time().time) on_commit=on_time />
        </div>
    }
    .into_any()
}

/// Asks the browser, which asks the person; the answer arrives in the signal.
fn ask(permission: RwSignal<NotificationPermission>) {
    spawn_local(async move {
        let answer = ask_for_notifications().await;
        // The answer may come after the view that asked is gone.
        let _ = permission.try_set(answer);
    });
}

const fn permission_words(words: Words, permission: NotificationPermission) -> &'static str {
    match permission {
        NotificationPermission::Unavailable => words.cal_reminder_unavailable(),
        NotificationPermission::NotAsked => words.cal_reminder_not_asked(),
        NotificationPermission::Granted => words.cal_reminder_granted(),
        NotificationPermission::Denied => words.cal_reminder_denied(),
    }
}
