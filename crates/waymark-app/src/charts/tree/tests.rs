use super::*;

/// Boxes 10 wide; 2 free across, 1 down, 3 between trees.
const GAPS: Gaps = Gaps {
    width: 10.0,
    across: 2.0,
    down: 1.0,
    trees: 3.0,
};

fn boxes(list: &[(Option<usize>, f64)]) -> Vec<TreeBox> {
    list.iter()
        .map(|(parent, height)| TreeBox {
            parent: *parent,
            height: *height,
        })
        .collect()
}

#[track_caller]
fn check_places(list: &[(Option<usize>, f64)], expected: &[(f64, f64)]) {
    let shape = TreeShape::new(&boxes(list), GAPS);
    let places: Vec<_> = shape.places.iter().map(|it| (it.left, it.top)).collect();
    assert_eq!(places, expected);
}

#[test]
fn a_box_alone_stands_at_the_corner() {
    check_places(&[(None, 4.0)], &[(0.0, 0.0)]);
    let shape = TreeShape::new(&boxes(&[(None, 4.0)]), GAPS);
    assert_eq!((shape.width, shape.height), (10.0, 4.0));
}

#[test]
fn without_boxes_there_is_nothing() {
    assert_eq!(TreeShape::new(&[], GAPS), TreeShape::default());
}

#[test]
fn a_parent_stands_in_the_middle_between_its_first_and_its_last() {
    // below it 0 to 4 and 5 to 9, in the middle 4.5
    check_places(
        &[(None, 4.0), (Some(0), 4.0), (Some(0), 4.0)],
        &[(0.0, 2.5), (12.0, 0.0), (12.0, 5.0)],
    );
}

#[test]
fn what_hangs_on_a_high_box_stands_at_its_middle() {
    check_places(&[(None, 9.0), (Some(0), 3.0)], &[(0.0, 0.0), (12.0, 3.0)]);
}

#[test]
fn trees_stand_apart() {
    check_places(&[(None, 2.0), (None, 2.0)], &[(0.0, 0.0), (0.0, 5.0)]);
}

#[test]
fn a_short_branch_stands_beside_the_higher_one_of_its_sibling() {
    // the second child has three of its own, 0 to 2, 3 to 5 and 6 to 8, around its middle at 4; the first child stands as
    // near above the second as boxes of one column may, though the grandchildren reach higher
    let list = [
        (None, 2.0),
        (Some(0), 2.0),
        (Some(0), 2.0),
        (Some(2), 2.0),
        (Some(2), 2.0),
        (Some(2), 2.0),
    ];
    check_places(
        &list,
        &[
            (0.0, 1.5),
            (12.0, 0.0),
            (12.0, 3.0),
            (24.0, 0.0),
            (24.0, 3.0),
            (24.0, 6.0),
        ],
    );
}

#[test]
fn what_is_partly_in_sight_is_in_sight() {
    // the boxes are at 0, 5 and 10
    let shape = TreeShape::new(&boxes(&[(None, 2.0), (None, 2.0), (None, 2.0)]), GAPS);
    let sight = Sight {
        left: 0.0,
        right: 5.0,
        top: 6.5,
        bottom: 10.5,
    };
    let shown: Vec<_> = shape.places.iter().map(|it| sight.shows(it, GAPS.width)).collect();
    assert_eq!(shown, [false, true, true]);
    let beside = Sight {
        left: 11.0,
        right: 20.0,
        ..sight
    };
    assert!(!shape.places.iter().any(|it| beside.shows(it, GAPS.width)));
}

#[test]
fn a_line_leaves_and_arrives_level() {
    let joint = Joint {
        from: (10.0, 1.0),
        to: (12.0, 5.0),
    };
    assert_eq!(ways(&[joint]), "M10.00 1.00C11.00 1.00 11.00 5.00 12.00 5.00");
}

#[test]
fn a_deep_tree_and_a_wide_one_are_placed_without_running_out() {
    let chain: Vec<_> = (0..100_000_usize)
        .map(|at| TreeBox {
            parent: at.checked_sub(1),
            height: 1.0,
        })
        .collect();
    assert_eq!(TreeShape::new(&chain, GAPS).height, 1.0);
    let star: Vec<_> = (0..100_000_usize)
        .map(|at| TreeBox {
            parent: (at > 0).then_some(0),
            height: 1.0,
        })
        .collect();
    assert_eq!(TreeShape::new(&star, GAPS).height, 199_997.0);
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Any forest, each box before those that hang on it.
    fn forest() -> impl Strategy<Value = Vec<TreeBox>> {
        let one = (any::<prop::sample::Index>(), prop::bool::weighted(0.1), 1_u8..20);
        proptest::collection::vec(one, 0..60).prop_map(|list| {
            let place = |(at, (index, is_root, height)): (usize, (prop::sample::Index, bool, u8))| TreeBox {
                parent: (at > 0 && !is_root).then(|| index.index(at)),
                height: f64::from(height),
            };
            list.into_iter().enumerate().map(place).collect()
        })
    }

    const NEAR: f64 = 1e-6;

    proptest! {
        #[test]
        fn no_two_boxes_overlap(boxes in forest()) {
            let places = TreeShape::new(&boxes, GAPS).places;
            for (at, one) in places.iter().enumerate() {
                for other in &places[at + 1..] {
                    let is_beside = (one.left - other.left).abs() >= GAPS.width;
                    let is_apart = one.top + one.height + GAPS.down <= other.top + NEAR
                        || other.top + other.height + GAPS.down <= one.top + NEAR;
                    prop_assert!(is_beside || is_apart, "{one:?} {other:?}");
                }
            }
        }

        #[test]
        fn each_stands_right_of_what_it_hangs_on_and_siblings_in_order(boxes in forest()) {
            let places = TreeShape::new(&boxes, GAPS).places;
            for (at, one) in boxes.iter().enumerate() {
                if let Some(parent) = one.parent {
                    let edge = places[parent].left + GAPS.width + GAPS.across;
                    prop_assert!((places[at].left - edge).abs() < NEAR);
                }
                let before = (0..at).rev().find(|other| boxes[*other].parent == one.parent);
                if let Some(before) = before {
                    prop_assert!(places[before].top < places[at].top);
                }
            }
        }

        #[test]
        fn a_parent_is_in_the_middle_of_its_first_and_last(boxes in forest()) {
            let places = TreeShape::new(&boxes, GAPS).places;
            let middle = |at: usize| places[at].top + places[at].height / 2.0;
            for at in 0..boxes.len() {
                let below: Vec<_> = (0..boxes.len()).filter(|child| boxes[*child].parent == Some(at)).collect();
                if let (Some(first), Some(last)) = (below.first(), below.last()) {
                    prop_assert!((middle(at) - f64::midpoint(middle(*first), middle(*last))).abs() < NEAR);
                }
            }
        }

        #[test]
        fn the_sheet_holds_all_boxes_and_the_same_boxes_are_placed_alike(boxes in forest()) {
            let shape = TreeShape::new(&boxes, GAPS);
            for place in &shape.places {
                prop_assert!(place.top >= 0.0 && place.top + place.height <= shape.height + NEAR);
                prop_assert!(place.left + GAPS.width <= shape.width + NEAR);
            }
            prop_assert_eq!(shape, TreeShape::new(&boxes, GAPS));
        }
    }
}
