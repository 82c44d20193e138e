//! Runs other programs: their lines are passed on, and a silent one is reported as alive.
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How long a program may be silent before a line says that it still runs.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What is shown of a program's output while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Every line.
    Lines,
    /// The number of crates done now and then; the last lines if it fails.
    Progress,
}

/// A program that has ended.
#[derive(Debug)]
pub struct Finished {
    /// Whether it ended with code 0.
    pub is_success: bool,
    /// What it printed, both streams in order of arrival.
    pub lines: Vec<String>,
}

/// A cargo command in the project's folder, coloured when a person watches.
#[must_use]
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::paths::root()).args(arguments);
    if std::io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Runs `command` to its end.
///
/// # Errors
/// When it cannot be started. A program that fails is no error here, see [`Finished`].
pub fn finished(label: &str, command: &mut Command, show: Show) -> Result<Finished> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", words_of(command)))?;
    let (sender, receiver) = channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);
    let lines = watched(label, &receiver, show);
    let is_success = child.wait()?.success();
    if !is_success && show == Show::Progress {
        let skipped = lines.len().saturating_sub(40);
        lines[skipped..].iter().for_each(|line| eprintln!("  {line}"));
    }
    Ok(Finished { is_success, lines })
}

/// Runs `command` and insists on success.
///
/// # Errors
/// When it cannot be started or fails.
pub fn run(label: &str, command: &mut Command, show: Show) -> Result<Vec<String>> {
    let finished = finished(label, command, show)?;
    if !finished.is_success {
        bail!("{label} failed. The command was: {}", words_of(command));
    }
    Ok(finished.lines)
}

/// What a program prints on standard output, or nothing when it cannot be run or fails.
#[must_use]
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn forward(stream: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let Some(stream) = stream else { return };
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if sender.send(line).is_err() {
                return;
            }
        }
    });
}

fn watched(label: &str, receiver: &Receiver<String>, show: Show) -> Vec<String> {
    let start = Instant::now();
    let mut lines: Vec<String> = Vec::new();
    let mut compiled = 0_usize;
    let mut last_sign = Instant::now();
    loop {
        match receiver.recv_timeout(HEARTBEAT) {
            Ok(line) => {
                compiled += usize::from(["Compiling ", "Checking "].iter().any(|word| line.contains(word)));
                if show == Show::Lines {
                    println!("{line}");
                    last_sign = Instant::now();
                }
                lines.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return lines,
        }
        if last_sign.elapsed() >= HEARTBEAT {
            last_sign = Instant::now();
            let seconds = start.elapsed().as_secs();
            match compiled {
                0 => println!("  ... {label}: still running, {seconds} s"),
                _ => println!("  ... {label}: {compiled} crates done, {seconds} s"),
            }
        }
    }
}

fn words_of(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_streams_are_kept() {
        let lines = run("shell", &mut shell("echo one; echo two >&2"), Show::Progress);
        let mut lines = lines.expect("the shell succeeds");
        lines.sort();
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let error = run("shell", &mut shell("exit 3"), Show::Progress).unwrap_err();
        assert_eq!(error.to_string(), "shell failed. The command was: sh -c exit 3");
    }

    #[test]
    fn bytes_that_are_no_text_do_not_end_the_output() {
        let lines = run("shell", &mut shell("printf '\\377\\n'; echo after"), Show::Progress);
        assert_eq!(lines.expect("the shell succeeds")[1], "after");
    }
}
