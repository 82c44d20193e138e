//! Ranks for something that is added to, or moved within, a list.

use super::Refusal;
use crate::goal::{Funnel, Initiative, KeyResult, Kpi, Note, Objective, Rank, SavedView, Shared};
use crate::workspace::{Record, RecordKey, Workspace};

/// Something that stands at a place among its siblings.
pub(super) trait Ranked: Clone {
    /// Its name.
    fn key(&self) -> RecordKey;
    /// Its place.
    fn rank(&self) -> Rank;
    /// The same at another place.
    fn ranked(one: &Shared<Self>, rank: Rank) -> Record;
}

macro_rules! ranked {
    ($($noun:ident),*) => {$(
        impl Ranked for $noun {
            fn key(&self) -> RecordKey {
                RecordKey::$noun(self.id)
            }

            fn rank(&self) -> Rank {
                self.rank
            }

            fn ranked(one: &Shared<Self>, rank: Rank) -> Record {
                Record::$noun(one.with(|one| one.rank = rank))
            }
        }
    )*};
}

ranked!(Objective, KeyResult, Initiative, Kpi, Funnel, Note, SavedView);

/// Puts something at the end of its siblings, whatever rank it has.
pub(super) fn append<T: Ranked>(next: &mut Workspace, newcomer: &Shared<T>, siblings: Vec<Shared<T>>) {
    let end = siblings.len();
    insert(next, newcomer, &siblings, end);
}

/// Moves something before one of its siblings, or to the end of them where none is named.
///
/// What stands at that place already stays untouched, so that nothing is written where nothing changes.
pub(super) fn shift<T: Ranked>(
    next: &mut Workspace,
    moved: &Shared<T>,
    siblings: Vec<Shared<T>>,
    before: Option<RecordKey>,
) -> Result<(), Refusal> {
    let place = siblings.iter().position(|sibling| sibling.key() == moved.key());
    if place.is_some() && before == Some(moved.key()) {
        return Ok(());
    }
    let others: Vec<Shared<T>> = siblings
        .into_iter()
        .filter(|other| other.key() != moved.key())
        .collect();
    let position = match before {
        None => others.len(),
        Some(key) => others
            .iter()
            .position(|other| other.key() == key)
            .ok_or(Refusal::Missing(key))?,
    };
    if place != Some(position) {
        insert(next, moved, &others, position);
    }
    Ok(())
}

fn insert<T: Ranked>(next: &mut Workspace, newcomer: &Shared<T>, others: &[Shared<T>], position: usize) {
    let ranks: Vec<Rank> = others.iter().map(|other| other.rank()).collect();
    match at(&ranks, position) {
        Placing::Between(rank) => next.put(T::ranked(newcomer, rank)),
        Placing::Afresh {
            newcomer: rank,
            others: ranks,
        } => {
            next.put(T::ranked(newcomer, rank));
            others
                .iter()
                .zip(ranks)
                .for_each(|(other, rank)| next.put(T::ranked(other, rank)));
        }
    }
}

/// Ranks that put something before a place in a list.
#[derive(Debug, PartialEq)]
enum Placing {
    /// The new rank; the others keep theirs.
    Between(Rank),
    /// No rank is left between the neighbours: ranks for the whole list, the newcomer's at its place.
    Afresh {
        newcomer: Rank,
        /// One for each of the others, in their order.
        others: Vec<Rank>,
    },
}

/// The rank for place `position` among the other members of a list, whose ranks come in order.
fn at(others: &[Rank], position: usize) -> Placing {
    let position = position.min(others.len());
    let before = position.checked_sub(1).map(|place| others[place]);
    match Rank::between(before, others.get(position).copied()) {
        Some(rank) => Placing::Between(rank),
        None => Placing::Afresh {
            newcomer: Rank::at(position),
            others: (0..others.len())
                .map(|place| Rank::at(place + usize::from(place >= position)))
                .collect(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::VALUE_MAX;

    #[test]
    fn a_place_between_two_takes_a_rank_between_them() {
        let others = [Rank::at(0), Rank::at(1)];
        let Placing::Between(rank) = at(&others, 1) else {
            panic!("there is room")
        };
        assert!(others[0] < rank && rank < others[1]);
    }

    #[test]
    fn a_list_without_room_is_ranked_afresh() {
        let crowded = [Rank::at(3), Rank::at(3), Rank::at(3)];
        assert_eq!(
            at(&crowded, 1),
            Placing::Afresh {
                newcomer: Rank::at(1),
                others: [0, 2, 3].map(Rank::at).to_vec()
            }
        );
    }

    #[test]
    fn the_end_lies_behind_all_even_when_no_higher_rank_is_left() {
        let highest = Rank::new(VALUE_MAX).unwrap();
        assert_eq!(at(&[], 0), Placing::Between(Rank::at(0)));
        assert_eq!(at(&[Rank::at(0)], 1), Placing::Between(Rank::at(1)));
        assert_eq!(
            at(&[Rank::at(0), highest], 2),
            Placing::Afresh {
                newcomer: Rank::at(2),
                others: [0, 1].map(Rank::at).to_vec()
            }
        );
    }
}
