//! Colours that must be told apart are: text at 4.5:1 and marks at 3:1, in light and in dark.
//!
//! # Source
//! WCAG 2.2, success criteria 1.4.3 and 1.4.11, and its definition of relative luminance.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../site/styles/tokens.css");

/// Least contrast of text and its ground (1.4.3).
const TEXT: f64 = 4.5;
/// Least contrast of a mark, an edge or a ring and its ground (1.4.11).
const MARK: f64 = 3.0;

/// Linear light of red, green and blue, each 0..=1.
type Light = [f64; 3];

/// One colour in the light and in the dark theme.
#[derive(Clone, Copy)]
struct Pair {
    light: Light,
    dark: Light,
}

/// Every token written as `--name: light-dark(#rrggbb, #rrggbb);`.
fn colours(css: &str) -> BTreeMap<String, Pair> {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let inner = value.trim().strip_prefix("light-dark(")?.strip_suffix(");")?;
            let (light, dark) = inner.split_once(", ")?;
            Some((
                name.to_owned(),
                Pair {
                    light: hex(light)?,
                    dark: hex(dark)?,
                },
            ))
        })
        .collect()
}

fn hex(text: &str) -> Option<Light> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([linear(channel(0)?), linear(channel(2)?), linear(channel(4)?)])
}

/// One sRGB channel as linear light. `powf` is fine here: the figure never reaches a page.
#[expect(clippy::disallowed_methods, reason = "runs natively only")]
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Light, other: Light) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The pairs of `fronts` on `grounds` that fall short of `least`, in words.
fn shortfalls(fronts: &[&str], grounds: &[&str], least: f64) -> Vec<String> {
    let colours = colours(TOKENS);
    let colour = |name: &str| match colours.get(name) {
        Some(pair) => *pair,
        None => panic!("tokens.css has no colour --{name}"),
    };
    let mut short = Vec::new();
    for front in fronts {
        for ground in grounds {
            let (a, b) = (colour(front), colour(ground));
            for (theme, ratio) in [
                ("light", contrast(a.light, b.light)),
                ("dark", contrast(a.dark, b.dark)),
            ] {
                if ratio < least {
                    short.push(format!("--{front} on --{ground}, {theme}: {ratio:.2}"));
                }
            }
        }
    }
    short
}

#[track_caller]
fn check_contrast(fronts: &[&str], grounds: &[&str], least: f64) {
    let short = shortfalls(fronts, grounds, least);
    assert!(short.is_empty(), "below {least}:1\n{}", short.join("\n"));
}

const GROUNDS: [&str; 4] = ["paper", "surface", "raised", "sunken"];
const STATUSES: [&str; 5] = ["over", "on", "risk", "off", "none"];

#[test]
fn black_on_white_is_twenty_one_to_one() {
    let (black, white) = ([0.0; 3], [1.0; 3]);
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
}

#[test]
fn two_greys_too_close_are_found() {
    assert!(!shortfalls(&["line"], &["surface"], MARK).is_empty());
}

#[test]
fn text_can_be_read_on_every_ground() {
    check_contrast(&["ink", "quiet", "accent"], &GROUNDS, TEXT);
    check_contrast(&["ink", "quiet", "accent"], &["accent-soft"], TEXT);
    check_contrast(&["ink"], &["chosen", "line", "off-soft"], TEXT);
}

#[test]
fn status_words_can_be_read_on_every_ground_and_on_their_own() {
    check_contrast(&STATUSES, &GROUNDS, TEXT);
    for status in STATUSES {
        check_contrast(&[status], &[&format!("{status}-soft")], TEXT);
    }
}

#[test]
fn text_on_filled_controls_and_notices_can_be_read() {
    check_contrast(&["accent-ink"], &["accent", "accent-hover"], TEXT);
    check_contrast(&["notice-ink", "notice-accent"], &["notice"], TEXT);
}

#[test]
fn edges_of_fields_and_focus_rings_stand_out() {
    check_contrast(&["edge", "accent"], &GROUNDS, MARK);
}

#[test]
fn marks_stand_out_from_the_line_they_stand_on() {
    check_contrast(&["ink", "quiet"], &["track"], MARK);
    check_contrast(&STATUSES, &["track"], MARK);
    check_contrast(&["accent-trace"], &["paper", "surface"], MARK);
}
