//! Files that the page hands out, as they arrive at the person.
use crate::page::Page;
use crate::wait::eventually;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Endings of files that are not whole yet.
const UNFINISHED: [&str; 3] = ["crdownload", "part", "tmp"];

/// Waits for the only file in the folder to be whole, and takes it out.
///
/// Whatever is being written has another ending until it is whole. Chromium sometimes leaves such a file behind, empty.
pub(crate) async fn take_from(folder: &Path) -> Result<Vec<u8>> {
    let file = eventually("a downloaded file", async || whole_file(folder)).await?;
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    std::fs::remove_file(&file)?;
    Ok(bytes)
}

fn whole_file(folder: &Path) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let size = |file: &PathBuf| file.metadata().map_or(0, |data| data.len());
    let paths = entries.iter().map(std::fs::DirEntry::path);
    let mut files: Vec<_> = paths.map(|file| (size(&file), file)).collect();
    let is_unfinished = |file: &Path| {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        UNFINISHED.contains(&ending)
    };
    files.retain(|(size, file)| *size > 0 || !is_unfinished(file));
    match files.as_slice() {
        // A browser may reserve the name with an empty file before the bytes come.
        [(size, file)] if !is_unfinished(file) && *size > 0 => Ok(file.clone()),
        files => bail!("there is {files:?}, each with its size"),
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
        let rest = folder.path().join("goals.json.part");
        std::fs::write(&rest, "").unwrap();
        assert_eq!(whole_file(folder.path()).unwrap(), file, "nothing more is coming");
        std::fs::write(&rest, "{").unwrap();
        assert!(whole_file(folder.path()).is_err(), "the rest is still coming");
    }
}
