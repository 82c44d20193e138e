//! Files that the page hands out, as they arrive at the person.
use crate::page::Page;
use crate::wait::eventually;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Endings of files that are not whole yet.
const UNFINISHED: [&str; 3] = ["crdownload", "part", "tmp"];

/// Waits for the only file in the folder to be whole, and takes it out.
pub(crate) async fn take_from(folder: &Path) -> Result<Vec<u8>> {
    let file = eventually("a downloaded file", async || whole_file(folder)).await?;
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    std::fs::remove_file(&file)?;
    Ok(bytes)
}

fn whole_file(folder: &Path) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let files: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).collect();
    let is_unfinished = |file: &PathBuf| {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        UNFINISHED.contains(&ending)
    };
    match files.as_slice() {
        // A browser may reserve the name with an empty file before the bytes come.
        [file] if !is_unfinished(file) && file.metadata()?.len() > 0 => Ok(file.clone()),
        files => bail!("there is {files:?}"),
    }
}

/// From now on the page keeps what it hands out, where a browser under automation has no folder for it.
pub(crate) async fn keep_in_page(page: &Page) -> Result<()> {
    page.script(include_str!("page/keep_download.js"), Vec::new()).await
}

/// What the page has kept.
pub(crate) async fn take_from_page(page: &Page) -> Result<Vec<u8>> {
    let script = "const kept = window.__handedOut; window.__handedOut = null; return kept ? kept.text() : null";
    let text = eventually("something handed out", async || {
        page.script::<Option<String>>(script, Vec::new())
            .await?
            .context("there is nothing")
    });
    Ok(text.await?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_whole_file_is_a_download() {
        let folder = tempfile::tempdir().unwrap();
        assert!(whole_file(folder.path()).is_err());
        let file = folder.path().join("goals.json");
        std::fs::write(&file, "").unwrap();
        assert!(whole_file(folder.path()).is_err(), "an empty file is a promise");
        std::fs::write(&file, "{}").unwrap();
        assert_eq!(whole_file(folder.path()).unwrap(), file);
        std::fs::write(folder.path().join("goals.json.part"), "{").unwrap();
        assert!(whole_file(folder.path()).is_err(), "the rest is still coming");
    }
}
