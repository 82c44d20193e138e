//! Pictures of every screen, for people to look at: at three widths, light and dark, empty, with a sample and with a
//! thousand key results. Chromium only: it pictures a whole page at once.
use crate::engine::Theme;
use crate::page::Page;
use crate::pages::{Files, Frame, sample};
use crate::stage::Stage;
use crate::tour::{screens, show};
use anyhow::{Context, Result};
use std::path::Path;
use xtask::browsers::Engine;

/// Widths of a phone, a tablet and a laptop, with the heights that go with them.
const SIZES: [(u32, u32); 3] = [(390, 844), (768, 1024), (1440, 900)];

/// What is in the workspace: its name in the folder, and the sample that it comes from.
const CONTENTS: [(&str, Option<&str>); 3] = [
    ("empty", None),
    ("sample", Some("company.json")),
    ("large", Some("large.json")),
];

/// Takes them into `folder`, one file a picture: `sample/overview-390-dark.png`.
///
/// # Errors
/// When the page does not come up or a file cannot be written.
pub(crate) async fn take(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for (name, file) in CONTENTS {
        let mut stage = Stage::set(Engine::Chromium).await?;
        let page = stage.open().await?;
        if let Some(file) = file {
            let files = Files::of(&page);
            files
                .add(file, &sample(file)?)
                .await
                .with_context(|| format!("{file} does not open"))?;
        }
        let folder = folder.join(name);
        std::fs::create_dir_all(&folder)?;
        for (screen, address) in screens(&page).await? {
            count += picture_all(&page, &screen, &address, &folder).await?;
        }
        stage.quit().await?;
        println!("{}: {count} pictures so far", folder.display());
    }
    Ok(count)
}

/// One screen at every width in both themes; how many pictures that were.
async fn picture_all(page: &Page, screen: &str, address: &str, folder: &Path) -> Result<usize> {
    for (width, height) in SIZES {
        for theme in Theme::ALL {
            page.become_device(width, height, theme).await?;
            show(page, address).await?;
            Frame::of(page).is_saved().await?;
            let file = folder.join(format!("{screen}-{width}-{}.png", theme.name()));
            page.keep_whole_picture(width, theme, &file).await?;
        }
    }
    Ok(SIZES.len() * Theme::ALL.len())
}
