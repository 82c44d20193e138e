//! Waiting for conditions. Time is only ever the limit, never the signal.
use anyhow::{Context, Result};
use std::fmt::Display;
use std::time::{Duration, Instant};

/// How long a condition may take before it counts as failed. Generous: a busy machine is slow, not wrong.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to leave the page alone between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Tries until it works. An error means "not yet"; the last one says what was missing.
///
/// # Errors
/// When it has not worked after [`PATIENCE`].
pub async fn eventually<T>(what: impl Display, mut attempt: impl AsyncFnMut() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        match attempt().await {
            Ok(value) => return Ok(value),
            Err(reason) if start.elapsed() > PATIENCE => {
                return Err(reason).with_context(|| format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
