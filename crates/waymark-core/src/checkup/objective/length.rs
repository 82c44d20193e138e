//! O2: an objective fits into a head.

use crate::checkup::language::{List, Sentence, TokenKind};
use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::{Text, Title};

/// The most characters that an objective should have (check-up, O2).
const CHARACTERS_MAX: usize = 120;

/// A hint where the objective is longer than [`CHARACTERS_MAX`] or more than one sentence.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let ends = ends(subject);
    let characters = subject.title.text.chars().count();
    let facts = if !ends.is_empty() {
        Facts::Sentences { count: ends.len() + 1 }
    } else if characters > CHARACTERS_MAX {
        Facts::TooLong {
            characters,
            most: CHARACTERS_MAX,
        }
    } else {
        return Vec::new();
    };
    let fix = ends.first().and_then(|end| first_sentence(subject, *end));
    vec![Finding::new(RuleId::O2, Severity::Hint, subject.objective.id, facts).fixed_by(fix)]
}

/// Where sentences end that are followed by another, in bytes.
fn ends(subject: &Subject<'_>) -> Vec<usize> {
    let title = &subject.title;
    (0..title.tokens.len())
        .filter(|at| is_end(subject, title, *at))
        .map(|at| title.tokens[at].end())
        .collect()
}

fn is_end(subject: &Subject<'_>, title: &Sentence<'_>, at: usize) -> bool {
    let Some(next) = title.tokens.get(at + 1) else {
        return false;
    };
    let is_followed = matches!(next.kind, TokenKind::Word | TokenKind::Number | TokenKind::Mixed)
        && !next.is_small()
        && !title.touches(at, at + 1);
    let before = at.checked_sub(1).map(|before| title.tokens[before]);
    match title.tokens[at].text {
        "!" | "?" => is_followed,
        "." => is_followed && before.is_some_and(|before| !is_short(subject, before.kind, before.text)),
        _ => false,
    }
}

/// Whether a full stop belongs to what stands before it: an abbreviation, an initial, an ordinal.
fn is_short(subject: &Subject<'_>, kind: TokenKind, text: &str) -> bool {
    match kind {
        TokenKind::Number => true,
        TokenKind::Word => text.chars().count() == 1 || subject.lexicon.has(List::Abbreviations, text),
        TokenKind::Mixed | TokenKind::Break | TokenKind::Sign => false,
    }
}

/// Keeps the first sentence as the objective and puts the rest before its description.
fn first_sentence(subject: &Subject<'_>, end: usize) -> Option<(FixKind, Edit)> {
    let (first, rest) = subject.title.text.split_at(end);
    let title = Title::new(first.strip_suffix('.').unwrap_or(first)).ok()?;
    if title.as_str().chars().count() > CHARACTERS_MAX {
        return None;
    }
    let objective = subject.objective;
    let description = if objective.description.is_blank() {
        Text::new(rest.trim())
    } else {
        Text::new(&format!("{}\n\n{}", rest.trim(), objective.description.as_str()))
    };
    let changes = [
        ObjectiveChange::Title(title.clone()),
        ObjectiveChange::Description(description.ok()?),
    ];
    let edits = changes.map(|change| Edit::ChangeObjective(objective.id, change));
    Some((FixKind::KeepFirstSentence { title }, Edit::Together(edits.to_vec())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, GERMAN, check_objectives, draft_of_objective, facts_of_objective, fixes};
    use crate::goal::Objective;
    use crate::testing::{cycle, objective, title, workspace};

    #[test]
    fn english_objectives_of_several_sentences() {
        let long = "Customers love us ".repeat(8);
        check_objectives(
            ENGLISH,
            RuleId::O2,
            &[
                "Win the mid-market. Then the enterprise.",
                "Customers love us! They tell others.",
                "Do customers trust us? We find out.",
                "Be first. Be best. Be nice.",
                "Grow with partners. 10 of them are ready.",
                &long,
            ],
            &[
                "Customers love us.",
                "Win the mid-market, e.g. Companies of one city",
                "Grow vs. Competitors in every region",
                "Would families share a cargo bike?",
                "Improve sign-up: happy customers find it easy",
                "Give J. Doe a reason to stay",
                "Delight customers of Acme Inc. Europe",
            ],
        );
    }

    #[test]
    fn german_objectives_of_several_sentences() {
        check_objectives(
            GERMAN,
            RuleId::O2,
            &[
                "Wir gewinnen den Mittelstand. Danach die Konzerne.",
                "Kunden lieben uns! Sie erzählen es weiter.",
                "Vertrauen uns die Kunden? Wir finden es heraus.",
                "Erster sein. Bester sein.",
                "Mit Partnern wachsen. Das Team ist bereit.",
                "Einfach anfangen. Einfach bleiben.",
            ],
            &[
                "Kunden lieben uns.",
                "Im 3. Quartal Vertrauen gewinnen",
                "Städte, z. B. Köln, wählen uns",
                "Der Mittelstand, z.B. Handwerker, kennt uns",
                "Wir sind die Nr. Eins der Städte",
                "Kunden, Partner usw. Vertrauen uns",
            ],
        );
    }

    #[test]
    fn an_objective_may_have_120_characters() {
        let facts = |length: usize| facts_of_objective(ENGLISH, RuleId::O2, &"x".repeat(length));
        assert_eq!(facts(120), []);
        assert_eq!(
            facts(121),
            [Facts::TooLong {
                characters: 121,
                most: 120
            }]
        );
    }

    #[test]
    fn the_first_sentence_can_stay_and_the_rest_becomes_the_description() {
        let draft = draft_of_objective("Win the mid-market. Then the rest.", ENGLISH, RuleId::O2);
        assert_eq!(
            (draft.title.as_str(), draft.description.as_str()),
            ("Win the mid-market", "Then the rest.")
        );
    }

    #[test]
    fn the_sentences_are_counted() {
        let facts = |text| facts_of_objective(ENGLISH, RuleId::O2, text);
        assert_eq!(facts("Be first. Be best."), [Facts::Sentences { count: 2 }]);
        assert_eq!(facts("Be first. Be best. Be nice."), [Facts::Sentences { count: 3 }]);
    }

    #[test]
    fn what_goes_on_small_or_at_once_is_no_other_sentence() {
        let facts = |text| facts_of_objective(ENGLISH, RuleId::O2, text);
        assert_eq!(facts("Win hearts. then wallets"), []);
        assert_eq!(facts("Customers love us!They tell others"), []);
    }

    #[test]
    fn a_first_sentence_that_is_too_long_itself_cannot_stay() {
        let offered = |length: usize| {
            let titled = Objective {
                title: title(&format!("{}. Then rest", "x".repeat(length))),
                ..objective("o")
            };
            fixes(&workspace([cycle("q4").into(), titled.into()]), RuleId::O2).len()
        };
        assert_eq!([119, 120, 121].map(offered), [1, 1, 0]);
    }
}
