//! A page as a person has it before them: what is on it is found by role and name, then acted on or looked at.
mod accessibility;
mod chromium;
mod find;
mod locator;
mod role;
mod state;
mod step;

pub use find::Find;
pub use locator::Locator;
pub use role::Role;
pub use state::State;
pub use step::{Name, Step};

use crate::evidence::{Evidence, Seen};
use crate::wait::eventually;
use anyhow::{Context, Result, anyhow};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Key, TypingData, WebDriver, WebElement, WindowHandle};

/// One tab of a browser.
#[derive(Clone, Debug)]
pub struct Page {
    session: Arc<SessionHandle>,
    window: WindowHandle,
    /// The tab that commands go to now; shared by all tabs of the session.
    front: Rc<RefCell<WindowHandle>>,
    evidence: Evidence,
}

impl Page {
    /// The tab that a session has in front.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn of(session: &WebDriver, evidence: Evidence) -> Result<Self> {
        let window = session.window().await.context("the browser has gone")?;
        Ok(Self {
            session: Arc::clone(session.handle()),
            front: Rc::new(RefCell::new(window.clone())),
            window,
            evidence,
        })
    }

    /// A further tab of the same browser.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn new_tab(&self) -> Result<Self> {
        let window = self.front().await?.new_tab().await?;
        Ok(Self { window, ..self.clone() })
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// When nothing answers there.
    pub async fn go_to(&self, address: &str) -> Result<()> {
        self.note_what_was_seen().await?;
        self.front()
            .await?
            .goto(address)
            .await
            .with_context(|| format!("cannot open {address}"))
    }

    /// Goes to another screen of the page, as by a link to it, and returns when the page has heard of it.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn follow(&self, fragment: &str) -> Result<()> {
        self.script(include_str!("follow.js"), vec![fragment.into()]).await
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// When nothing answers any more.
    pub async fn reload(&self) -> Result<()> {
        self.note_what_was_seen().await?;
        self.front().await?.refresh().await.context("cannot load the page anew")
    }

    /// Presses keys, wherever the focus is. What has the focus may go before it has heard of a key: then something else
    /// has it.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into().to_string();
        let pressed = eventually("something to keep the focus", async || {
            let focused = self.front().await?.active_element().await?;
            match focused.send_keys(&keys).await {
                Err(gone) if matches!(gone.as_inner(), WebDriverErrorInner::StaleElementReference(_)) => {
                    Err(gone.into())
                }
                outcome => Ok(outcome),
            }
        });
        pressed.await?.context("cannot press keys")
    }

    /// Runs a script, which finds `arguments` in `arguments`.
    ///
    /// # Errors
    /// When the script throws, or does not return a `T`.
    pub async fn script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.front().await?.execute(script, arguments).await?;
        serde_json::from_value(answer.json().clone()).context("the script returned something else")
    }

    /// Puts a script of the host into the page, in whose own world it runs.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn add_script(&self, file: &str) -> Result<()> {
        let script = "const script = document.createElement('script'); script.src = arguments[0]; \
                      document.head.append(script)";
        self.script(script, vec![file.into()]).await
    }

    /// Presses a key on the keyboard itself, which may lead from one part of a field to the next.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn strike(&self, key: Key) -> Result<()> {
        let chain = self.front().await?.action_chain();
        chain.send_keys(key).perform().await.context("cannot strike a key")
    }

    /// Goes into the only frame of the page; everything on the page is then looked for in there.
    ///
    /// # Errors
    /// When there is no frame.
    pub async fn enter_frame(&self) -> Result<()> {
        self.front().await?.enter_frame(0).await.context("there is no frame")
    }

    /// Notes what the page has seen since the last time: before it is left, and at the end of a journey.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn note_what_was_seen(&self) -> Result<()> {
        let script = "const seen = window.__journey; if (!seen) return null; \
                      const copy = JSON.parse(JSON.stringify(seen)); \
                      for (const list of Object.values(seen)) list.length = 0; return copy;";
        if let Some(seen) = self.script::<Option<Seen>>(script, Vec::new()).await? {
            self.evidence.add(seen);
        }
        // Only Chromium has a log of its own console; it also names what failed before any script ran.
        let log = self.front().await?.browser_log().await.unwrap_or_default();
        let errors = log
            .iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message.clone())
            .collect();
        self.evidence.add(Seen {
            errors,
            ..Seen::default()
        });
        Ok(())
    }

    /// Keeps a picture of the window.
    ///
    /// # Errors
    /// When the browser has gone or the file cannot be written.
    pub async fn keep_picture(&self, file: &Path) -> Result<()> {
        self.front()
            .await?
            .screenshot(file)
            .await
            .with_context(|| format!("cannot write {}", file.display()))
    }

    /// The document as it is now.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn source(&self) -> Result<String> {
        Ok(self.front().await?.source().await?)
    }

    /// Clicks in the middle of the window, where nothing lies over a thing that is not meant to, once it stands still:
    /// a screen that is being drawn moves what is below.
    async fn click(&self, element: &WebElement) -> Result<()> {
        let settle = include_str!("settle.js");
        let in_the_way: Option<String> = self.script(settle, vec![element.to_json()?]).await?;
        in_the_way.map_or(Ok(()), |why| Err(anyhow!(why)))?;
        Ok(element.click().await?)
    }

    fn element(&self, reference: Value) -> Result<WebElement> {
        Ok(WebElement::from_json(reference, Arc::clone(&self.session))?)
    }

    /// The session, with this tab in front.
    async fn front(&self) -> Result<&Arc<SessionHandle>> {
        if *self.front.borrow() != self.window {
            self.session.switch_to_window(self.window.clone()).await?;
            self.front.replace(self.window.clone());
        }
        Ok(&self.session)
    }
}
