//! The records that are wanted, the best first.

use super::cycle::cycles_in_order;
use super::facts::Known;
use super::filter::Filter;
use super::fold::Lower;
use super::kind::Kind;
use super::text::{Folded, Query, Rank};
use crate::goal::{CheckIn, Initiative, KeyResult, Kpi, Label, Objective, Shared};
use crate::order::sorted_by;
use crate::workspace::RecordKey;

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its name.
    pub key: RecordKey,
    /// What it is.
    pub kind: Kind,
    /// How well it fits.
    pub rank: Rank,
}

/// Everything that a filter wants, in all that it says, the best first; of equals the kinds in their order, and goals of the
/// cycle that is on before others.
///
/// Check-ins are found by their notes, and what was written down in reviews by its words; who looks for no words gets none
/// of them, unless for that kind.
pub fn search(known: Known<'_>, filter: &Filter, lower: Lower) -> Vec<Hit> {
    let mut finder = Finder::new(known, filter, lower);
    finder.goals();
    finder.others();
    if !filter.query.is_empty() || filter.kind == Some(Kind::CheckIn) {
        finder.notes();
    }
    if !filter.query.is_empty() || filter.kind == Some(Kind::Note) {
        finder.lines();
    }
    sorted(finder.hits)
}

/// What has a name with all of the words in it or among its tags, at most so many of a kind, the best first.
pub fn named(known: Known<'_>, query: &Query, lower: Lower, most: usize) -> Vec<Hit> {
    let filter = Filter {
        query: query.clone(),
        ..Filter::default()
    };
    let mut finder = Finder::new(known, &filter, lower);
    finder.is_by_name = true;
    finder.goals();
    finder.others();
    let mut count = [0; Kind::ALL.len()];
    let mut hits = sorted(finder.hits);
    hits.retain(|hit| {
        let of_kind = &mut count[hit.kind as usize];
        *of_kind += 1;
        *of_kind <= most
    });
    hits
}

fn sorted(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.rank, hit.kind));
    hits
}

struct Finder<'w> {
    known: Known<'w>,
    filter: &'w Filter,
    lower: Lower,
    /// Names and tags are looked through, and nothing else.
    is_by_name: bool,
    /// Without more than words, nothing of a record has to be looked up.
    is_by_words: bool,
    buffer: Folded,
    hits: Vec<Hit>,
}

impl<'w> Finder<'w> {
    fn new(known: Known<'w>, filter: &'w Filter, lower: Lower) -> Self {
        let words_alone = Filter {
            query: filter.query.clone(),
            ..Filter::default()
        };
        Self {
            known,
            filter,
            lower,
            is_by_name: false,
            is_by_words: *filter == words_alone,
            buffer: Folded::default(),
            hits: Vec::new(),
        }
    }

    fn goals(&mut self) {
        let all = self.known.workspace;
        for cycle in cycles_in_order(all, self.known.kpis.today()) {
            for objective in all.objectives_in(cycle.id) {
                self.take(
                    RecordKey::Objective(objective.id),
                    objective_parts(objective, self.is_by_name),
                );
                for one in all.key_results_of(objective.id) {
                    self.take(RecordKey::KeyResult(one.id), key_result_parts(one, self.is_by_name));
                }
            }
        }
    }

    fn others(&mut self) {
        let all = self.known.workspace;
        for one in all.kpis() {
            self.take(RecordKey::Kpi(one.id), kpi_parts(one, self.is_by_name));
        }
        if !self.is_by_name {
            for one in all.initiatives() {
                self.take(RecordKey::Initiative(one.id), initiative_parts(one));
            }
        }
        for one in all.people() {
            self.take(RecordKey::Person(one.id), [one.name.as_str()]);
        }
        for one in all.teams() {
            self.take(RecordKey::Team(one.id), [one.name.as_str()]);
        }
        for one in cycles_in_order(all, self.known.kpis.today()) {
            self.take(RecordKey::Cycle(one.id), [one.title.as_str()]);
        }
    }

    fn notes(&mut self) {
        let all = self.known.workspace;
        for one in all.check_ins().filter(|one| is_said(one)) {
            // A note is no title: what is called so comes before it.
            self.take(RecordKey::CheckIn(one.key()), ["", one.note.as_str()]);
        }
    }

    /// What was written down in reviews, the newest first.
    fn lines(&mut self) {
        let notes = self.known.workspace.notes().collect::<Vec<_>>();
        for one in sorted_by(notes, |one, other| other.date.cmp(&one.date)) {
            self.take(RecordKey::Note(one.id), ["", one.text.as_str()]);
        }
    }

    fn take<'t>(&mut self, key: RecordKey, parts: impl IntoIterator<Item = &'t str>) {
        let Some(kind) = key.kind() else { return };
        if self.filter.kind.is_some_and(|wanted| wanted != kind) {
            return;
        }
        self.buffer.take(parts, self.lower);
        if let Some(rank) = self.filter.query.rank_in(&self.buffer)
            && (self.is_by_words || self.filter.fits(self.known, key))
        {
            // Without words all fit alike, and the order is that of the goals.
            let rank = if self.filter.query.is_empty() {
                Rank::default()
            } else {
                rank
            };
            self.hits.push(Hit { key, kind, rank });
        }
    }
}

/// A check-in that still counts, with a note.
fn is_said(one: &Shared<CheckIn>) -> bool {
    !one.withdrawn && !one.note.is_blank()
}

fn tags(tags: &[Label]) -> impl Iterator<Item = &str> {
    tags.iter().map(Label::as_str)
}

pub(super) fn objective_parts(one: &Objective, is_by_name: bool) -> impl Iterator<Item = &str> {
    let more = (!is_by_name).then_some(one.description.as_str());
    std::iter::once(one.title.as_str()).chain(tags(&one.tags)).chain(more)
}

pub(super) fn key_result_parts(one: &KeyResult, is_by_name: bool) -> impl Iterator<Item = &str> {
    let more = (!is_by_name).then_some(one.description.as_str());
    std::iter::once(one.title.as_str()).chain(tags(&one.tags)).chain(more)
}

pub(super) fn kpi_parts(one: &Kpi, is_by_name: bool) -> impl Iterator<Item = &str> {
    let more = (!is_by_name).then_some(one.definition.as_str());
    let group = one.group.as_ref().map(Label::as_str);
    std::iter::once(one.title.as_str())
        .chain(group)
        .chain(tags(&one.tags))
        .chain(more)
}

pub(super) fn initiative_parts(one: &Initiative) -> impl Iterator<Item = &str> {
    [one.title.as_str(), one.note.as_str()].into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, InitiativeChange, KeyResultChange, KpiChange, NewCheckIn, ObjectiveChange};
    use crate::goal::{CheckInKey, Cycle, Note, Objective};
    use crate::kpi::KpiBoard;
    use crate::query::line;
    use crate::scoreboard::Scoreboard;
    use crate::testing::{
        close, company, cycle, day, id, key_name, kpi, label, made, note, objective, reading, text, title, today,
    };
    use crate::workspace::Workspace;

    fn with_known<T>(workspace: &Workspace, act: impl FnOnce(Known<'_>) -> T) -> T {
        let (scores, kpis) = (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()));
        act(Known {
            workspace,
            scores: &scores,
            kpis: &kpis,
        })
    }

    #[track_caller]
    fn check_found(workspace: &Workspace, filter: &Filter, expected: &[&str]) {
        let hits = with_known(workspace, |known| search(known, filter, str::to_lowercase));
        assert_eq!(
            hits.into_iter().map(|hit| key_name(hit.key)).collect::<Vec<_>>(),
            expected
        );
    }

    fn find(text: &str) -> Filter {
        Filter::default().with_text(text, str::to_lowercase)
    }

    /// The company, whose goals speak of deals in different places.
    fn dealers() -> Workspace {
        let note = NewCheckIn {
            note: text("Two deals were lost\nand one is open"),
            ..reading("c", "k2")
        };
        made(
            &company(),
            [
                Edit::ChangeKeyResult(id("k3"), KeyResultChange::Title(title("Ordeals end"))),
                Edit::ChangeKeyResult(id("k2"), KeyResultChange::Title(title("Win deals"))),
                Edit::ChangeKeyResult(id("k1"), KeyResultChange::Tags(vec![label("deals")])),
                Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title("Deals"))),
                Edit::CheckIn(note),
            ],
        )
    }

    #[test]
    fn the_best_fit_comes_first_wherever_the_words_stand() {
        // a title that is the word; one that ends with it; one that has it inside; a note; a tag below a title
        check_found(&dealers(), &find("deals"), &["o1", "k2", "k3", "c", "k1"]);
    }

    #[test]
    fn all_words_must_be_found_in_one_thing() {
        check_found(&dealers(), &find("deals lost"), &["c"]);
        check_found(&dealers(), &find("deals ada"), &[]);
        check_found(&dealers(), &find("ADA"), &["ada"]);
    }

    #[test]
    fn what_a_kind_does_not_have_leaves_it_out() {
        let of_ada = Filter {
            person: Some(id("ada")),
            ..Filter::default()
        };
        check_found(&company(), &of_ada, &["o1", "k1", "i1", "ada"]);
        let in_cycle = Filter {
            cycle: Some(id("q4")),
            ..Filter::default()
        };
        check_found(&company(), &in_cycle, &["o1", "o2", "k1", "k2", "k3", "i1", "i2", "q4"]);
        let of_kind = Filter {
            kind: Some(Kind::Team),
            ..Filter::default()
        };
        check_found(&company(), &of_kind, &["all", "sales"]);
    }

    #[test]
    fn what_is_below_a_team_belongs_to_it() {
        let of_team = Filter {
            team: Some(id("sales")),
            kind: Some(Kind::KeyResult),
            ..Filter::default()
        };
        check_found(&company(), &of_team, &["k1", "k2"]);
    }

    #[test]
    fn what_was_written_in_reviews_is_found_the_newest_first() {
        let note = |name: &str, on: u32| {
            let one = Note {
                text: title("Ask why deals were lost"),
                date: day(2026, 11, on),
                team: Some(id("sales")),
                ..note(name)
            };
            Edit::AddNote(one)
        };
        let reviewed = made(&dealers(), [note("n1", 9), note("n2", 16)]);
        check_found(&reviewed, &find("why lost"), &["n2", "n1"]);
        let of_sales = Filter {
            team: Some(id("sales")),
            kind: Some(Kind::Note),
            ..Filter::default()
        };
        check_found(&reviewed, &of_sales, &["n2", "n1"]);
        let without_words_and_kind = Filter { kind: None, ..of_sales };
        let expected = ["o1", "k1", "k2", "i1", "i2", "ada", "ben", "sales"];
        check_found(&reviewed, &without_words_and_kind, &expected);
        let check_ins = Filter {
            kind: Some(Kind::CheckIn),
            ..Filter::default()
        };
        check_found(&reviewed, &check_ins, &["c"]);
    }

    #[test]
    fn a_check_in_that_was_taken_back_is_not_found() {
        let key = CheckInKey {
            key_result: id("k2"),
            id: id("c"),
        };
        let after = made(&dealers(), [Edit::WithdrawCheckIn(key)]);
        check_found(&after, &find("lost"), &[]);
    }

    #[test]
    fn of_goals_with_one_name_that_of_the_cycle_that_is_on_comes_first() {
        let before = Cycle { ..cycle("before") };
        let twin = Objective {
            cycle: id("before"),
            title: title("Deals"),
            ..objective("a-twin")
        };
        let both = made(
            &dealers(),
            [Edit::AddCycle(before), Edit::AddObjective(twin), close("before")],
        );
        check_found(
            &both,
            &Filter {
                kind: Some(Kind::Objective),
                ..find("deals")
            },
            &["o1", "a-twin"],
        );
    }

    #[test]
    fn names_are_found_without_notes_and_at_most_so_many_of_a_kind() {
        let named_so = |text: &str, most| {
            let query = Query::new(text, str::to_lowercase);
            with_known(&dealers(), |known| named(known, &query, str::to_lowercase, most))
                .into_iter()
                .map(|hit| key_name(hit.key))
                .collect::<Vec<_>>()
        };
        assert_eq!(named_so("deals", 9), ["o1", "k2", "k3", "k1"]);
        assert_eq!(named_so("deals", 1), ["o1", "k2"]);
    }

    #[test]
    fn what_is_written_below_a_name_is_searched_through_but_is_no_name() {
        let below = || text("Ask the needle makers");
        let workspace = made(
            &company(),
            [
                Edit::AddKpi(kpi("leads", None)),
                Edit::ChangeObjective(id("o1"), ObjectiveChange::Description(below())),
                Edit::ChangeKeyResult(id("k1"), KeyResultChange::Description(below())),
                Edit::ChangeKpi(id("leads"), KpiChange::Definition(below())),
                Edit::ChangeInitiative(id("i1"), InitiativeChange::Note(below())),
                Edit::ChangeInitiative(id("i2"), InitiativeChange::Title(title("Buy needles"))),
            ],
        );
        check_found(&workspace, &find("needle"), &["i2", "leads", "o1", "k1", "i1"]);
        let query = Query::new("needle", str::to_lowercase);
        let names = with_known(&workspace, |known| named(known, &query, str::to_lowercase, 9));
        assert_eq!(names, []);
    }

    #[track_caller]
    fn check_line(key: RecordKey, looked_for: &str, title: &str, below: Option<&str>) {
        let query = Query::new(looked_for, str::to_lowercase);
        let found = line(&dealers(), key, &query, str::to_lowercase).unwrap();
        let said = |pieces: Vec<crate::query::Piece>| {
            let said = |piece: crate::query::Piece| {
                if piece.is_hit {
                    format!("[{}]", piece.text)
                } else {
                    piece.text
                }
            };
            pieces.into_iter().map(said).collect::<String>()
        };
        assert_eq!(said(found.title), title);
        assert_eq!(found.below.map(said).as_deref(), below);
    }

    #[test]
    fn a_line_marks_the_words_and_shows_where_the_others_stand() {
        check_line(RecordKey::KeyResult(id("k2")), "deals", "Win [deals]", None);
        let note = RecordKey::CheckIn(CheckInKey {
            key_result: id("k2"),
            id: id("c"),
        });
        check_line(
            note,
            "deals",
            "Win deals",
            Some("Two [deals] were lost\nand one is open"),
        );
        let tagged = RecordKey::KeyResult(id("k1"));
        let title = dealers().key_result(id("k1")).unwrap().title.to_string();
        check_line(tagged, "deal", &title, Some("[deal]s"));
    }

    #[test]
    fn of_a_long_text_the_stretch_round_the_word_is_shown() {
        let long = format!("{} needle {}", "hay ".repeat(60), "stack ".repeat(60));
        let edit = Edit::ChangeObjective(id("o1"), ObjectiveChange::Description(text(&long)));
        let workspace = made(&company(), [edit]);
        let query = Query::new("needle", str::to_lowercase);
        let found = line(&workspace, RecordKey::Objective(id("o1")), &query, str::to_lowercase);
        let below: String = found.unwrap().below.unwrap().into_iter().map(|it| it.text).collect();
        assert!(below.starts_with("… hay") && below.ends_with(" …"), "{below}");
        assert!(below.contains(" needle stack") && below.len() < 180, "{below}");
    }

    #[test]
    fn a_stretch_of_a_text_begins_with_a_whole_word() {
        let long = format!("Yesterday {} needle", "a".repeat(35));
        let edit = Edit::ChangeObjective(id("o1"), ObjectiveChange::Description(text(&long)));
        let workspace = made(&company(), [edit]);
        let query = Query::new("needle", str::to_lowercase);
        let found = line(&workspace, RecordKey::Objective(id("o1")), &query, str::to_lowercase);
        let below: String = found.unwrap().below.unwrap().into_iter().map(|it| it.text).collect();
        assert_eq!(below, format!("… {} needle", "a".repeat(35)));
    }

    #[test]
    fn a_word_far_inside_a_text_without_spaces_is_still_shown() {
        let long = format!("{}needle{}", "x".repeat(200), "y".repeat(200));
        let edit = Edit::ChangeObjective(id("o1"), ObjectiveChange::Description(text(&long)));
        let workspace = made(&company(), [edit]);
        let query = Query::new("needle", str::to_lowercase);
        let found = line(&workspace, RecordKey::Objective(id("o1")), &query, str::to_lowercase);
        assert!(found.unwrap().below.unwrap().iter().any(|piece| piece.is_hit));
    }
}
