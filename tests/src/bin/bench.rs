//! Measures what things cost; `cargo xtask bench` calls it, natively and in a browser.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

/// In a browser the page calls what is exported below.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "the page reaches what wasm-bindgen exports")]
mod browser {
    use serde::Serialize;
    use wasm_bindgen::prelude::wasm_bindgen;
    use waymark_tests::bench::{file, scoring};

    /// Measures scoring at the size of this number; gives a row as JSON, or nothing when there is no such size.
    #[wasm_bindgen]
    pub fn scoring(at: usize) -> Option<String> {
        scoring::SIZES.get(at).map(|size| json(&scoring::row(*size)))
    }

    /// Measures opening and saving at the size of this number; gives a row as JSON, or nothing.
    #[wasm_bindgen]
    pub fn file(at: usize) -> Option<String> {
        file::SIZES.get(at).map(|size| json(&file::row(*size)))
    }

    fn json(row: &impl Serialize) -> String {
        serde_json::to_string(row).expect("numbers can be written")
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::process::ExitCode;

    use waymark_tests::bench::against::{self, Figures, InBrowser};
    use waymark_tests::bench::{checkup, file, grid, kpis, outlook, scoring, search};

    pub(super) fn main() -> ExitCode {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let outcome = match words.as_slice() {
            ["scoring"] => bench_scoring(),
            ["checkup"] => bench_checkup(),
            ["file"] => bench_file(),
            ["kpis"] => bench_kpis().and(bench_grid()),
            ["grid"] => bench_grid(),
            ["against", figures] => bench_against(figures),
            _ => Err("usage: bench scoring | checkup | file | kpis | grid | against FIGURES.json".to_owned()),
        };
        match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(reason) => {
                eprintln!("{reason}");
                ExitCode::FAILURE
            }
        }
    }

    /// Prints the table; fails when one check-in costs too much of scoring everything, or grows with the workspace.
    fn bench_scoring() -> Result<(), String> {
        let rows = scoring::rows();
        print!("{}\n{}", scoring::table(&rows), outlook::table(&outlook::rows()));
        let [.., smaller, larger] = rows.as_slice() else {
            return Err("there are fewer than two sizes".to_owned());
        };
        let (ratio, growth) = (larger.ratio(), scoring::growth(smaller, larger));
        if ratio < scoring::RATIO_MIN {
            let allowed = scoring::RATIO_MIN;
            return Err(format!(
                "one check-in costs 1/{ratio:.0} of everything, allowed is 1/{allowed:.0}"
            ));
        }
        if growth > scoring::GROWTH_MAX {
            let allowed = scoring::GROWTH_MAX;
            return Err(format!(
                "one check-in takes {growth:.2} times as long at ten times the size, allowed is {allowed:.0}"
            ));
        }
        Ok(())
    }

    /// Prints the table; fails when checking a draft takes too long to be done at every key.
    fn bench_checkup() -> Result<(), String> {
        let rows = checkup::rows();
        print!("{}\n{}", checkup::table(&rows), search::table(&search::rows()));
        let is_quick = |row: &checkup::Row| row.key_result.min().max(row.objective.min()) <= checkup::DRAFT_MAX;
        match rows.first() {
            Some(smallest) if is_quick(smallest) => Ok(()),
            Some(_) | None => Err(format!("checking a draft may take {:?}", checkup::DRAFT_MAX)),
        }
    }

    /// Prints the table; fails when the largest file takes too long to open.
    fn bench_file() -> Result<(), String> {
        let rows = file::rows();
        print!("{}", file::table(&rows));
        match rows.last() {
            Some(largest) if largest.open.min() <= file::OPEN_MAX => Ok(()),
            Some(_) | None => Err(format!("opening the largest file may take {:?}", file::OPEN_MAX)),
        }
    }

    /// Prints the table; fails when one reading costs too much of looking at all KPIs, or grows with their number.
    fn bench_kpis() -> Result<(), String> {
        let rows = kpis::rows();
        print!("{}", kpis::table(&rows));
        let [.., smaller, larger] = rows.as_slice() else {
            return Err("there are fewer than two sizes".to_owned());
        };
        let (ratio, growth) = (larger.ratio(), kpis::growth(smaller, larger));
        if ratio < kpis::RATIO_MIN || growth > kpis::GROWTH_MAX {
            let (ratio_min, growth_max) = (kpis::RATIO_MIN, kpis::GROWTH_MAX);
            return Err(format!(
                "one reading costs 1/{ratio:.0} of all (allowed is 1/{ratio_min:.0}) and takes {growth:.2} times as long \
                 with ten times the KPIs (allowed is {growth_max:.0})"
            ));
        }
        Ok(())
    }

    /// Prints the table; fails when saying what a pasted block means takes too long.
    fn bench_grid() -> Result<(), String> {
        let rows = grid::rows();
        print!("{}", grid::table(&rows));
        match rows.first() {
            Some(first) if first.plan.min() <= grid::PLAN_MAX => Ok(()),
            Some(_) | None => Err(format!("saying what a block means may take {:?}", grid::PLAN_MAX)),
        }
    }

    /// Measures the same natively, and prints the table.
    fn bench_against(figures: &str) -> Result<(), String> {
        let text = std::fs::read_to_string(figures).map_err(|error| format!("{figures}: {error}"))?;
        let browser: InBrowser = serde_json::from_str(&text).map_err(|error| format!("{figures}: {error}"))?;
        print!("{}", against::table(&Figures::measured(), &browser));
        Ok(())
    }
}
