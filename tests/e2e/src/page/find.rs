//! Finding: ways that lead on, by role and name first.
use super::step::{Name, Step};
use super::{Locator, Page, Role};

/// Ways that lead on from a page, or from something on it.
pub trait Find {
    /// What is found with one more step.
    fn and(&self, step: Step) -> Locator;

    /// What has this role and is called exactly so.
    fn role(&self, role: Role, name: &str) -> Locator {
        let name = Name::Is(name.to_owned());
        self.and(Step::Role { role, name })
    }

    /// What has this role and is called so, among other words.
    fn role_with(&self, role: Role, words: &str) -> Locator {
        let name = Name::Has(words.to_owned());
        self.and(Step::Role { role, name })
    }

    /// What has this role, however it is called.
    fn any(&self, role: Role) -> Locator {
        self.and(Step::Role { role, name: Name::Any })
    }

    /// A button.
    fn button(&self, name: &str) -> Locator {
        self.role(Role::Button, name)
    }

    /// A button that is called so, among other words.
    fn button_with(&self, words: &str) -> Locator {
        self.role_with(Role::Button, words)
    }

    /// A link.
    fn link(&self, name: &str) -> Locator {
        self.role(Role::Link, name)
    }

    /// One of several that can be chosen, and is called so among other words.
    fn radio_with(&self, words: &str) -> Locator {
        self.role_with(Role::Radio, words)
    }

    /// Things that belong together, such as the fields of a form.
    fn group(&self, name: &str) -> Locator {
        self.role(Role::Group, name)
    }

    /// A heading.
    fn heading(&self, name: &str) -> Locator {
        self.role(Role::Heading, name)
    }

    /// Where something is typed or chosen, by its label.
    fn field(&self, label: &str) -> Locator {
        let name = Name::Is(label.to_owned());
        self.and(Step::Field { name })
    }

    /// The innermost thing that reads exactly so.
    fn text(&self, text: &str) -> Locator {
        let text = Name::Is(text.to_owned());
        self.and(Step::Text { text })
    }

    /// The innermost thing that reads so, among other words.
    fn text_with(&self, words: &str) -> Locator {
        let text = Name::Has(words.to_owned());
        self.and(Step::Text { text })
    }

    /// Where neither role nor name lead.
    fn selector(&self, selector: &'static str) -> Locator {
        self.and(Step::Selector { selector })
    }
}

impl Find for Page {
    fn and(&self, step: Step) -> Locator {
        Locator {
            page: self.clone(),
            steps: vec![step],
        }
    }
}

impl Find for Locator {
    fn and(&self, step: Step) -> Locator {
        let mut locator = self.clone();
        locator.steps.push(step);
        locator
    }
}
