//! The module as a stranger uses it: the examples of its README run in Node, and its numbers are those of native code.
use crate::process::{Finished, Show, cargo, finished, run as run_to_end};
use crate::report::{Tally, Verdict};
use crate::site::Profile;
use crate::{module, node, paths};
use anyhow::{Context, Result, bail};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::path::{Path, PathBuf};

/// How many generated workspaces are compared unless a person says otherwise.
pub const WORKSPACES: u32 = 300;

/// What stands before the line that an example prints.
const PRINTS: &str = "// prints ";

/// Builds the module and checks it, comparing so many generated workspaces with native scores.
///
/// # Errors
/// When Node is missing or a check fails.
pub fn run(workspaces: u32) -> Result<()> {
    node::install()?;
    if let Some(reason) = node::missing() {
        bail!(reason);
    }
    match verdict(workspaces)? {
        Verdict::Passed(_) => Ok(()),
        Verdict::Failed(_) | Verdict::LeftOut(_) => bail!("the module does not do what it promises; see above"),
    }
}

/// Builds the module and says how its checks end.
///
/// # Errors
/// When it cannot be built, or the checks cannot be started.
pub fn verdict(workspaces: u32) -> Result<Verdict> {
    module::assemble(Profile::Release)?;
    let folder = furnished()?;
    let mut tally = examples(&folder)?;
    let scripts = paths::root().join("tests/module");
    for script in ["folder.mjs", "promises.mjs"] {
        tally = with(tally, judged(&script_in(&folder, &scripts.join(script))?, &[])?);
    }
    tally = with(tally, equality(&folder, &scripts, workspaces)?);
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 {
        Verdict::Passed(tally)
    } else {
        Verdict::Failed(tally)
    })
}

/// Measures the module in Node against the same formulas in hand-written JavaScript.
///
/// # Errors
/// When Node is missing, or both do not come to the same scores.
pub fn bench() -> Result<()> {
    node::install()?;
    if let Some(reason) = node::missing() {
        bail!(reason);
    }
    module::assemble(Profile::Release)?;
    let folder = furnished()?;
    let scripts = paths::root().join("tests/module");
    script_in(&folder, &scripts.join("by_hand.mjs"))?;
    let script = script_in(&folder, &scripts.join("bench.mjs"))?;
    run_to_end("node", node::script(&script).current_dir(&folder), Show::Lines).map(drop)
}

/// A folder as a stranger has it: the module in `node_modules/`, goal files in `goals/`.
fn furnished() -> Result<PathBuf> {
    let folder = paths::target().join("module-checks");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    copy(&module::folder(), &folder.join("node_modules/waymark"))?;
    copy(&paths::root().join("site/samples"), &folder.join("goals"))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for file in paths::files_below(from, &|_| true)? {
        let name = file.file_name().context("a file without a name")?;
        std::fs::copy(&file, to.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// Runs every example of the README; each prints the lines that it says it prints.
fn examples(folder: &Path) -> Result<Tally> {
    let readme = std::fs::read_to_string(module::folder().join("README.md"))?;
    let mut tally = Tally::default();
    for (at, code) in code_blocks(&readme, "js").iter().enumerate() {
        let file = folder.join(format!("example-{}.mjs", at + 1));
        std::fs::write(&file, code)?;
        let Finished { is_success, lines } = finished("node", node::script(&file).current_dir(folder), Show::Progress)?;
        let expected = promised(code);
        let is_kept = is_success && lines == expected;
        if !is_kept {
            println!(
                "README.md, example {}:\n{code}\nprinted {lines:#?}\ninstead of {expected:#?}",
                at + 1
            );
        }
        tally = with(tally, one(is_kept));
    }
    if tally.passed + tally.failed == 0 {
        bail!("the module's README has no examples");
    }
    println!("Examples of the README: {} as promised", tally.passed);
    Ok(tally)
}

/// The blocks of code in a language.
fn code_blocks(markdown: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(name))) if *name == *language => {
                open = Some(String::new());
            }
            Event::Text(text) => open.iter_mut().for_each(|block| block.push_str(&text)),
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks
}

/// The lines that an example says it prints.
fn promised(code: &str) -> Vec<String> {
    let lines = code.lines().filter_map(|line| line.split_once(PRINTS));
    lines.map(|(_, text)| text.trim_end().to_owned()).collect()
}

/// A script of ours beside the module, so that it finds it by its name.
fn script_in(folder: &Path, script: &Path) -> Result<PathBuf> {
    let to = folder.join(script.file_name().context("a script without a name")?);
    std::fs::copy(script, &to).with_context(|| format!("cannot copy {}", script.display()))?;
    Ok(to)
}

fn judged(script: &Path, words: &[&str]) -> Result<Tally> {
    let mut command = node::script(script);
    command
        .args(words)
        .current_dir(script.parent().context("a script without a folder")?);
    let Finished { is_success, .. } = finished("node", &mut command, Show::Lines)?;
    Ok(one(is_success))
}

/// The same answers natively and in WebAssembly, to the last bit, for generated workspaces.
fn equality(folder: &Path, scripts: &Path, workspaces: u32) -> Result<Tally> {
    let answers = folder.join("answers.ndjson");
    let file = answers.to_str().context("the project's folder is not valid text")?;
    let mut native = cargo(&[
        "run",
        "--locked",
        "--package",
        "waymark-tests",
        "--bin",
        "module_answers",
        "--",
    ]);
    native.args([&workspaces.to_string(), file]);
    run_to_end("native scores", &mut native, Show::Progress)?;
    let tally = judged(&script_in(folder, &scripts.join("equal.mjs"))?, &[file])?;
    std::fs::remove_file(&answers)?;
    Ok(tally)
}

fn one(is_kept: bool) -> Tally {
    Tally {
        passed: usize::from(is_kept),
        failed: usize::from(!is_kept),
    }
}

fn with(sum: Tally, more: Tally) -> Tally {
    Tally {
        passed: sum.passed + more.passed,
        failed: sum.failed + more.failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_the_blocks_of_their_language() {
        let readme = "```sh\nls\n```\ntext\n```js\nlet a;\n```\n";
        assert_eq!(code_blocks(readme, "js"), ["let a;\n"]);
    }

    #[test]
    fn an_example_says_what_it_prints() {
        let code = "const a = 1; // one\nconsole.log(a); // prints 1\nconsole.log(\"b c\"); // prints b c\n";
        assert_eq!(promised(code), ["1", "b c"]);
    }
}
