//! Light or dark: as the person chose, else as the system has it.

use leptos::prelude::{Effect, Get, GetUntracked, RwSignal, Set, document, expect_context, provide_context};

use super::preferences::{keep_preference, preference};

const PREFERENCE: &str = "theme";
/// The attribute of `<html>` that the tokens obey; without it they follow the system.
const ATTRIBUTE: &str = "data-theme";

/// A choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it, now and when it changes.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme as it is kept on this device.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a key; what is unknown is the system's.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.key() == key).unwrap_or_default()
    }
}

/// The chosen theme.
#[derive(Debug, Clone, Copy)]
pub struct ThemeSetting(RwSignal<Theme>);

impl ThemeSetting {
    /// Reads the preference and keeps the page's colours in step. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let kept = preference(PREFERENCE).map_or_else(Theme::default, |it| Theme::from_key(&it));
        let theme = RwSignal::new(kept);
        Effect::new(move |_| show(theme.get()));
        let setting = Self(theme);
        provide_context(setting);
        setting
    }

    /// What was chosen.
    #[must_use]
    pub fn theme(self) -> Theme {
        self.0.get()
    }

    /// As [`Self::theme`], for callbacks: nothing is followed.
    #[must_use]
    pub fn theme_now(self) -> Theme {
        self.0.get_untracked()
    }

    /// Chooses, and keeps the choice on this device.
    pub fn choose(self, theme: Theme) {
        keep_preference(PREFERENCE, theme.key());
        self.0.set(theme);
    }
}

/// The theme setting of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn theme_setting() -> ThemeSetting {
    expect_context()
}

fn show(theme: Theme) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Theme::System => root.remove_attribute(ATTRIBUTE),
        Theme::Light | Theme::Dark => root.set_attribute(ATTRIBUTE, theme.key()),
    };
}

#[cfg(test)]
mod tests {
    use super::Theme;

    #[test]
    fn every_theme_comes_back_from_its_key() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_key(theme.key()), theme);
        }
        assert_eq!(Theme::from_key("solarised"), Theme::System);
    }
}
