//! `cargo run -p waymark-e2e`: journeys in real browsers.
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    waymark_e2e::run(&words).await
}
