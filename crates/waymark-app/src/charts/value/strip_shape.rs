//! The strip of confidences below the days: a bar for each, 0 to 10, with its number where there is room.

use super::drawing::{Anchor, Drawing};
use super::label_shape::{line_height, text_width};
use super::plot::Plot;
use super::sheet_shape::Sheet;

/// The height of a confidence of 10, in pixels.
const FULL: f64 = 30.0;
/// What a confidence of 0 still shows.
const NONE: f64 = 2.0;
/// The width of a bar with room round it, and of one without.
const WIDE: f64 = 10.0;
const NARROW: f64 = 2.0;
/// Between two bars, where there is room.
const APART: f64 = 1.0;
/// The most that can be bet.
const MOST: f64 = 10.0;

/// Draws the strip from `top` on; its lower end.
pub(super) fn strip(drawing: &mut Drawing, plot: &Plot, sheet: &Sheet, top: f64) -> f64 {
    let bets: Vec<(f64, u8)> = plot
        .points
        .iter()
        .filter_map(|point| Some((sheet.across(point.day), point.confidence?)))
        .collect();
    if bets.is_empty() {
        return top;
    }
    let letter = sheet.letter;
    let named = top + line_height(letter);
    let foot = named + GAP + FULL;
    let numbers = foot + line_height(letter);
    drawing.text(
        "chart-number",
        (sheet.area.left, named),
        Anchor::Start,
        plot.confidence_label.clone(),
    );
    drawing.path("chart-floor", super::line_shape::level(sheet, foot));
    drawing.path("chart-bars", bars(&bets, foot));
    let mut free = f64::NEG_INFINITY;
    for (x, bet) in &bets {
        let text = bet.to_string();
        let half = text_width(&text, letter) / 2.0;
        if x - half >= free {
            drawing.text("chart-number", (*x, numbers), Anchor::Middle, text);
            free = x + half + GAP;
        }
    }
    numbers + GAP
}

/// Between the pieces of the strip, in pixels.
const GAP: f64 = 4.0;

fn bars(bets: &[(f64, u8)], foot: f64) -> String {
    let nearest = bets.windows(2).map(|pair| pair[1].0 - pair[0].0);
    let width = (nearest.fold(f64::INFINITY, f64::min) - APART).clamp(NARROW, WIDE);
    let mut way = String::new();
    for (x, bet) in bets {
        let height = (f64::from(*bet) / MOST * FULL).max(NONE);
        let left = x - width / 2.0;
        way.push_str(&format!("M{left:.1} {foot:.1}v-{height:.1}h{width:.1}v{height:.1}z"));
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bet_of_ten_is_as_high_as_the_strip_and_one_of_none_is_still_seen() {
        assert_eq!(
            bars(&[(20.0, 10), (60.0, 0)], 50.0),
            "M15.0 50.0v-30.0h10.0v30.0zM55.0 50.0v-2.0h10.0v2.0z"
        );
    }

    #[test]
    fn bars_side_by_side_do_not_touch() {
        assert!(bars(&[(20.0, 5), (25.0, 5)], 50.0).contains("h4.0"));
    }
}
