//! What a person asked for.
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use xtask::browsers::Engine;

/// How to call this program.
pub(crate) const USAGE: &str = "\
waymark-e2e [ENGINE] [WORDS]            journeys whose name contains WORDS
waymark-e2e soak [ENGINE] [CYCLES]      kills the browser in mid-edit, again and again, and looks for lost edits
waymark-e2e screens [FOLDER]            pictures of every screen (Chromium), into target/screens
waymark-e2e bench page                  how long the page takes to start, to check in, in its grid of KPIs, to scroll and filter (Chromium)
waymark-e2e bench check-in              one check-in on the overview alone
waymark-e2e bench grid                  the grid of KPIs alone
waymark-e2e bench smooth [WORDS]        scrolling and filtering alone; what of it has WORDS in its name
waymark-e2e bench wasm FILE             figures of the core in WebAssembly (Chromium); `cargo xtask bench wasm` has built it
ENGINE is chromium, firefox, webkit or all. The site is taken from WAYMARK_DIST, else from dist/.";

/// A request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Journeys in these engines whose name contains these words.
    Journeys { engines: Vec<Engine>, words: String },
    /// Kill and look, in these engines, so many times; the engine's own number when none is said.
    Soak { engines: Vec<Engine>, cycles: Option<u32> },
    /// Pictures into a folder.
    Screens(Option<PathBuf>),
    /// Measure the page.
    BenchPage,
    /// Measure one check-in on the overview.
    BenchCheckIn,
    /// Measure the grid of KPIs.
    BenchGrid,
    /// Measure how evenly the page moves, in what has these words in its name.
    BenchSmooth(String),
    /// Measure the core in WebAssembly and write the figures there.
    BenchWasm(PathBuf),
    /// How to call this program.
    Explain,
}

/// Reads the words on the command line.
///
/// # Errors
/// When they mean nothing.
pub(crate) fn request(words: &[String]) -> Result<Request> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(match words.as_slice() {
        ["help" | "--help" | "-h", ..] => Request::Explain,
        ["screens"] => Request::Screens(None),
        ["screens", folder] => Request::Screens(Some(PathBuf::from(folder))),
        ["screens", _, extra @ ..] => bail!("`screens` does not know {}", extra.join(" ")),
        ["bench", "page"] => Request::BenchPage,
        ["bench", "check-in"] => Request::BenchCheckIn,
        ["bench", "grid"] => Request::BenchGrid,
        ["bench", "smooth", words @ ..] => Request::BenchSmooth(words.join(" ")),
        ["bench", "wasm", file] => Request::BenchWasm(PathBuf::from(file)),
        ["bench", rest @ ..] => bail!(
            "`bench` does not know {}: it is page, check-in, grid, smooth [WORDS], or wasm FILE",
            rest.join(" ")
        ),
        ["soak", rest @ ..] => {
            let (engines, rest) = engines(rest, &[Engine::Chromium, Engine::Firefox]);
            let cycles = match rest {
                [] => None,
                [number] => Some(
                    number
                        .parse()
                        .with_context(|| format!("{number} is no number of cycles"))?,
                ),
                [_, extra @ ..] => bail!("`soak` does not know {}", extra.join(" ")),
            };
            Request::Soak { engines, cycles }
        }
        rest => {
            let (engines, words) = engines(rest, &Engine::ALL);
            Request::Journeys {
                engines,
                words: words.join(" "),
            }
        }
    })
}

/// The engines that the first word names, and the other words.
fn engines<'a>(words: &'a [&'a str], all: &[Engine]) -> (Vec<Engine>, &'a [&'a str]) {
    match words.split_first() {
        Some((&"all", rest)) => (all.to_vec(), rest),
        Some((first, rest)) => match Engine::named(first) {
            Some(engine) => (vec![engine], rest),
            None => (all.to_vec(), words),
        },
        None => (all.to_vec(), words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_request(line: &str, expected: Request) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(request(&words).unwrap(), expected, "{line}");
    }

    #[test]
    fn an_engine_may_be_named_first() {
        let journeys = |engines: &[Engine], words: &str| Request::Journeys {
            engines: engines.to_vec(),
            words: words.to_owned(),
        };
        check_request("", journeys(&Engine::ALL, ""));
        check_request("all", journeys(&Engine::ALL, ""));
        check_request("firefox in a frame", journeys(&[Engine::Firefox], "in a frame"));
        check_request("in a frame", journeys(&Engine::ALL, "in a frame"));
    }

    #[test]
    fn a_soak_may_have_its_engine_and_its_cycles() {
        let both = vec![Engine::Chromium, Engine::Firefox];
        check_request(
            "soak",
            Request::Soak {
                engines: both.clone(),
                cycles: None,
            },
        );
        check_request(
            "soak 5",
            Request::Soak {
                engines: both,
                cycles: Some(5),
            },
        );
        check_request(
            "soak firefox 8",
            Request::Soak {
                engines: vec![Engine::Firefox],
                cycles: Some(8),
            },
        );
    }

    #[test]
    fn how_evenly_the_page_moves_may_be_asked_in_part() {
        check_request("bench smooth", Request::BenchSmooth(String::new()));
        check_request(
            "bench smooth overview: filter",
            Request::BenchSmooth("overview: filter".into()),
        );
    }

    #[test]
    fn what_means_nothing_is_refused() {
        for line in [
            "soak many",
            "bench",
            "bench wasm",
            "soak firefox 8 times",
            "screens a b",
        ] {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            assert!(request(&words).is_err(), "{line}");
        }
    }
}
