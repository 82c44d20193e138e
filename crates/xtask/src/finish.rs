//! What is done to the site between Trunk and the host: one style sheet, slim WebAssembly, and a page for wrong
//! addresses.
use crate::site::Profile;
use crate::{html, paths, slim};
use anyhow::{Context, Result, bail};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Finishes the site in `folder`, before it becomes `dist/`.
///
/// # Errors
/// When a file is missing or cannot be written.
pub fn finish(folder: &Path, profile: Profile) -> Result<()> {
    if profile == Profile::Release {
        for file in paths::files_below(folder, &|path| path.extension().is_some_and(|kind| kind == "wasm"))? {
            let slim = slim::without_custom_sections(&std::fs::read(&file)?)
                .with_context(|| format!("cannot read {}", file.display()))?;
            std::fs::write(&file, slim)?;
        }
    }
    let index = folder.join("index.html");
    let page = std::fs::read_to_string(&index).context("Trunk wrote no index.html")?;
    let page = with_one_style_sheet(&page, folder)?;
    std::fs::write(&index, &page)?;
    // GitHub Pages shows this file for every address that it does not know.
    std::fs::write(folder.join("404.html"), &page)?;
    Ok(())
}

/// Joins all style sheets of the page, in their order, to one file with one request.
fn with_one_style_sheet(page: &str, folder: &Path) -> Result<String> {
    let links: Vec<_> = html::tags(page)
        .into_iter()
        .filter(|tag| tag.name == "link" && tag.attribute("rel") == Some("stylesheet"))
        .collect();
    let Some(first) = links.first() else {
        return Ok(page.to_owned());
    };
    let mut sheet = String::new();
    for link in &links {
        let name = link.address().context("a style sheet without an address")?;
        let file = folder.join(name);
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("index.html names the style sheet {name}, which is not there"))?;
        if text.contains("@import") {
            bail!("{name} uses @import; link each style sheet in index.html instead");
        }
        sheet.push_str(&without_comments(&text));
        std::fs::remove_file(&file)?;
    }
    let mut hasher = DefaultHasher::new();
    sheet.hash(&mut hasher);
    let name = format!("styles-{:016x}.css", hasher.finish());
    std::fs::write(folder.join(&name), &sheet)?;

    let mut joined = page.to_owned();
    for link in links[1..].iter().rev() {
        let end_of_text_before = joined[..link.range.start].trim_end().len();
        joined.replace_range(end_of_text_before..link.range.end, "");
    }
    joined.replace_range(
        first.range.clone(),
        &format!(r#"<link rel="stylesheet" href="./{name}">"#),
    );
    Ok(joined)
}

/// A style sheet without comments and indentation; strings are left alone.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let length = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else if from.starts_with('/') {
            kept.push('/');
            1
        } else {
            let end = end_of_string(from);
            kept.push_str(&from[..end]);
            end
        };
        rest = &from[length..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn end_of_string(from: &str) -> usize {
    let quote = from.as_bytes()[0];
    let mut is_escaped = false;
    for (at, byte) in from.bytes().enumerate().skip(1) {
        if byte == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    from.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_joined_in_the_order_of_the_page() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("b-1.css"), "/* first */\nb { c: d }\n").unwrap();
        std::fs::write(folder.path().join("a-2.css"), "a { content: \"/* kept */\" }\n").unwrap();
        std::fs::write(
            folder.path().join("index.html"),
            r#"<head><link rel="stylesheet" href="./b-1.css"><title>t</title><link rel="stylesheet" href="./a-2.css"></head>"#,
        )
        .unwrap();
        finish(folder.path(), Profile::Release).unwrap();

        let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        let links = html::tags(&page)
            .into_iter()
            .filter(|tag| tag.name == "link")
            .collect::<Vec<_>>();
        assert_eq!(links.len(), 1);
        let sheet = std::fs::read_to_string(folder.path().join(links[0].address().unwrap())).unwrap();
        assert_eq!(sheet, "b { c: d }\na { content: \"/* kept */\" }\n");
        assert!(!folder.path().join("b-1.css").exists());
        assert_eq!(page, std::fs::read_to_string(folder.path().join("404.html")).unwrap());
    }

    #[test]
    fn a_quote_inside_a_string_does_not_end_it() {
        assert_eq!(
            without_comments(r#"a{b:"\"/*";c:url(d/e)}"#),
            "a{b:\"\\\"/*\";c:url(d/e)}\n"
        );
    }
}
