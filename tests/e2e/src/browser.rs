//! A running browser: its driver, its session, and the display it may need.
use crate::display::Display;
use crate::engine::Launch;
use crate::evidence::Evidence;
use crate::page::Page;
use crate::process::Family;
use crate::wait::eventually;
use anyhow::{Context, Result};
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use thirtyfour::WebDriver;
use tokio::net::{TcpListener, TcpStream};
use xtask::browsers::Engine;

/// How long a driver may take over one command, the start of the browser included.
const COMMAND_LIMIT: Duration = Duration::from_secs(60);

/// How often a port may be taken between finding it free and using it.
const TRIES: usize = 3;

/// A browser with one session. Everything it started is killed when it is dropped.
#[derive(Debug)]
pub struct Browser {
    // Fields are dropped in this order: nobody talks to the driver when it is killed, and the display goes last.
    session: Option<WebDriver>,
    family: Family,
    _display: Option<Display>,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Errors
    /// When driver or browser are not installed or do not start.
    pub async fn start(launch: &Launch) -> Result<Self> {
        std::fs::create_dir_all(launch.downloads())?;
        let display = match launch.engine {
            Engine::Webkit => Some(Display::start(&launch.folder).await?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let log = launch.folder.join("driver.log");
        let (family, port) = driver(launch, display.as_ref(), &log).await?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), launch.capabilities()?)
            .request_timeout(COMMAND_LIMIT)
            .await
            .with_context(|| format!("{} does not start", launch.engine.name()))?;
        let browser = Self {
            session: Some(session),
            family,
            _display: display,
        };
        browser.fit(launch).await?;
        Ok(browser)
    }

    /// The window that the browser started with.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn page(&self, evidence: Evidence) -> Result<Page> {
        let session = self.session.as_ref().context("the browser was ended")?;
        Page::of(session, evidence).await
    }

    /// Ends the browser as a person does.
    ///
    /// # Errors
    /// When it does not end.
    pub async fn quit(mut self) -> Result<()> {
        match self.session.take() {
            Some(session) => session.quit().await.context("the browser does not end"),
            None => Ok(()),
        }
    }

    /// Ends the browser as a power failure does.
    pub fn kill(mut self) {
        self.forget_session();
        self.family.kill();
    }

    /// Whether the driver has ended by itself, without which no page can be reached.
    pub fn has_lost_driver(&mut self) -> bool {
        self.family.has_ended()
    }

    /// Sizes the window where no option at the start does it.
    async fn fit(&self, launch: &Launch) -> Result<()> {
        let (width, height) = launch.screen.size();
        match &self.session {
            Some(session) if launch.engine != Engine::Chromium => session.set_window_rect(0, 0, width, height).await?,
            _ => (),
        }
        Ok(())
    }

    /// Without this the session would be ended through a driver that is about to die.
    fn forget_session(&mut self) {
        if let Some(session) = self.session.take() {
            // One that has quit already needs no forgetting.
            let _ = session.leak();
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.forget_session();
    }
}

/// Starts the driver and waits until it listens.
async fn driver(launch: &Launch, display: Option<&Display>, log: &Path) -> Result<(Family, u16)> {
    let mut last = None;
    for _ in 0..TRIES {
        let port = free_port().await?;
        let mut command: Command = launch.driver(port)?;
        command.envs(display.map(|display| ("DISPLAY", display.name())));
        let mut family = Family::start(&mut command, log)?;
        let listening = eventually("the driver", async || {
            if family.has_ended() {
                return Ok(false);
            }
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
            Ok(!family.has_ended())
        });
        match listening.await {
            Ok(true) => return Ok((family, port)),
            Ok(false) => last = Some(anyhow::anyhow!("the driver has ended; see {}", log.display())),
            Err(error) => last = Some(error),
        }
    }
    Err(last.context("at least one try was made")?)
}

async fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?.local_addr()?.port())
}
