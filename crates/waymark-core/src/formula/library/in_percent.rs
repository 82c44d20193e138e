//! Ready formulas for people who type 95 for 95 %, as everywhere on the page.

use super::{Ready, UnitKind};
use crate::formula::Formula;

impl Ready {
    /// The formula with shares in per cent: what enters as 5 % enters as 5, and so it comes out.
    pub fn formula_in_percent(self) -> Formula {
        let recipe = self.recipe();
        let is_share = |name: &str| {
            let part = recipe.parts.iter().find(|part| part.name == name);
            part.is_some_and(|part| part.kind == UnitKind::Share)
        };
        // A mean of shares is one of per cents.
        let is_mean = recipe.kind == UnitKind::Share && recipe.parts.iter().all(|part| is_share(part.name));
        if is_mean {
            return self.formula();
        }
        let mut text = String::new();
        for (word, rest) in words(recipe.formula) {
            match is_share(word) {
                true => text.push_str(&format!("({word} / 100)")),
                false => text.push_str(word),
            }
            text.push_str(rest);
        }
        if recipe.kind == UnitKind::Share {
            text = format!("100 * ({text})");
        }
        Formula::parse(&text).expect("every ready formula in per cent is read by a test")
    }
}

/// A text as words, each with what stands between it and the next one.
fn words(text: &str) -> Vec<(&str, &str)> {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|sign| !is_word(sign)).unwrap_or(rest.len()));
        let (between, next) = after.split_at(after.find(is_word).unwrap_or(after.len()));
        words.push((word, between));
        rest = next;
    }
    words
}
