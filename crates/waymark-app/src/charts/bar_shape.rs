//! Bars beside each other in a table: how long each is.

/// The length of each bar as a share of its room: the number of the greatest size fills it; no number, no length.
#[must_use]
pub fn bar_shares(numbers: &[Option<f64>]) -> Vec<f64> {
    let sizes = numbers.iter().map(|number| number.map_or(0.0, f64::abs));
    let greatest = sizes.clone().fold(0.0, f64::max);
    let share = |size: f64| if greatest > 0.0 { size / greatest } else { 0.0 };
    sizes.map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::bar_shares;

    #[test]
    fn the_greatest_fills_its_room_and_others_a_part_of_it() {
        assert_eq!(bar_shares(&[Some(4.0), None, Some(-1.0)]), [1.0, 0.0, 0.25]);
    }

    #[test]
    fn nothing_but_zeros_has_no_length() {
        assert_eq!(bar_shares(&[Some(0.0), None]), [0.0, 0.0]);
        assert!(bar_shares(&[]).is_empty());
    }
}
