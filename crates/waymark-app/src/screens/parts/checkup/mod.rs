//! The check-up on the page: the grade of an objective, what was found with its fixes, and drafts while they are typed.

mod checked;
mod draft;
mod findings;
mod grade;
mod title;

pub(crate) use checked::checked;
pub(crate) use draft::{WhileTyping, is_about_measure, is_about_wording, of_key_result, of_objective};
pub(crate) use findings::{About, findings};
pub(crate) use grade::{Letter, grade};
pub(crate) use title::TitleDraft;

use waymark_core::checkup::Lexicon;

use crate::i18n::{Language, Words};

/// The word lists of the language that the page is in.
pub(crate) fn lexicon(words: Words) -> &'static Lexicon {
    match words.language() {
        Language::En => Lexicon::english(),
        Language::De => Lexicon::german(),
    }
}
