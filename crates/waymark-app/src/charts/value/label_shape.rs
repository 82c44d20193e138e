//! Where letters stand, so that no text covers another and few cover a line.

use super::drawing::Anchor;

/// The height of a line of letters above its baseline, in parts of the letters' size.
const ASCENT: f64 = 0.95;
/// What hangs below the baseline.
const DESCENT: f64 = 0.28;
/// What is kept free between two texts, in pixels.
const GAP: f64 = 3.0;

/// A part of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::charts) struct Area {
    pub(in crate::charts) left: f64,
    pub(in crate::charts) top: f64,
    pub(in crate::charts) right: f64,
    pub(in crate::charts) bottom: f64,
}

impl Area {
    pub(in crate::charts) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    fn lies_in(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }
}

/// A text, or one below the other, with the places where it may stand, the best one first.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Label {
    pub(in crate::charts) part: &'static str,
    pub(in crate::charts) text: String,
    /// A further line below.
    pub(in crate::charts) below: Option<(&'static str, String)>,
    pub(in crate::charts) places: Vec<LabelPlace>,
}

/// Where a text may stand: its held end and its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct LabelPlace {
    pub(in crate::charts) x: f64,
    pub(in crate::charts) y: f64,
    pub(in crate::charts) anchor: Anchor,
}

/// What the letters have to keep clear of.
#[derive(Clone, Debug, Default)]
pub(in crate::charts) struct Obstacles {
    /// The sheet, which they must not leave.
    pub(in crate::charts) sheet: Area,
    /// Points of lines and marks that are better not covered.
    pub(in crate::charts) points: Vec<(f64, f64)>,
    /// Heights of lines across the whole sheet that are better not covered.
    pub(in crate::charts) heights: Vec<f64>,
}

/// How far apart points on a line are checked, in pixels.
const FINE: f64 = 6.0;

impl Obstacles {
    /// Lets letters keep clear of a line with these corners.
    pub(in crate::charts) fn line(&mut self, corners: &[(f64, f64)]) {
        for ends in corners.windows(2) {
            let [(x, y), (to_x, to_y)] = [ends[0], ends[1]];
            let steps = ((to_x - x).abs().max((to_y - y).abs()) / FINE).ceil().clamp(1.0, 400.0);
            let mut at = 0.0;
            while at <= steps {
                let share = at / steps;
                self.points.push((x + (to_x - x) * share, y + (to_y - y) * share));
                at += 1.0;
            }
        }
    }
}

/// Where each label stands; none for one that would cover another wherever it stood. Earlier labels choose first.
pub(in crate::charts) fn placed(labels: &[Label], letter: f64, obstacles: &Obstacles) -> Vec<Option<LabelPlace>> {
    let mut taken: Vec<Area> = Vec::new();
    let mut places = Vec::new();
    for label in labels {
        let free = |place: &&LabelPlace| {
            let area = area(label, **place, letter);
            area.lies_in(&obstacles.sheet) && !taken.iter().any(|it| it.grown(GAP).meets(&area))
        };
        let mut best: Option<(f64, LabelPlace)> = None;
        for (order, place) in label.places.iter().enumerate().filter(|(_, place)| free(place)) {
            let cost = cost(&area(label, *place, letter), obstacles) + order as f64 * 0.5;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, *place));
            }
        }
        if let Some((_, place)) = best {
            taken.push(area(label, place, letter));
        }
        places.push(best.map(|it| it.1));
    }
    places
}

fn cost(area: &Area, obstacles: &Obstacles) -> f64 {
    let points = obstacles.points.iter().filter(|point| area.holds(**point)).count();
    let heights = obstacles
        .heights
        .iter()
        .filter(|height| (area.top + 1.0..area.bottom).contains(height))
        .count();
    (points + heights * 3) as f64
}

/// What a label covers at a place.
pub(in crate::charts) fn area(label: &Label, place: LabelPlace, letter: f64) -> Area {
    let below = label.below.as_ref().map_or(0.0, |(_, text)| text_width(text, letter));
    let width = text_width(&label.text, letter).max(below);
    let left = match place.anchor {
        Anchor::Start => place.x,
        Anchor::Middle => place.x - width / 2.0,
        Anchor::End => place.x - width,
    };
    let lines = if label.below.is_some() {
        line_height(letter)
    } else {
        0.0
    };
    Area {
        left,
        top: place.y - letter * ASCENT,
        right: left + width,
        bottom: place.y + letter * DESCENT + lines,
    }
}

/// From one line of letters to the next.
pub(in crate::charts) fn line_height(letter: f64) -> f64 {
    (letter * 1.25).round()
}

/// How wide a text is, rather too wide than too narrow: the page's letters are the system's, and not known here.
pub(in crate::charts) fn text_width(text: &str, letter: f64) -> f64 {
    text.chars().map(width).sum::<f64>() * letter
}

/// A text that is no wider than this, cut with an ellipsis where it is longer.
pub(in crate::charts) fn shortened(text: &str, letter: f64, most: f64) -> String {
    if text_width(text, letter) <= most {
        return text.to_owned();
    }
    let mut room = most - width('…') * letter;
    let kept = text.chars().take_while(|it| {
        room -= width(*it) * letter;
        room >= 0.0
    });
    let kept: String = kept.collect();
    format!("{}…", kept.trim_end())
}

/// A text in lines, none wider than so many times the size of its letters unless a word is.
pub(crate) fn wrapped(text: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line, 1.0) + width(' ') + text_width(word, 1.0) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of a letter of a wide sans serif, in parts of its size.
fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | ' ' | '\u{a0}' | '\u{202f}' => 0.34,
        'f' | 'r' | 't' | '-' | '(' | ')' | 'I' => 0.44,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '+' | '−' | '<' => 0.98,
        '\u{1100}'.. => 1.05,
        it if it.is_uppercase() => 0.75,
        _ => 0.65,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: f64 = 13.0;

    fn label(text: &str, places: &[(f64, f64)]) -> Label {
        let place = |(x, y): &(f64, f64)| LabelPlace {
            x: *x,
            y: *y,
            anchor: Anchor::Start,
        };
        Label {
            part: "label",
            text: text.to_owned(),
            below: None,
            places: places.iter().map(place).collect(),
        }
    }

    fn sheet() -> Obstacles {
        let sheet = Area {
            left: 0.0,
            top: 0.0,
            right: 300.0,
            bottom: 200.0,
        };
        Obstacles {
            sheet,
            ..Obstacles::default()
        }
    }

    fn heights(labels: &[Label], obstacles: &Obstacles) -> Vec<Option<f64>> {
        placed(labels, LETTER, obstacles)
            .into_iter()
            .map(|it| it.map(|place| place.y))
            .collect()
    }

    #[test]
    fn a_label_gives_way_to_one_before_it() {
        let labels = [
            label("target 100", &[(6.0, 95.0)]),
            label("stretch 101", &[(6.0, 92.0), (6.0, 120.0)]),
        ];
        assert_eq!(heights(&labels, &sheet()), [Some(95.0), Some(120.0)]);
    }

    #[test]
    fn a_label_without_a_free_place_is_left_out() {
        let labels = [
            label("target 100", &[(6.0, 95.0)]),
            label("stretch 101", &[(6.0, 92.0)]),
        ];
        assert_eq!(heights(&labels, &sheet()), [Some(95.0), None]);
    }

    #[test]
    fn a_label_stays_on_the_sheet() {
        let labels = [label("target 100", &[(280.0, 95.0), (6.0, 3.0), (6.0, 95.0)])];
        assert_eq!(heights(&labels, &sheet()), [Some(95.0)]);
    }

    #[test]
    fn a_label_keeps_clear_of_lines_where_it_can() {
        let mut obstacles = sheet();
        obstacles.line(&[(0.0, 90.0), (100.0, 90.0)]);
        let labels = [label("target 100", &[(6.0, 95.0), (6.0, 120.0)])];
        assert_eq!(heights(&labels, &obstacles), [Some(120.0)]);
        let labels = [label("target 100", &[(6.0, 95.0)])];
        assert_eq!(
            heights(&labels, &obstacles),
            [Some(95.0)],
            "better on a line than nowhere"
        );
    }

    #[test]
    fn a_long_text_is_cut_to_its_room() {
        let short = shortened("target 100 qualified leads per week", LETTER, 120.0);
        assert!(short.ends_with('…') && text_width(&short, LETTER) <= 120.0, "{short}");
        assert_eq!(shortened("target", LETTER, 120.0), "target");
    }

    #[test]
    fn a_title_is_broken_between_words() {
        assert_eq!(wrapped("Close 100 deals", 8.0), ["Close 100", "deals"]);
        assert_eq!(wrapped("Close 100 deals", 80.0), ["Close 100 deals"]);
        assert!(wrapped("", 8.0).is_empty());
    }
}
