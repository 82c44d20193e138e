//! Programs that we start, and everything that they start: none may outlive us.
use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The environment variable that all descendants of a program inherit, even those that leave its process group.
const MARK: &str = "WAYMARK_E2E_FAMILY";

/// A program and its descendants, killed when dropped.
#[derive(Debug)]
pub struct Family {
    child: Child,
    mark: String,
}

impl Family {
    /// Starts `command` in a process group of its own; both output streams go to `log`.
    ///
    /// # Errors
    /// When the program cannot be started or the log not be written.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let mark = format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let log = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let child = command
            .env(MARK, &mark)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        Ok(Self { child, mark })
    }

    /// Whether the program itself has ended.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Kills the program and all its descendants at once, without giving them a chance to write anything.
    pub fn kill(&mut self) {
        // A process may start another one between the look and the kill, hence until nobody is left.
        loop {
            let members = self.members();
            for pid in &members {
                // One that has ended meanwhile is what we want.
                let _ = kill_process(*pid, Signal::KILL);
            }
            if let Some(group) = Pid::from_raw(self.child.id().cast_signed())
                && !self.has_ended()
            {
                let _ = kill_process_group(group, Signal::KILL);
                let _ = self.child.wait();
            }
            if members.is_empty() {
                return;
            }
        }
    }

    /// The living descendants. Empty where the system has no `/proc`; the process group must do there.
    fn members(&self) -> HashSet<Pid> {
        let mark = format!("{MARK}={}", self.mark);
        let living = living();
        let mut members: HashSet<Pid> = living
            .keys()
            .copied()
            .filter(|pid| has_in_environment(*pid, &mark))
            .collect();
        loop {
            let before = members.len();
            let children = living
                .iter()
                .filter(|(_, parent)| parent.is_some_and(|parent| members.contains(&parent)));
            members.extend(children.map(|(pid, _)| *pid).collect::<Vec<_>>());
            if members.len() == before {
                return members;
            }
        }
    }
}

impl Drop for Family {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Every living process with its parent.
fn living() -> HashMap<Pid, Option<Pid>> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return HashMap::new();
    };
    let numbers = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    numbers
        .filter_map(|number| Some((Pid::from_raw(number)?, parent(number)?)))
        .collect()
}

/// The parent of a process that is alive; a dead one that nobody has asked after yet is not.
fn parent(number: i32) -> Option<Option<Pid>> {
    let stat = std::fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    // The name stands in brackets and may hold anything, so count from the last bracket: state, parent.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let is_alive = !matches!(fields.next()?, "Z" | "X");
    is_alive.then_some(Pid::from_raw(fields.next()?.parse().ok()?))
}

fn has_in_environment(pid: Pid, variable: &str) -> bool {
    std::fs::read(format!("/proc/{pid}/environ"))
        .is_ok_and(|bytes| bytes.split(|byte| *byte == 0).any(|entry| entry == variable.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> (Family, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        (Family::start(&mut command, &folder.path().join("log")).unwrap(), folder)
    }

    fn wait_for(condition: impl Fn() -> bool) {
        let start = std::time::Instant::now();
        while !condition() {
            assert!(start.elapsed().as_secs() < 10, "waited ten seconds");
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_descendant_that_left_the_group_is_killed_too() {
        let (mut family, _folder) = shell("setsid sleep 600 & sleep 600");
        wait_for(|| family.members().len() == 3);
        family.kill();
        assert!(family.members().is_empty() && family.has_ended());
    }

    #[test]
    fn nobody_else_is_killed() {
        let (mut one, _folder) = shell("sleep 600");
        let (mut other, _other_folder) = shell("sleep 600");
        one.kill();
        assert!(!other.has_ended());
    }
}
