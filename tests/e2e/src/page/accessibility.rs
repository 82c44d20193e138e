//! axe-core, which knows what people with a screen reader meet.
use super::Page;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use tokio::sync::OnceCell;
use xtask::process::{Show, run};

/// The version of axe-core, fixed so that a new rule does not break an old commit.
const VERSION: &str = "4.14.1";

/// Something that axe-core objects to.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

/// Where it is.
#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary", default)]
    summary: String,
}

impl Page {
    /// Checks the page as it is now against every rule of axe-core.
    ///
    /// # Errors
    /// When one is broken; each is named with its places.
    pub async fn is_accessible(&self) -> Result<()> {
        self.bring_axe().await?;
        // Colours on their way to others are nobody's colours, and in a tab that is not painted they never arrive.
        // A promise that the script returns is waited for.
        let script = "for (const it of document.getAnimations()) { \
                        if (it.effect.getComputedTiming().endTime < Infinity) it.finish(); \
                      } \
                      return axe.run(document, arguments[0]).then((found) => found.violations);";
        let violations: Vec<Violation> = self
            .script(script, vec![json!({ "resultTypes": ["violations"] })])
            .await?;
        ensure!(violations.is_empty(), "axe-core objects:\n{}", in_words(&violations));
        Ok(())
    }

    /// Puts axe-core into the page; scripts of the driver are not subject to the page's policy.
    pub(super) async fn bring_axe(&self) -> Result<()> {
        if self.script("return window.axe !== undefined;", Vec::new()).await? {
            return Ok(());
        }
        let source = source().await?;
        self.script::<()>(source, Vec::new())
            .await
            .context("cannot put axe-core into the page")
    }
}

/// axe-core itself, fetched once into the user's cache of tools.
async fn source() -> Result<&'static str> {
    static SOURCE: OnceCell<String> = OnceCell::const_new();
    let fetched = SOURCE.get_or_try_init(async || {
        let root = xtask::paths::tools()?.join(format!("axe-core-{VERSION}"));
        let file = root.join("node_modules/axe-core/axe.min.js");
        if !file.is_file() {
            fetch(&root)?;
        }
        std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    });
    fetched.await.map(String::as_str)
}

fn fetch(root: &Path) -> Result<()> {
    std::fs::create_dir_all(root)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(root);
    npm.arg(format!("axe-core@{VERSION}"));
    run("npm", &mut npm, Show::Progress)
        .map(drop)
        .context("axe-core could not be fetched; install Node.js with npm")
}

fn in_words(violations: &[Violation]) -> String {
    let places = |violation: &Violation| -> String {
        let nodes = violation.nodes.iter();
        nodes
            .map(|node| format!("    {}\n      {}\n", node.html, node.summary.replace('\n', "\n      ")))
            .collect()
    };
    violations
        .iter()
        .map(|violation| format!("  {}: {}\n{}", violation.id, violation.help, places(violation)))
        .collect()
}
