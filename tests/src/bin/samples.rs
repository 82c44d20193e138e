//! Writes the large sample and a year of readings for those with KPIs, and lays all of them out as the program does:
//! `cargo run -p waymark-tests --bin samples`.
//!
//! Goals, KPIs and funnels of the others are written by hand. One that cannot be read without repairs is left alone, and named.

use std::process::ExitCode;

use waymark_tests::samples;

fn main() -> ExitCode {
    let mut all_well = true;
    for path in samples::paths() {
        if let Err(fault) = samples::lay_out(&path) {
            eprintln!("{}: {fault}", path.display());
            all_well = false;
        }
    }
    if let Err(error) = std::fs::write(samples::large_path(), samples::large()) {
        eprintln!("{error}");
        all_well = false;
    }
    if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
