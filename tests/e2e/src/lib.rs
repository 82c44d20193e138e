//! Journeys in real browsers.
//!
//! `command` reads what a person asked for. `runner` goes on the journeys of `journeys/`, each on a `stage` of its
//! own: a `host` that serves the built site and a `browser` with an empty profile, started as `engine/` says.
//! Journeys speak through `pages/`, which name what a person sees, and those through `page/`, which finds it.
//! `soak` kills browsers in mid-edit; `screens` takes pictures of every screen; `bench` measures how fast the page is.
mod bench;
pub mod browser;
mod command;
mod display;
mod downloads;
pub mod engine;
pub mod evidence;
pub mod host;
pub mod journey;
pub mod journeys;
pub mod page;
pub mod pages;
pub mod process;
mod runner;
mod screens;
mod soak;
pub mod stage;
mod tour;
pub mod wait;

use anyhow::Result;
use command::{Request, USAGE, request};
use runner::Tally;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::LocalSet;

/// What a shell says of a program that was ended by Ctrl-C.
const INTERRUPTED: u8 = 130;

/// Carries out what the words on the command line ask for, until done or interrupted.
pub async fn run(words: &[String]) -> ExitCode {
    let local = LocalSet::new();
    let work = local.run_until(carry_out(words));
    // Whichever ends first, the other is dropped, and with it every browser that it has started.
    let ended = tokio::select! {
        ended = work => ended,
        () = interrupted() => return ExitCode::from(INTERRUPTED),
    };
    match ended {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn carry_out(words: &[String]) -> Result<ExitCode> {
    let mut sum = Tally::default();
    match request(words)? {
        Request::Journeys { engines, words } => {
            for engine in engines {
                sum += runner::travel(engine, &words).await?;
            }
        }
        Request::Soak { engines, cycles } => {
            for engine in engines {
                sum += soak::soak(engine, cycles).await?;
            }
        }
        Request::Screens(folder) => {
            let folder = folder.unwrap_or_else(|| xtask::paths::target().join("screens"));
            println!("{} pictures in {}", screens::take(&folder).await?, folder.display());
            return Ok(ExitCode::SUCCESS);
        }
        Request::BenchPage => return Ok(judged(&bench::page().await?)),
        Request::BenchCheckIn => return Ok(judged(&bench::check_in().await?)),
        Request::BenchGrid => return Ok(judged(&bench::grid().await?)),
        Request::BenchSmooth(words) => return Ok(judged(&bench::smooth(&words).await?)),
        Request::BenchWasm(file) => {
            bench::wasm(&file).await?;
            return Ok(ExitCode::SUCCESS);
        }
        Request::Explain => {
            println!("{USAGE}");
            return Ok(ExitCode::SUCCESS);
        }
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    Ok(if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Says what is too slow; it fails where something is.
fn judged(too_slow: &[String]) -> ExitCode {
    too_slow.iter().for_each(|words| println!("TOO SLOW {words}"));
    if too_slow.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Ctrl-C, or a polite request to end.
async fn interrupted() {
    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
    let [Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)] = kinds.map(signal) else {
        // Without handlers the system's own way of ending applies.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => (),
        _ = terminate.recv() => (),
        _ = hangup.recv() => (),
    }
}
