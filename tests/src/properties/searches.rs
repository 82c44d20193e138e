//! Rules of searching.

use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::kpi::KpiBoard;
use waymark_core::query::{Filter, Hit, Kind, Known, Query, line, named, search};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{RecordKey, Workspace};

use crate::generators::edits::{self, TODAY};
use crate::generators::workspace;

fn any_workspace() -> impl Strategy<Value = Workspace> {
    prop_oneof![workspace(), edits::workspace()]
}

fn found(workspace: &Workspace, filter: &Filter) -> Vec<Hit> {
    let (scores, kpis) = (Scoreboard::new(workspace, TODAY), KpiBoard::new(workspace, TODAY));
    let known = Known {
        workspace,
        scores: &scores,
        kpis: &kpis,
    };
    search(known, filter, str::to_lowercase)
}

/// Everything that a record says, as it is in the goal file.
fn said(workspace: &Workspace, key: RecordKey) -> String {
    workspace
        .record(key)
        .map(|record| format!("{record:?}"))
        .unwrap_or_default()
}

/// One or two pieces of the titles of a workspace, or anything.
fn words(workspace: &Workspace) -> BoxedStrategy<String> {
    let mut pieces: Vec<String> = workspace
        .objectives()
        .flat_map(|one| one.title.as_str().split_whitespace())
        .filter(|word| word.chars().all(char::is_alphanumeric))
        .map(|word| word.chars().take(3).collect())
        .collect();
    pieces.push("e".to_owned());
    let pieces = prop::collection::vec(select(pieces), 1..3).prop_map(|pieces| pieces.join(" "));
    prop_oneof![4 => pieces, 1 => ".{0,6}"].boxed()
}

fn searched() -> impl Strategy<Value = (Workspace, String)> {
    any_workspace().prop_flat_map(|workspace| (Just(workspace.clone()), words(&workspace)))
}

proptest! {
    #[test]
    fn what_is_found_has_all_of_the_words((workspace, text) in searched()) {
        prop_assume!(text.is_ascii() && text.chars().all(|it| it.is_alphanumeric() || it == ' '));
        let filter = Filter::default().with_text(&text, str::to_lowercase);
        for hit in found(&workspace, &filter) {
            let said = said(&workspace, hit.key);
            let query = Query::new(&text, str::to_lowercase);
            prop_assert!(query.rank(&[&said], str::to_lowercase).is_some(), "{text:?} in {said}");
        }
    }

    #[test]
    fn more_words_find_no_more((workspace, text) in searched(), more in "[a-z]{1,2}") {
        let less = Filter::default().with_text(&text, str::to_lowercase);
        // notes are looked through for words alone
        prop_assume!(!less.query.is_empty());
        let both = Filter::default().with_text(&format!("{text} {more}"), str::to_lowercase);
        let of_less: Vec<_> = found(&workspace, &less).into_iter().map(|hit| hit.key).collect();
        for hit in found(&workspace, &both) {
            prop_assert!(of_less.contains(&hit.key));
        }
    }

    #[test]
    fn what_is_found_is_found_once_in_order_and_has_a_line((workspace, text) in searched()) {
        let filter = Filter::default().with_text(&text, str::to_lowercase);
        let hits = found(&workspace, &filter);
        let mut keys: Vec<_> = hits.iter().map(|hit| hit.key).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), hits.len());
        prop_assert!(hits.is_sorted_by_key(|hit| (hit.rank, hit.kind)));
        for hit in hits {
            let line = line(&workspace, hit.key, &filter.query, str::to_lowercase);
            let line = line.expect("what was found is there");
            let is_marked = line.title.iter().chain(line.below.iter().flatten()).any(|piece| piece.is_hit);
            prop_assert!(filter.query.is_empty() || is_marked, "{text:?} {line:?}");
        }
    }

    #[test]
    fn the_kinds_together_are_everything((workspace, text) in searched()) {
        let all = Filter::default().with_text(&text, str::to_lowercase);
        prop_assume!(!all.query.is_empty());
        let of_kinds: usize = Kind::ALL
            .into_iter()
            .map(|kind| found(&workspace, &Filter { kind: Some(kind), ..all.clone() }).len())
            .sum();
        prop_assert_eq!(found(&workspace, &all).len(), of_kinds);
    }

    #[test]
    fn names_are_among_what_is_found((workspace, text) in searched()) {
        let (scores, kpis) = (Scoreboard::new(&workspace, TODAY), KpiBoard::new(&workspace, TODAY));
        let known = Known { workspace: &workspace, scores: &scores, kpis: &kpis };
        let filter = Filter::default().with_text(&text, str::to_lowercase);
        let all: Vec<_> = found(&workspace, &filter).into_iter().map(|hit| hit.key).collect();
        for hit in named(known, &filter.query, str::to_lowercase, 3) {
            prop_assert!(all.contains(&hit.key));
        }
    }
}
