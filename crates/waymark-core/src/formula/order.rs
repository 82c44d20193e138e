//! Which formula comes first when one asks for another.

use std::collections::BTreeMap;

/// Formulas that ask for each other in a circle, each once: every one asks for the next, the last for the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loop<I>(pub Vec<I>);

/// The keys of `graph` so that each comes after all that it asks for; what is asked for and is no key needs no place.
///
/// The order depends on nothing but the graph. Whether an input in the previous period counts is for the caller to say,
/// by what is put into the graph.
///
/// # Errors
/// The first [`Loop`] that is found; something that asks for itself is one.
///
/// # Source
/// K-6: loops are refused.
pub fn order<I: Ord + Clone>(graph: &BTreeMap<I, Vec<I>>) -> Result<Vec<I>, Loop<I>> {
    let mut done = Vec::with_capacity(graph.len());
    let mut states: BTreeMap<&I, State> = BTreeMap::new();
    for start in graph.keys() {
        visit(start, graph, &mut states, &mut done)?;
    }
    Ok(done)
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    OnPath,
    Done,
}

/// Walks in depth from `start`, on a path of its own, not on the stack.
fn visit<'g, I: Ord + Clone>(
    start: &'g I,
    graph: &'g BTreeMap<I, Vec<I>>,
    states: &mut BTreeMap<&'g I, State>,
    done: &mut Vec<I>,
) -> Result<(), Loop<I>> {
    let mut path: Vec<(&I, std::slice::Iter<'_, I>)> = Vec::new();
    let mut next = Some(start);
    loop {
        if let Some(id) = next.take() {
            match (states.get(id), graph.get(id)) {
                (Some(State::Done), _) | (_, None) => {}
                (Some(State::OnPath), _) => return Err(circle(&path, id)),
                (None, Some(asked)) => {
                    states.insert(id, State::OnPath);
                    path.push((id, asked.iter()));
                }
            }
        }
        let Some((id, asked)) = path.last_mut() else {
            return Ok(());
        };
        next = asked.next();
        if next.is_none() {
            states.insert(id, State::Done);
            done.push(I::clone(id));
            path.pop();
        }
    }
}

fn circle<I: Ord + Clone>(path: &[(&I, std::slice::Iter<'_, I>)], id: &I) -> Loop<I> {
    let members = path.iter().map(|(member, _)| *member);
    Loop(members.skip_while(|member| *member != id).cloned().collect())
}
