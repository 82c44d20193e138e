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

/// When a journey counts as stuck. Each of its steps has a limit of its own, this is for the sum: the longest looks at
/// every form twice, which a machine that does other things besides has taken five minutes for.
const LIMIT: Duration = Duration::from_secs(600);

/// How long the page may take to say what is on it after a failure, and the traces to be written.
const TRACES_LIMIT: Duration = Duration::from_secs(30);

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

/// Goes on one journey and says so; whether all went well. One whose driver ended by itself starts over, once.
async fn go(engine: Engine, journey: &Journey) -> bool {
    let first = attempt(engine, journey).await;
    let Err(failure) = &first.result else {
        return first.say("ok", engine, journey);
    };
    if !failure.is_the_drivers {
        return first.say("FAILED", engine, journey);
    }
    first.say("again", engine, journey);
    let second = attempt(engine, journey).await;
    let word = if second.result.is_ok() { "ok" } else { "FAILED" };
    second.say(word, engine, journey)
}

/// One try at a journey.
struct Attempt {
    seconds: f64,
    result: Result<(), Failure>,
}

/// How a journey ended that did not go well.
struct Failure {
    /// What went wrong, what was on the page, and where the traces are.
    report: String,
    /// The driver had ended by itself in mid-journey, which is no page's doing.
    is_the_drivers: bool,
}

impl Attempt {
    /// Says how it ended; whether well.
    fn say(&self, word: &str, engine: Engine, journey: &Journey) -> bool {
        println!(
            "{word:<6} {:>5.1} s {}: {}",
            self.seconds,
            engine.name(),
            journey.name()
        );
        if let Err(failure) = &self.result {
            println!("       {}", failure.report.trim_end().replace('\n', "\n       "));
        }
        self.result.is_ok()
    }
}

async fn attempt(engine: Engine, journey: &Journey) -> Attempt {
    let start = Instant::now();
    let result = with_traces(engine, journey).await;
    Attempt {
        seconds: start.elapsed().as_secs_f64(),
        result,
    }
}

async fn with_traces(engine: Engine, journey: &Journey) -> Result<(), Failure> {
    let mut stage = Stage::set(engine).await.map_err(|error| Failure {
        report: format!("{error:#}"),
        is_the_drivers: false,
    })?;
    let steps = async {
        (journey.steps)(&mut stage).await?;
        stage.finish().await
    };
    let result = timeout(LIMIT, steps).await.context("the journey was stuck").flatten();
    let ended = match result {
        Ok(()) => stage.quit().await,
        Err(error) => Err(error),
    };
    match ended {
        Ok(()) => Ok(()),
        Err(error) => Err(failure(&mut stage, journey, &error).await),
    }
}

/// Describes a failure while the browser still shows it.
async fn failure(stage: &mut Stage, journey: &Journey, error: &anyhow::Error) -> Failure {
    let is_the_drivers = stage.has_lost_driver();
    let situation = match timeout(TRACES_LIMIT, stage.situation()).await {
        Ok(Ok(situation)) => situation,
        Ok(Err(error)) => format!("the page does not answer: {error:#}"),
        Err(_) => format!("the page has not answered for {} s", TRACES_LIMIT.as_secs()),
    };
    let folder = xtask::paths::target()
        .join("e2e")
        .join(stage.engine().name())
        .join(journey.id);
    let traces = timeout(TRACES_LIMIT, stage.keep_traces(&folder)).await;
    let how_many = if matches!(traces, Ok(Ok(()))) {
        "traces"
    } else {
        "the browser has gone; some traces"
    };
    Failure {
        report: format!(
            "{error:#}\n{}\n{how_many} in {}",
            situation.trim_end(),
            folder.display()
        ),
        is_the_drivers,
    }
}
