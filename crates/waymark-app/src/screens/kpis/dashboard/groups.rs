//! KPIs under their headings, and where one of them goes when it is moved under its heading.

use waymark_core::{Id, Kpi};

/// A heading and what stands under it, in the order made by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The heading; empty for what has none.
    pub(super) heading: String,
    /// Its KPIs.
    pub(super) keys: Vec<Id>,
}

/// KPIs under their headings: a heading stands where its first KPI stands.
pub(super) fn grouped<'a>(kpis: impl Iterator<Item = &'a Kpi>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for kpi in kpis {
        let heading = kpi.group.as_ref().map_or("", |group| group.as_str());
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.keys.push(kpi.id.id()),
            None => groups.push(Group {
                heading: heading.to_owned(),
                keys: vec![kpi.id.id()],
            }),
        }
    }
    groups
}

/// Before which of all KPIs one stands that goes before another of its group, or to the end of it.
///
/// At the end of its group it comes right after the last of the others, so that the headings stay where they are.
pub(super) fn place_in_all(all: &[Id], group: &[Id], moved: Id, before: Option<Id>) -> Option<Id> {
    if before.is_some() {
        return before;
    }
    let last = group.iter().rev().find(|id| **id != moved)?;
    let after = all.iter().skip_while(|id| *id != last).skip(1);
    after.copied().find(|id| *id != moved)
}

/// What is moved, and before what, so that one heading stands before another: all that stands under it, in its order.
///
/// `all` are the headings of all KPIs; nothing moves where one of the two is none of them.
pub(super) fn ahead(all: &[Group], heading: &str, other: &str) -> Vec<(Id, Id)> {
    let of = |heading: &str| all.iter().find(|group| group.heading == heading);
    let Some((moved, before)) = of(heading).zip(of(other).and_then(|other| other.keys.first())) else {
        return Vec::new();
    };
    moved.keys.iter().map(|id| (*id, *before)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids<const N: usize>(names: [&str; N]) -> [Id; N] {
        names.map(|name| Id::parse(name).expect("an id"))
    }

    #[test]
    fn at_the_end_of_its_group_a_kpi_stands_right_after_the_others() {
        let all @ [a, b, c, d] = ids(["a", "b", "c", "d"]);
        // b moves to the end of the group of a, b and c
        assert_eq!(place_in_all(&all, &[a, b, c], b, None), Some(d));
        assert_eq!(place_in_all(&all, &[b, d], b, None), None);
        assert_eq!(place_in_all(&all, &[a, b], b, None), Some(c));
    }

    #[test]
    fn before_another_of_its_group_it_goes_there() {
        let all @ [a, b, c] = ids(["a", "b", "c"]);
        assert_eq!(place_in_all(&all, &all, c, Some(a)), Some(a));
        assert_eq!(place_in_all(&all, &[c], c, None), None);
        let _ = b;
    }

    #[test]
    fn a_group_goes_before_another_with_all_that_stands_under_it() {
        let [a, b, c, d] = ids(["a", "b", "c", "d"]);
        let group = |heading: &str, keys: &[Id]| Group {
            heading: heading.to_owned(),
            keys: keys.to_vec(),
        };
        let all = [group("sales", &[a, c]), group("", &[b]), group("service", &[d])];
        assert_eq!(ahead(&all, "service", "sales"), [(d, a)]);
        assert_eq!(ahead(&all, "sales", ""), [(a, b), (c, b)]);
        assert_eq!(ahead(&all, "sales", "gone"), []);
    }
}
