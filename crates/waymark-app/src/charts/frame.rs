//! What every chart stands in: its caption, what its lines mean, the table behind it, and saving it as a picture.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::value::wrapped;
use crate::components::{Button, ButtonKind, IconName, Mark, Menu, MenuItem};
use crate::platform::{PictureText, save_png, save_svg};

/// The words of a frame.
#[derive(Clone, Copy)]
pub struct FrameWords {
    /// Shows the table in place of the picture.
    pub show_table: &'static str,
    /// Shows the picture again.
    pub show_chart: &'static str,
    /// What the menu of files is called.
    pub save: &'static str,
    /// Saves a drawing.
    pub save_svg: &'static str,
    /// Saves pixels.
    pub save_png: &'static str,
    /// The browser could not.
    pub not_saved: &'static str,
}

/// What a saved picture is called and says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PictureFile {
    /// Its name, without what stands behind the dot.
    pub name: String,
    /// Written above it.
    pub title: String,
    /// Its message in words.
    pub about: String,
}

/// What is drawn beside a word of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// The values.
    Line,
    /// Where they should be.
    Plan,
    /// Where they will be, and the band round it.
    Forecast,
    /// Where they will be, without a band.
    Landing,
    /// Where they shall stay.
    Corridor,
    /// A confidence.
    Confidence,
    /// A note.
    Note,
    /// Values period by period.
    Periods,
    /// A value as a bar.
    Bar,
    /// What it is held against.
    Target,
    /// What is due of that by today.
    Due,
    /// Where it is green.
    Green,
    /// Where it is amber.
    Amber,
    /// What it is compared with.
    Before,
}

impl Swatch {
    /// Classes and ways of the pen, on a sheet of 24 by 14.
    const fn ways(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Line => &[("chart-line", "M1 7H23")],
            Self::Plan => &[("chart-plan", "M1 7H23")],
            Self::Forecast => &[("chart-band", "M1 7 23 1V13Z"), ("chart-forecast", "M1 7H23")],
            Self::Landing => &[("chart-forecast", "M1 7H23")],
            Self::Corridor => &[("chart-corridor", "M1 2H23V12H1Z")],
            Self::Confidence => &[("chart-bars", "M4 12v-5h4v5zM10 12v-9h4v9zM16 12v-7h4v7z")],
            Self::Periods => &[("chart-line period-line", "M1 7H23")],
            Self::Bar => &[("period-bar", "M7 14V3h10v11z")],
            Self::Target => &[("chart-level period-target", "M1 7H23")],
            Self::Due => &[("period-due", "M1 7H23")],
            Self::Green => &[("period-zone period-green", "M1 2H23V12H1Z")],
            Self::Amber => &[("period-zone period-amber", "M1 2H23V12H1Z")],
            Self::Before => &[("period-before", "M1 7H23")],
            Self::Note => &[("chart-flag", "M9 13v-11l8 3.5l-8 3.5")],
        }
    }
}

/// A chart with what belongs to it. `children` is its picture, `table` the same in numbers.
#[component]
pub fn ChartFrame(
    /// What it is of.
    #[prop(into)]
    caption: Signal<String>,
    /// The words of its commands.
    words: FrameWords,
    /// What its lines mean.
    #[prop(optional, into)]
    legend: Signal<Vec<(Swatch, String)>>,
    /// Gives the colour of the legend.
    #[prop(optional, into)]
    mark: Signal<Mark>,
    /// The file that it is saved as; without one it is not saved.
    #[prop(optional, into)]
    file: Option<Signal<PictureFile>>,
    /// The table behind it.
    #[prop(into)]
    table: ViewFn,
    /// The picture.
    children: ChildrenFn,
) -> impl IntoView {
    let frame = NodeRef::<html::Figure>::new();
    let is_table = RwSignal::new(false);
    let is_refused = RwSignal::new(false);
    let toggle = Signal::derive(move || {
        let label = if is_table.get() {
            words.show_chart
        } else {
            words.show_table
        };
        label.to_owned()
    });
    let body = move || {
        if is_table.get() {
            table.run().into_any()
        } else {
            children().into_any()
        }
    };
    let beside = move || {
        (!is_table.get()).then(|| {
            let items = file.map(|file| saving(words, frame, file, is_refused));
            view! {
                <ul class="chart-legend" data-status=move || mark.get().name()>
                    {move || legend.get().into_iter().map(entry).collect_view()}
                </ul>
                {items.map(|items| view! { <Menu label=words.save items icon=IconName::Download small=true /> })}
            }
            .into_any()
        })
    };
    view! {
        <figure class="chart-frame" node_ref=frame>
            <figcaption class="visually-hidden">{caption}</figcaption>
            {body}
            <div class="chart-foot no-print" data-table=move || is_table.get().to_string()>
                {beside}
                <Button
                    label=toggle
                    kind=ButtonKind::Link
                    small=true
                    on_press=move |()| is_table.update(|it| *it = !*it)
                />
                <p class="chart-refused" role="alert">
                    {move || is_refused.get().then_some(words.not_saved)}
                </p>
            </div>
        </figure>
    }
    .into_any()
}

fn entry((swatch, text): (Swatch, String)) -> AnyView {
    let ways = swatch
        .ways()
        .iter()
        .map(|(part, way)| view! { <path class=*part d=*way></path> });
    view! {
        <li>
            <svg viewBox="0 0 24 14" aria-hidden="true">
                {ways.collect_view()}
            </svg>
            <span>{text}</span>
        </li>
    }
    .into_any()
}

/// The commands that save the picture.
fn saving(
    words: FrameWords,
    frame: NodeRef<html::Figure>,
    file: Signal<PictureFile>,
    is_refused: RwSignal<bool>,
) -> Vec<MenuItem> {
    let named = move |kind: &str| {
        let PictureFile { name, title, about } = file.get_untracked();
        let text = PictureText {
            title,
            about,
            lines: wrapped,
        };
        (format!("{name}.{kind}"), text)
    };
    let as_svg = move || {
        let (name, text) = named("svg");
        let saved = frame
            .get_untracked()
            .is_some_and(|it| save_svg(&it, &name, &text).is_ok());
        is_refused.set(!saved);
    };
    let as_png = move || {
        let (name, text) = named("png");
        let Some(frame) = frame.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let saved = save_png(&frame, &name, &text).await;
            // the page may be another one by now
            let _ = is_refused.try_set(saved.is_err());
        });
    };
    vec![
        MenuItem::new(words.save_png, IconName::Download, as_png),
        MenuItem::new(words.save_svg, IconName::Download, as_svg),
    ]
}
