//! How even the page moves while a person scrolls and filters: the slowest frame of each pass.
use super::times::Times;
use crate::page::{Find, Page};
use crate::pages::{Files, Frame, large_sample};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::Key;
use xtask::browsers::Engine;

/// Some weeks after the last check-ins of the sample, so that all are due.
const TODAY: &str = "2026-12-15";
/// Key results of the workspaces that are compared; the larger one is the whole sample.
const SIZES: [usize; 2] = [100, 1_000];
/// How often each pass is made.
const PASSES: usize = 5;
/// What is typed to filter: words of many titles, letter by letter.
const WORDS: &str = "customers";
/// How far the page goes on with each frame, in pixels: a quick hand.
const STRIDE: u32 = 240;
/// A pass may have a frame of this length, by its best pass, in milliseconds: twice what it should, for busy machines.
const FRAME_MAX: f64 = 100.0;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Scroll,
    Filter,
    Digit,
}

/// A screen and what is done on it.
#[derive(Clone, Copy, Debug)]
struct Course {
    name: &'static str,
    address: &'static str,
    /// What is there when the screen can be used.
    sign: &'static str,
    step: Step,
}

const COURSES: [Course; 6] = [
    Course {
        name: "overview: scrolling from top to bottom",
        address: "#/",
        sign: ".goal-row",
        step: Step::Scroll,
    },
    Course {
        name: "overview: filtering, letter by letter",
        address: "#/",
        sign: ".goal-row",
        step: Step::Filter,
    },
    Course {
        name: "search: scrolling",
        address: "#/search?kind=key-result",
        sign: ".search-page tbody tr, .search-page li",
        step: Step::Scroll,
    },
    Course {
        name: "search: filtering, letter by letter",
        address: "#/search?kind=key-result",
        sign: ".search-page tbody tr, .search-page li",
        step: Step::Filter,
    },
    Course {
        name: "check-in: scrolling",
        address: "#/check-in?who=everyone",
        sign: ".due-row",
        step: Step::Scroll,
    },
    Course {
        name: "check-in: a digit is typed, until its effect is painted",
        address: "#/check-in?who=everyone",
        sign: ".due-row",
        step: Step::Digit,
    },
];

/// One course with one size: the slowest frame of each pass, in milliseconds.
#[derive(Clone, Debug)]
pub(super) struct Pass {
    course: &'static str,
    size: usize,
    slowest: Vec<f64>,
}

/// Goes every course whose name has these words, with both sizes.
pub(super) async fn measure(words: &str) -> Result<Vec<Pass>> {
    let courses: Vec<Course> = COURSES.into_iter().filter(|it| it.name.contains(words)).collect();
    ensure!(!courses.is_empty(), "no course is called {words}");
    let mut passes = Vec::new();
    for size in SIZES {
        let mut stage = Stage::set(Engine::Chromium).await?;
        let page = stage.open().await?;
        Files::of(&page).add("large.json", &large_sample(size)?).await?;
        Frame::of(&page).is_saved().await?;
        for course in courses.iter().copied() {
            let slowest = go(&page, course).await.with_context(|| course.name)?;
            passes.push(Pass {
                course: course.name,
                size,
                slowest,
            });
        }
        stage.finish().await?;
        stage.quit().await?;
    }
    Ok(passes)
}

async fn go(page: &Page, course: Course) -> Result<Vec<f64>> {
    let mut slowest = Vec::new();
    let apart = if course.address.contains('?') { '&' } else { '?' };
    let address = format!("{}{apart}asof={TODAY}", course.address);
    for pass in 1..=PASSES {
        page.follow("#/files").await?;
        page.heading("Files").is_there().await?;
        page.follow(&address).await?;
        page.selector(course.sign).at(0).is_there().await?;
        slowest.push(match course.step {
            Step::Scroll => scroll(page).await?,
            Step::Filter => filter(page).await?,
            Step::Digit => digit(page, pass).await?,
        });
    }
    Ok(slowest)
}

/// Goes from the top to the end, once all rows are made: the end would come too soon before.
async fn scroll(page: &Page) -> Result<f64> {
    page.script::<()>(include_str!("rest.js"), Vec::new()).await?;
    page.script(include_str!("scroll.js"), vec![STRIDE.into()]).await
}

/// Types the words at once and takes them away again; every frame on the way counts, and those until the page rests.
///
/// Nothing is looked for meanwhile: the finder builds a tree of the whole page, which takes longer than all that is measured.
async fn filter(page: &Page) -> Result<f64> {
    let field = page.selector("#search-field");
    field.focus().await?;
    page.script::<()>(include_str!("frames.js"), Vec::new()).await?;
    for letter in WORDS.chars() {
        page.press(letter.to_string()).await?;
    }
    page.script::<()>(include_str!("rest.js"), Vec::new()).await?;
    ensure!(typed(page).await? == WORDS, "what was typed is not in the field");
    page.script::<()>("document.activeElement.select()", Vec::new()).await?;
    page.press(Key::Delete).await?;
    page.script::<()>(include_str!("rest.js"), Vec::new()).await?;
    ensure!(typed(page).await?.is_empty(), "something is left in the field");
    page.script("return window.__slowest()", Vec::new()).await
}

async fn typed(page: &Page) -> Result<String> {
    page.script("return document.activeElement.value", Vec::new()).await
}

/// Types a digit into the first value that is due; another one in each pass, for what is not saved stays.
async fn digit(page: &Page, pass: usize) -> Result<f64> {
    let field = page.selector(".due-row input[data-entry]").at(0);
    field.fill("").await?;
    field.has_focus().await?;
    let arguments: Vec<Value> = vec!["keydown".into(), "text".into(), ".due-row:focus-within".into()];
    page.script::<()>(include_str!("grid.js"), arguments).await?;
    page.press(pass.to_string()).await?;
    page.script("return window.__grid", Vec::new()).await
}

/// The slowest frame of a pass as a Markdown table: median (min) of all passes, and its growth with the size.
pub(super) fn table(passes: &[Pass]) -> String {
    let [small, large] = SIZES;
    let mut table =
        format!("| slowest frame | {small} key results | {large} key results | growth |\n|---|--:|--:|--:|\n");
    for course in COURSES {
        let of = |size| {
            let pass = passes.iter().find(|it| it.course == course.name && it.size == size)?;
            Times::of(pass.slowest.iter().copied())
        };
        if let (Some(small), Some(large)) = (of(small), of(large)) {
            let growth = large.growth(small);
            table += &format!(
                "| {} | {} | {} | {growth} |\n",
                course.name,
                small.in_words(),
                large.in_words()
            );
        }
    }
    table
}

/// What is slower than it may be.
pub(super) fn too_slow(passes: &[Pass]) -> Vec<String> {
    let slow = |Pass { course, size, slowest }: &Pass| {
        let best = Times::of(slowest.iter().copied())?.min;
        (best > FRAME_MAX)
            .then(|| format!("{course}, {size} key results: a frame of {best:.0} ms, allowed are {FRAME_MAX:.0}"))
    };
    passes.iter().filter_map(slow).collect()
}
