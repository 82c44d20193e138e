//! Measures what things cost: `cargo run --profile bench -p waymark-tests --bin bench -- scoring`, or `file`.

use std::process::ExitCode;

use waymark_tests::bench::{file, scoring};

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("scoring") => bench_scoring(),
        Some("file") => bench_file(),
        Some(_) | None => {
            eprintln!("usage: bench scoring | file");
            ExitCode::from(2)
        }
    }
}

/// Prints the table; fails when one check-in costs too much of scoring everything, or grows with the workspace.
fn bench_scoring() -> ExitCode {
    let rows = scoring::rows();
    print!("{}", scoring::table(&rows));
    let [.., smaller, larger] = rows.as_slice() else {
        return ExitCode::FAILURE;
    };
    let (ratio, growth) = (larger.ratio(), scoring::growth(smaller, larger));
    if ratio < scoring::RATIO_MIN {
        eprintln!(
            "one check-in costs 1/{ratio:.0} of everything, allowed is 1/{:.0}",
            scoring::RATIO_MIN
        );
        return ExitCode::FAILURE;
    }
    if growth > scoring::GROWTH_MAX {
        eprintln!(
            "one check-in grew {growth:.2} times with a workspace of ten times the size, allowed is {:.0}",
            scoring::GROWTH_MAX
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Prints the table; fails when the largest file takes too long to open.
fn bench_file() -> ExitCode {
    let rows = file::rows();
    print!("{}", file::table(&rows));
    match rows.last() {
        Some(largest) if largest.open.min() <= file::OPEN_MAX => ExitCode::SUCCESS,
        Some(_) | None => {
            eprintln!("opening the largest file may take {:?}", file::OPEN_MAX);
            ExitCode::FAILURE
        }
    }
}
