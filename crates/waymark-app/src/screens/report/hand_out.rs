//! Printing, copying and saving, and what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use waymark_file::sheet::{html_file, markdown};

use super::Scene;
use crate::commands::{CommandId, desk};
use crate::components::{Button, ButtonKind, IconName};
use crate::files::file_stem;
use crate::platform::{choose_text_soon, copy_text, download, is_apple, print_page};
use crate::routes::print_iso_date;

/// The styles of a file that stands alone: tokens first, then what a report uses.
const STYLES: &str = concat!(
    include_str!("../../../../../site/styles/tokens.css"),
    include_str!("../../../../../site/styles/status.css"),
    include_str!("../../../../../site/styles/sparkline.css"),
    include_str!("../../../../../site/styles/chart.css"),
    include_str!("../../../../../site/styles/report.css"),
);
/// What the file is.
const MEDIA_TYPE: &str = "text/html";
/// The field in which the text stands where the browser does not let the page copy.
const FIELD: &str = "report-text";

/// What came of it.
#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    NotCopied(String),
    Saved(String),
}

/// The three ways out, and below them what came of the last.
pub(super) fn hand_out(scene: Scene) -> AnyView {
    let words = scene.words;
    let outcome: RwSignal<Option<Outcome>> = RwSignal::new(None);
    // What was said of an earlier choice is no longer so.
    Effect::new(move |_| {
        scene.report.track();
        outcome.set(None);
    });
    let print = move |()| match desk().command(CommandId::Print) {
        Some(command) => command.run.run(()),
        None => print_page(),
    };
    let is_missing = Signal::derive(move || scene.report.with(Option::is_none));
    let copied = move |()| copy(scene, outcome);
    let saved = move |()| outcome.set(save(scene));
    view! {
        <div class="stack stack-close no-print">
            <div class="row">
                <Button
                    label=words.report_print()
                    kind=ButtonKind::Primary
                    disabled=is_missing
                    on_press=print
                />
                <Button label=words.report_copy() disabled=is_missing on_press=copied />
                <Button
                    label=words.report_save()
                    icon=IconName::Download
                    disabled=is_missing
                    on_press=saved
                />
            </div>
            <div role="status">{move || outcome.get().map(|outcome| told(scene, outcome))}</div>
        </div>
    }
    .into_any()
}

fn told(scene: Scene, outcome: Outcome) -> AnyView {
    let words = scene.words;
    let text = match outcome {
        Outcome::Copied => words.report_copied().to_owned(),
        Outcome::Saved(name) => words.report_saved(&name),
        Outcome::NotCopied(text) => {
            let keys = if is_apple() { "⌘C" } else { "Ctrl+C" };
            choose_text_soon(FIELD);
            return view! {
                <p>{words.report_not_copied(keys)}</p>
                <textarea
                    class="field-input report-text"
                    id=FIELD
                    readonly
                    rows="8"
                    aria-label=words.report_text()
                    prop:value=text
                ></textarea>
            }
            .into_any();
        }
    };
    view! { <p>{text}</p> }.into_any()
}

fn copy(scene: Scene, outcome: RwSignal<Option<Outcome>>) {
    let Some(text) = scene.sheet_now().map(|sheet| markdown(&sheet)) else {
        return;
    };
    spawn_local(async move {
        let is_copied = copy_text(&text).await.is_ok();
        // Whoever has left meanwhile is told nothing.
        let _ = outcome.try_set(Some(if is_copied {
            Outcome::Copied
        } else {
            Outcome::NotCopied(text)
        }));
    });
}

/// Hands out the file; what it is called.
fn save(scene: Scene) -> Option<Outcome> {
    let file = scene.sheet_now().map(|sheet| html_file(&sheet, STYLES))?;
    let name = scene.report.with_untracked(|report| {
        let report = report.as_ref()?;
        let (workspace, cycle) = (
            file_stem(report.workspace.as_str()),
            file_stem(report.cycle.title.as_str()),
        );
        Some(format!("{workspace}-{cycle}-{}.html", print_iso_date(report.day)))
    })?;
    download(&name, MEDIA_TYPE, file.as_bytes());
    Some(Outcome::Saved(name))
}
