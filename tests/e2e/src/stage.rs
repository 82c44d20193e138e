//! What a journey is given: a host of its own, a browser with an empty profile, and the page.
use crate::browser::Browser;
use crate::downloads;
use crate::engine::{Launch, Screen, Theme};
use crate::evidence::Evidence;
use crate::host::Host;
use crate::page::{Find, Page, Role};
use anyhow::{Context, Result, ensure};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use xtask::browsers::Engine;

/// One journey's own little world.
#[derive(Debug)]
pub struct Stage {
    // Dropped in this order: the browser dies before its folder goes.
    browser: Option<Browser>,
    page: Option<Page>,
    host: Host,
    launch: Launch,
    evidence: Evidence,
    folder: TempDir,
}

impl Stage {
    /// Sets everything up; no browser runs yet.
    ///
    /// # Errors
    /// When there is no built site, no free port or no space.
    pub async fn set(engine: Engine) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("waymark-e2e-").tempdir()?;
        let launch = Launch {
            engine,
            folder: folder.path().to_path_buf(),
            theme: Theme::default(),
            screen: Screen::default(),
        };
        Ok(Self {
            browser: None,
            page: None,
            host: Host::start(&built_site()?).await?,
            launch,
            evidence: Evidence::default(),
            folder,
        })
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.launch.engine
    }

    /// The host of the site.
    pub fn host(&mut self) -> &mut Host {
        &mut self.host
    }

    /// What the pages have seen that must not happen.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// From the next start of the browser on, the system has this appearance.
    pub fn set_theme(&mut self, theme: Theme) {
        self.launch.theme = theme;
    }

    /// From the next start of the browser on, it is on this device.
    pub fn set_screen(&mut self, screen: Screen) {
        self.launch.screen = screen;
    }

    /// Opens Waymark and waits until all of it is there, in a browser that is started if none runs.
    ///
    /// # Errors
    /// When the page does not come up.
    pub async fn open(&mut self) -> Result<Page> {
        let page = self.open_first_screen().await?;
        is_whole(&page).await?;
        Ok(page)
    }

    /// Opens Waymark and waits for its first screen only, in a browser that is started if none runs.
    ///
    /// # Errors
    /// When the page does not come up.
    pub async fn open_first_screen(&mut self) -> Result<Page> {
        let address = self.host.site();
        let page = self.open_address(&address).await?;
        page.any(Role::Heading)
            .at(0)
            .is_there()
            .await
            .context("the page has not come up")?;
        self.has_its_screen(&page).await?;
        Ok(page)
    }

    /// Opens Waymark in a further tab of the browser that runs.
    ///
    /// # Errors
    /// When none runs, or the page does not come up.
    pub async fn open_tab(&mut self) -> Result<Page> {
        let tab = self.page.as_ref().context("no browser runs")?.new_tab().await?;
        tab.go_to(&self.host.site()).await?;
        tab.any(Role::Heading)
            .at(0)
            .is_there()
            .await
            .context("the page has not come up")?;
        is_whole(&tab).await?;
        Ok(tab)
    }

    /// Checks that the window is as wide as the device's, give or take a scroll bar.
    async fn has_its_screen(&self, page: &Page) -> Result<()> {
        let (width, _) = self.launch.screen.size();
        let inner: u32 = page.script("return innerWidth", Vec::new()).await?;
        ensure!(
            inner.abs_diff(width) <= 20,
            "the window is {inner} px wide, not {width}"
        );
        Ok(())
    }

    /// Opens any address, in a browser that is started if none runs.
    ///
    /// # Errors
    /// When nothing answers there.
    pub async fn open_address(&mut self, address: &str) -> Result<Page> {
        let browser = match self.browser.take() {
            Some(browser) => browser,
            None => self.start_browser().await?,
        };
        let page = match self.page.take() {
            Some(page) => page,
            None => browser.page(self.evidence.clone()).await?,
        };
        self.browser = Some(browser);
        self.page = Some(page.clone());
        page.go_to(address).await?;
        Ok(page)
    }

    /// Starts the browser. One that does not come up is tried once more, and that is said: no page of ours was in it yet.
    async fn start_browser(&self) -> Result<Browser> {
        match Browser::start(&self.launch).await {
            Ok(browser) => Ok(browser),
            Err(error) => {
                println!(
                    "again       -   {}: the browser did not start: {error:#}",
                    self.engine().name()
                );
                Browser::start(&self.launch).await
            }
        }
    }

    /// Whether the driver, and with it the way to every page, has ended by itself.
    pub fn has_lost_driver(&mut self) -> bool {
        self.browser.as_mut().is_some_and(Browser::has_lost_driver)
    }

    /// Does something that hands out a file, and gives what arrives at the person.
    ///
    /// # Errors
    /// When nothing arrives.
    pub async fn download(&self, page: &Page, act: impl AsyncFnOnce() -> Result<()>) -> Result<Vec<u8>> {
        // WebKitGTK has nobody to ask for a folder under automation.
        let has_folder = self.engine() != Engine::Webkit;
        if !has_folder {
            downloads::keep_in_page(page).await?;
        }
        act().await?;
        if has_folder {
            downloads::take_from(&self.launch.downloads()).await
        } else {
            downloads::take_from_page(page).await
        }
    }

    /// Ends the browser as a person does; the profile stays.
    ///
    /// # Errors
    /// When it does not end.
    pub async fn quit(&mut self) -> Result<()> {
        if let Some(page) = self.page.take() {
            page.note_what_was_seen().await?;
        }
        match self.browser.take() {
            Some(browser) => browser.quit().await,
            None => Ok(()),
        }
    }

    /// Ends the browser and forgets its profile: the next one has never been here.
    ///
    /// # Errors
    /// When the browser does not end or its profile cannot be removed.
    pub async fn start_over(&mut self) -> Result<()> {
        self.quit().await?;
        std::fs::remove_dir_all(self.launch.profile()).or_else(|error| match error.kind() {
            ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })?;
        Ok(())
    }

    /// Ends the browser as a power failure does; the profile stays as it is on disk.
    pub fn kill(&mut self) {
        self.page = None;
        if let Some(browser) = self.browser.take() {
            browser.kill();
        }
    }

    /// Ends the journey: nothing may have been refused, have failed, or have been asked of others.
    ///
    /// # Errors
    /// When something was.
    pub async fn finish(&mut self) -> Result<()> {
        if let Some(page) = &self.page {
            page.note_what_was_seen().await?;
        }
        self.evidence.check(&self.host.site())
    }

    /// What is on the page and what went wrong in it, for the report of a failure.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn situation(&self) -> Result<String> {
        let page = self.page.as_ref().context("no page is open")?;
        page.note_what_was_seen().await?;
        let state = page.state().await?;
        Ok(format!("{state}\n{}", self.evidence.misdeeds()))
    }

    /// Keeps what helps to understand a failure: picture, document, what was seen, the driver's log.
    pub async fn keep_traces(&self, folder: &Path) -> Result<()> {
        std::fs::create_dir_all(folder)?;
        for log in ["driver.log", "display.log"] {
            // Not every engine has every log.
            let _ = std::fs::copy(self.folder.path().join(log), folder.join(log));
        }
        let requests = self.host.requests().join("\n");
        std::fs::write(
            folder.join("seen.txt"),
            format!("{}asked of the host:\n{requests}\n", self.evidence.lines()),
        )?;
        if let Some(page) = &self.page {
            page.keep_picture(&folder.join("page.png")).await?;
            std::fs::write(folder.join("page.html"), page.source().await?)?;
        }
        Ok(())
    }
}

/// Waits until the page has fetched what comes after its first screen.
async fn is_whole(page: &Page) -> Result<()> {
    let whole = page.selector("html[data-whole]");
    whole.is_there().await.context("a part of the page has not come")
}

/// The folder of the built site: `WAYMARK_DIST`, else `dist/`.
fn built_site() -> Result<PathBuf> {
    let folder = std::env::var_os("WAYMARK_DIST").map_or_else(xtask::paths::dist, PathBuf::from);
    let is_built = folder.join("index.html").is_file();
    is_built
        .then_some(folder)
        .context("the site is not built yet: cargo xtask build")
}
