//! Kills browsers in mid-edit and looks whether every edit that was called saved is there afterwards.
//!
//! A control group proves that the killing is real: a page that writes to local storage and says "Saved" at once
//! must lose edits. If it does not, the run fails, for then the other result means nothing.
mod subject;

use crate::runner::Tally;
use crate::stage::Stage;
use anyhow::{Context, Result};
use fastrand::Rng;
use std::collections::BTreeSet;
use std::time::Duration;
use subject::Subject;
use xtask::browsers::Engine;

/// Cycles of the control group. A browser commits local storage after seconds, so even one loses something.
const CONTROL_CYCLES: u32 = 2;

/// The fewest and the most edits of one cycle.
const EDITS: std::ops::Range<u32> = 3..13;

/// The earliest and the latest moment of a kill at a random time, in milliseconds from the first edit.
const MOMENTS: std::ops::Range<u64> = 20..2_000;

/// How often the browser is killed where nobody says it.
const fn usual_cycles(engine: Engine) -> u32 {
    match engine {
        Engine::Chromium => 20,
        // It takes three times as long to start.
        Engine::Firefox => 8,
        // It keeps no profile under automation; asking is answered, not refused.
        Engine::Webkit => 0,
    }
}

/// Kills and looks in one engine.
///
/// # Errors
/// When the browser does not start or the page does not answer; a lost edit is counted, not returned.
pub(crate) async fn soak(engine: Engine, cycles: Option<u32>) -> Result<Tally> {
    let cycles = cycles.unwrap_or(usual_cycles(engine));
    if engine == Engine::Webkit {
        println!("left out: webkit keeps no profile under automation, so nothing could be there after a restart");
        return Ok(Tally::default());
    }
    let seed = seed()?;
    let control = Soak::new(engine, Subject::Careless, seed)
        .await?
        .run(CONTROL_CYCLES)
        .await?;
    println!("{}: {}", engine.name(), control.in_words("control page", seed));
    let app = Soak::new(engine, Subject::Waymark, seed).await?.run(cycles).await?;
    println!("{}: {}", engine.name(), app.in_words("page", seed));
    if control.lost == 0 {
        println!(
            "FAILED {}: the control page lost nothing, so the kills were none",
            engine.name()
        );
    }
    let failed = app.cycles_with_loss + u32::from(control.lost == 0);
    Ok(Tally {
        passed: (app.cycles - app.cycles_with_loss) as usize,
        failed: failed as usize,
    })
}

/// What a run has seen.
#[derive(Clone, Copy, Debug, Default)]
struct Outcome {
    cycles: u32,
    saved: u32,
    lost: u32,
    cycles_with_loss: u32,
}

impl Outcome {
    fn in_words(self, what: &str, seed: u64) -> String {
        let Self {
            cycles, saved, lost, ..
        } = self;
        format!("{what}: {cycles} kills, {saved} edits called saved, {lost} of them lost (WAYMARK_SEED={seed})")
    }
}

/// One browser profile that lives through many kills.
struct Soak {
    stage: Stage,
    subject: Subject,
    rng: Rng,
    next: u32,
    /// Edits that were called saved and have not been missed yet.
    saved: BTreeSet<u32>,
    outcome: Outcome,
}

impl Soak {
    async fn new(engine: Engine, subject: Subject, seed: u64) -> Result<Self> {
        Ok(Self {
            stage: Stage::set(engine).await?,
            subject,
            rng: Rng::with_seed(seed),
            next: 1,
            saved: BTreeSet::new(),
            outcome: Outcome::default(),
        })
    }

    async fn run(mut self, cycles: u32) -> Result<Outcome> {
        for _ in 0..cycles {
            self.cycle()
                .await
                .with_context(|| format!("in cycle {}", self.outcome.cycles + 1))?;
            self.outcome.cycles += 1;
            self.look().await?;
        }
        self.stage.finish().await?;
        self.stage.quit().await?;
        Ok(self.outcome)
    }

    /// Edits, and a kill: at a random time, or at the very moment when the last edit is called saved. The control page
    /// is always killed at that moment: a random one may come before the first edit, when there is nothing to lose.
    async fn cycle(&mut self) -> Result<()> {
        let page = self.subject.open(&mut self.stage).await?;
        let edits = self.next..self.next + self.rng.u32(EDITS);
        self.next = edits.end;
        let moment = Duration::from_millis(self.rng.u64(MOMENTS));
        let is_at_random = self.rng.bool() && self.subject == Subject::Waymark;
        let editing = async {
            for edit in edits {
                self.subject.make(&page, edit).await?;
                self.saved.insert(edit);
                self.outcome.saved += 1;
            }
            anyhow::Ok(())
        };
        if is_at_random {
            // What is cut off by the kill is what this is about.
            tokio::time::timeout(moment, editing).await.unwrap_or(Ok(()))?;
        } else {
            editing.await?;
        }
        self.stage.kill();
        Ok(())
    }

    /// Starts the browser again and notes which edits are missed.
    async fn look(&mut self) -> Result<()> {
        let page = self.subject.open(&mut self.stage).await?;
        let there = self.subject.edits(&page).await?;
        let lost: Vec<u32> = self.saved.difference(&there).copied().collect();
        if !lost.is_empty() {
            println!("  kill {}: called saved, and lost: {lost:?}", self.outcome.cycles);
            self.outcome.lost += u32::try_from(lost.len())?;
            self.outcome.cycles_with_loss += 1;
            self.saved.retain(|edit| there.contains(edit));
        }
        Ok(())
    }
}

/// The number that all chance follows from: `WAYMARK_SEED`, else a new one.
fn seed() -> Result<u64> {
    match std::env::var("WAYMARK_SEED") {
        Ok(text) => text
            .parse()
            .with_context(|| format!("WAYMARK_SEED={text} is no number")),
        Err(_) => Ok(fastrand::u64(..)),
    }
}
