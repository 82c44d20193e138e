//! Goes on journeys, two at a time, and says how each ended.
use crate::journey::Journey;
use crate::journeys::JOURNEYS;
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use std::ops::AddAssign;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;
use xtask::browsers::Engine;

/// Browsers at the same time: more starve each other and fail for want of time.
const AT_ONCE: usize = 2;

/// When a journey counts as stuck. Each of its steps has a limit of its own, this is for the sum.
const LIMIT: Duration = Duration::from_secs(180);

/// How many journeys ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// As they should.
    pub(crate) passed: usize,
    /// Otherwise.
    pub(crate) failed: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

/// Goes on all journeys that `words` mean, in one engine.
///
/// # Errors
/// When no journey is meant.
pub(crate) async fn travel(engine: Engine, words: &str) -> Result<Tally> {
    let meant: Vec<&Journey> = JOURNEYS.iter().filter(|journey| journey.is_meant_by(words)).collect();
    if meant.is_empty() {
        bail!("no journey's name contains “{words}”");
    }
    let places = Rc::new(Semaphore::new(AT_ONCE));
    let mut under_way = JoinSet::new();
    for journey in meant {
        if let Some(reason) = journey.reason_to_leave_out(engine) {
            println!("left out    -   {}: {} ({reason})", engine.name(), journey.name());
            continue;
        }
        let places = Rc::clone(&places);
        under_way.spawn_local(async move {
            let _place = places.acquire().await;
            go(engine, journey).await
        });
    }
    let mut tally = Tally::default();
    while let Some(ended) = under_way.join_next().await {
        match ended {
            Ok(true) => tally.passed += 1,
            Ok(false) => tally.failed += 1,
            Err(panic) => {
                println!("FAILED      -   {}: {panic}", engine.name());
                tally.failed += 1;
            }
        }
    }
    Ok(tally)
}

/// Goes on one journey and says so; whether all went well.
async fn go(engine: Engine, journey: &Journey) -> bool {
    let start = Instant::now();
    let result = with_traces(engine, journey).await;
    let seconds = start.elapsed().as_secs_f64();
    let word = if result.is_ok() { "ok" } else { "FAILED" };
    println!("{word:<6} {seconds:>5.1} s {}: {}", engine.name(), journey.name());
    if let Err(error) = &result {
        println!("       {}", format!("{error:#}").replace('\n', "\n       "));
    }
    result.is_ok()
}

async fn with_traces(engine: Engine, journey: &Journey) -> Result<()> {
    let mut stage = Stage::set(engine).await?;
    let steps = async {
        (journey.steps)(&mut stage).await?;
        stage.finish().await
    };
    let result = timeout(LIMIT, steps).await.context("the journey was stuck").flatten();
    if let Err(error) = result {
        let folder = xtask::paths::target().join("e2e").join(engine.name()).join(journey.id);
        let traces = timeout(LIMIT, stage.keep_traces(&folder)).await;
        let how_many = if matches!(traces, Ok(Ok(()))) {
            "traces"
        } else {
            "the browser has gone; some traces"
        };
        bail!("{error:#}\n{how_many} in {}", folder.display());
    }
    stage.quit().await
}
