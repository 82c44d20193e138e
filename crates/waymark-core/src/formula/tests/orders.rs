//! What comes first, and what goes in circles.

use super::super::{Loop, order};
use std::collections::BTreeMap;

fn graph(edges: &[(&'static str, &[&'static str])]) -> BTreeMap<&'static str, Vec<&'static str>> {
    edges.iter().map(|(id, asked)| (*id, asked.to_vec())).collect()
}

#[test]
fn what_is_asked_for_comes_first() {
    let graph = graph(&[
        ("arpa", &["mrr", "customers"]),
        ("ltv", &["arpa", "churn"]),
        ("mrr", &["new"]),
    ]);
    assert_eq!(order(&graph), Ok(vec!["mrr", "arpa", "ltv"]));
}

#[test]
fn two_ways_to_one_are_no_loop() {
    let graph = graph(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]);
    assert_eq!(order(&graph), Ok(vec!["d", "b", "c", "a"]));
}

#[test]
fn a_loop_is_named_without_what_leads_to_it() {
    let circle = graph(&[("a", &["b"]), ("b", &["x", "c"]), ("c", &["d"]), ("d", &["b"])]);
    assert_eq!(order(&circle), Err(Loop(vec!["b", "c", "d"])));
    assert_eq!(order(&graph(&[("a", &["a"])])), Err(Loop(vec!["a"])));
}

#[test]
fn a_hundred_thousand_in_a_row_need_no_stack() {
    let last = 100_000_u32;
    let row: BTreeMap<u32, Vec<u32>> = (0..last).map(|id| (id, vec![id + 1])).collect();
    assert_eq!(order(&row).unwrap().first(), Some(&(last - 1)));
    let circle: BTreeMap<u32, Vec<u32>> = (0..last).map(|id| (id, vec![(id + 1) % last])).collect();
    assert_eq!(order(&circle).unwrap_err().0.len(), 100_000);
}
