//! What the check-up says about the samples: `tests/goldens/checkups/NAME.txt`, a line for each finding.
//!
//! After a change that is meant, `WAYMARK_GOLDENS=write cargo test -p waymark-tests sample_checkups` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use waymark_core::Workspace;
use waymark_core::checkup::{About, Lexicon, checkup};
use waymark_file::open;

use crate::samples::{large_path, paths};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goldens/checkups");

fn said(workspace: &Workspace) -> String {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut text = String::new();
    for cycle in workspace.cycles() {
        for objective in workspace.objectives_in(cycle.id) {
            let Some(checkup) = checkup(workspace, objective.id, Lexicon::english(), today) else {
                continue;
            };
            let quality = checkup.quality;
            writeln!(text, "{}: {} {:?}", objective.id, quality.get(), quality.grade()).unwrap();
            for finding in &checkup.findings {
                let about = match finding.about {
                    About::Objective(_) => String::new(),
                    About::KeyResult(id) => format!(" {id}"),
                };
                let fixes = finding.fixes.len();
                writeln!(text, "  {}{about}: {:?}, {fixes} fixes", finding.rule, finding.facts).unwrap();
            }
        }
    }
    text
}

#[test]
fn the_check_up_says_of_the_samples_what_their_goldens_say() {
    for sample in paths().iter().filter(|sample| **sample != large_path()) {
        let said = said(&open(&std::fs::read(sample).unwrap()).unwrap().workspace);
        let golden = Path::new(FOLDER).join(sample.with_extension("txt").file_name().unwrap());
        if std::env::var_os("WAYMARK_GOLDENS").is_some_and(|wish| wish == "write") {
            std::fs::write(&golden, &said).unwrap();
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert_eq!(said, expected, "{}", golden.display());
    }
}
