//! What pages must not do, seen by the recorder and the browser's own console: nothing may be refused by the policy,
//! nothing may fail, and nothing may be asked of anybody but our own host.
use anyhow::{Result, ensure};
use serde::Deserialize;
use std::cell::RefCell;
use std::rc::Rc;

/// Everything seen in one journey, over all its pages, reloads and restarts. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Evidence(Rc<RefCell<Seen>>);

/// What one document has seen so far.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Seen {
    /// What the content security policy has refused.
    pub violations: Vec<String>,
    /// Errors, rejected promises, and what was written to the console as a warning or worse.
    pub errors: Vec<String>,
    /// The addresses of everything that was fetched.
    pub requests: Vec<String>,
}

impl Evidence {
    /// Adds what a document has seen.
    pub fn add(&self, mut seen: Seen) {
        let mut all = self.0.borrow_mut();
        all.violations.append(&mut seen.violations);
        all.errors.append(&mut seen.errors);
        all.requests.append(&mut seen.requests);
    }

    /// Leaves out errors that the journey has brought about itself, such as those of a host that is off.
    pub fn forgive_errors(&self, is_wanted: impl Fn(&str) -> bool) {
        self.0.borrow_mut().errors.retain(|error| !is_wanted(error));
    }

    /// What the policy refused and what failed so far, as lines.
    pub fn misdeeds(&self) -> String {
        let Seen { violations, errors, .. } = &*self.0.borrow();
        lines([("violation", violations), ("error", errors)])
    }

    /// Everything as lines, for the report of a failure.
    pub fn lines(&self) -> String {
        let Seen {
            violations,
            errors,
            requests,
        } = &*self.0.borrow();
        lines([("violation", violations), ("error", errors), ("request", requests)])
    }

    /// Insists that nothing was seen that must not be.
    ///
    /// # Errors
    /// When something was.
    pub fn check(&self, site: &str) -> Result<()> {
        let Seen {
            violations,
            errors,
            requests,
        } = &*self.0.borrow();
        let is_foreign = |address: &&String| !["blob:", "data:", site].iter().any(|ours| address.starts_with(ours));
        let foreign: Vec<_> = requests.iter().filter(is_foreign).collect();
        ensure!(
            violations.is_empty(),
            "refused by the content security policy: {violations:#?}"
        );
        ensure!(errors.is_empty(), "errors in the page: {errors:#?}");
        ensure!(foreign.is_empty(), "requests to others: {foreign:#?}");
        Ok(())
    }
}

fn lines<'a>(kinds: impl IntoIterator<Item = (&'a str, &'a Vec<String>)>) -> String {
    let entries = kinds
        .into_iter()
        .flat_map(|(kind, entries)| entries.iter().map(move |entry| format!("{kind}: {entry}\n")));
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(seen: &str) -> Result<()> {
        let evidence = Evidence::default();
        evidence.add(serde_json::from_str(seen).unwrap());
        evidence.check("http://127.0.0.1:1/some/repo/")
    }

    #[test]
    fn our_own_files_are_fine() {
        let seen = r#"{"violations":[],"errors":[],"requests":["http://127.0.0.1:1/some/repo/a.js","blob:x"]}"#;
        assert!(verdict(seen).is_ok());
    }

    #[test]
    fn each_kind_of_misdeed_is_found() {
        for seen in [
            r#"{"violations":["style-src"],"errors":[],"requests":[]}"#,
            r#"{"violations":[],"errors":["oh"],"requests":[]}"#,
            r#"{"violations":[],"errors":[],"requests":["http://127.0.0.1:1/other/a.js"]}"#,
        ] {
            assert!(verdict(seen).is_err(), "{seen}");
        }
    }
}
