//! What is on a page in a few lines, for the report of a failure: often nothing but the report is left of a run.
use super::Page;
use anyhow::Result;
use serde::Deserialize;
use std::fmt;

/// How much of a text is shown, in letters.
const SHOWN: usize = 300;

/// What is on a page.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct State {
    /// Its address.
    address: String,
    /// The window's title.
    title: String,
    /// The heading of the screen, empty if there is none.
    heading: String,
    /// The element that has the focus, as it is written.
    focus: String,
    /// What the boot script says after the program has ended.
    ended: Option<String>,
    /// What can be read on it.
    text: String,
}

impl Page {
    /// What is on it now.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn state(&self) -> Result<State> {
        self.script(include_str!("state.js"), Vec::new()).await
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            address,
            title,
            heading,
            focus,
            ended,
            text,
        } = self;
        writeln!(
            f,
            "the page: {address}, “{title}”, heading “{heading}”, focus on {focus}"
        )?;
        if let Some(words) = ended {
            writeln!(f, "the program has ended: “{}”", beginning(words))?;
        }
        match text.is_empty() {
            true => write!(f, "it is blank"),
            false => write!(f, "it reads: “{}”", beginning(text)),
        }
    }
}

fn beginning(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_page_and_an_ended_program_are_said() {
        let blank = State::default().to_string();
        assert!(blank.ends_with("it is blank"), "{blank}");
        let ended = State {
            ended: Some("Waymark has stopped".to_owned()),
            text: "ä".repeat(SHOWN + 1),
            ..State::default()
        }
        .to_string();
        assert!(
            ended.contains("the program has ended: “Waymark has stopped”"),
            "{ended}"
        );
        assert!(ended.ends_with(&format!("“{}…”", "ä".repeat(SHOWN))), "{ended}");
    }
}
