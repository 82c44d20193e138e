//! Links in our documents lead somewhere, and index.html names what is there.
use crate::html;
use crate::paths::files_below;
use anyhow::{Context, Result, bail};
use pulldown_cmark::{Event, Parser, Tag};
use std::path::{Path, PathBuf};

/// Folders that hold nothing written by hand.
const SKIPPED: [&str; 5] = ["target", "dist", ".git", "node_modules", ".work"];

/// Checks every relative link of every Markdown file below `root`, and the files that index.html names.
///
/// # Errors
/// When a link leads nowhere; all of them are listed.
pub fn check(root: &Path) -> Result<()> {
    let documents = documents(root)?;
    let mut dead = Vec::new();
    for document in &documents {
        let text = std::fs::read_to_string(document).with_context(|| format!("cannot read {}", document.display()))?;
        let name = document.strip_prefix(root)?.display();
        let folder = document.parent().unwrap_or(root);
        let links = targets(&text)
            .into_iter()
            .filter(|link| !leads_somewhere(link, folder, root));
        dead.extend(links.map(|link| format!("{name} links to {link}, which is not there")));
    }
    dead.extend(faults_of_index(root)?);
    if !dead.is_empty() {
        bail!("dead links:\n  {}", dead.join("\n  "));
    }
    println!(
        "{} documents and index.html: every link leads somewhere",
        documents.len()
    );
    Ok(())
}

fn documents(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let is_document = |path: &Path| path.extension().is_some_and(|kind| kind == "md");
    for entry in std::fs::read_dir(root)? {
        let path = entry?.path();
        let is_skipped = path
            .file_name()
            .is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped));
        if path.is_dir() && !is_skipped {
            found.extend(files_below(&path, &is_document)?);
        } else if path.is_file() && is_document(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The addresses of all links and images, without those that leave the project.
fn targets(markdown: &str) -> Vec<String> {
    Parser::new(markdown)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .filter(|link| !link.contains("://") && !link.starts_with("mailto:") && !link.starts_with('#'))
        .collect()
}

fn leads_somewhere(link: &str, folder: &Path, root: &Path) -> bool {
    let path = link.split('#').next().unwrap_or_default();
    match path.strip_prefix('/') {
        Some(from_root) => root.join(from_root).exists(),
        None => folder.join(path).exists(),
    }
}

/// Files that index.html names in vain, and style sheets that it forgets.
fn faults_of_index(root: &Path) -> Result<Vec<String>> {
    let page = std::fs::read_to_string(root.join("index.html")).context("cannot read index.html")?;
    let tags = html::tags(&page);
    let named: Vec<&str> = tags
        .iter()
        .filter(|tag| tag.attribute("data-trunk").is_some())
        .filter_map(html::Tag::address)
        .collect();
    let mut faults: Vec<String> = named
        .iter()
        .filter(|name| !root.join(name).exists())
        .map(|name| format!("index.html names {name}, which is not there"))
        .collect();
    let styles = root.join("site/styles");
    if styles.is_dir() {
        for sheet in files_below(&styles, &|path| path.extension().is_some_and(|kind| kind == "css"))? {
            let name = sheet.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            if !named.contains(&name.as_str()) {
                faults.push(format!("index.html does not link the style sheet {name}"));
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(index: &str, document: &str) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("site/styles")).unwrap();
        std::fs::create_dir_all(root.path().join("docs")).unwrap();
        std::fs::write(root.path().join("site/styles/a.css"), "").unwrap();
        std::fs::write(root.path().join("index.html"), index).unwrap();
        std::fs::write(root.path().join("docs/a.md"), document).unwrap();
        root
    }

    const GOOD: &str = r#"<link data-trunk rel="css" href="site/styles/a.css">"#;

    fn fault(index: &str, document: &str) -> Option<String> {
        check(project(index, document).path())
            .err()
            .map(|error| error.to_string())
    }

    #[test]
    fn links_that_lead_somewhere_pass() {
        let document = "[a](a.md#part) [b](../index.html) [c](/docs) [d](https://example.org) `[e](gone.md)`";
        assert_eq!(fault(GOOD, document), None);
    }

    #[test]
    fn a_dead_link_is_named_with_its_document() {
        let text = fault(GOOD, "[a][b]\n\n[b]: gone.md").unwrap();
        assert!(text.contains("docs/a.md links to gone.md"), "{text}");
    }

    #[test]
    fn index_must_name_what_is_there_and_all_style_sheets() {
        let text = fault(r#"<script data-trunk src="site/gone.js"></script>"#, "").unwrap();
        assert!(text.contains("names site/gone.js"), "{text}");
        assert!(
            text.contains("does not link the style sheet site/styles/a.css"),
            "{text}"
        );
    }
}
