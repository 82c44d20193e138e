//! The rows of the map in the order in which they are read, and where each stands when they are drawn.

use std::collections::HashMap;

use waymark_core::alignment::{Alignment, Branch};
use waymark_core::{KeyResultId, ObjectiveId, Workspace};

use crate::charts::{Gaps, Joint, TreeBox, TreePlace, TreeShape};

/// An objective or a key result on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Objective(ObjectiveId),
    KeyResult(KeyResultId),
}

impl Key {
    /// What an element carries to be known by: `o-` or `k-` and the id.
    pub(super) fn written(self) -> String {
        match self {
            Self::Objective(id) => format!("o-{id}"),
            Self::KeyResult(id) => format!("k-{id}"),
        }
    }

    /// Reads what an element carries.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('-')?;
        match kind {
            "o" => ObjectiveId::parse(id).ok().map(Self::Objective),
            "k" => KeyResultId::parse(id).ok().map(Self::KeyResult),
            _ => None,
        }
    }

    /// The id of its element.
    pub(super) fn element(self) -> String {
        format!("map-{}", self.written())
    }
}

/// A row: one item of the tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) key: Key,
    /// From 1.
    pub(super) level: usize,
    /// Its place among its siblings, from 1, and how many they are.
    pub(super) place: usize,
    pub(super) count: usize,
    /// The row above it in the tree.
    pub(super) parent: Option<Key>,
    /// Whether what is below it is shown; none where nothing is.
    pub(super) is_open: Option<bool>,
    /// How many objectives stand below it, at any depth.
    pub(super) below: usize,
    /// It is shown because others serve it.
    pub(super) is_above: bool,
    /// Where it stands when it is drawn, in rem.
    pub(super) at: TreePlace,
}

/// All rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Plan {
    pub(super) rows: Vec<Row>,
    places: HashMap<Key, usize>,
    /// How wide and high the sheet is, in rem.
    pub(super) size: (f64, f64),
}

/// What is shown of the trees.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) alignment: &'a Alignment,
    /// Whether what is below a row is shown.
    pub(super) is_open: &'a dyn Fn(Key) -> bool,
    /// Key results have rows of their own.
    pub(super) has_key_results: bool,
}

/// All cards are as wide and as far from each other, in rem; the style sheet says the same.
pub(super) const GAPS: Gaps = Gaps {
    width: 17.0,
    across: 3.0,
    down: 0.75,
    trees: 1.5,
};
/// How high the part of a card above its key results is, in rem.
const HEAD: f64 = 4.125;
/// How high the part below them is, in rem.
const FOOT: f64 = 2.125;
/// How high a key result is, in rem.
const LINE: f64 = 1.625;

/// A row that is to be added, with those that come after it still waiting.
struct Task {
    item: Item,
    level: usize,
    place: usize,
    count: usize,
    parent: Option<usize>,
}

#[derive(Clone)]
enum Item {
    Objective(usize),
    KeyResult(KeyResultId, Vec<usize>),
}

impl Plan {
    pub(super) fn new(shown: Shown<'_>) -> Self {
        let children = children(&shown.alignment.branches);
        let below = counts(&shown.alignment.branches);
        let roots = (0..shown.alignment.branches.len()).filter(|at| shown.alignment.branches[*at].depth == 0);
        let roots: Vec<_> = roots.map(Item::Objective).collect();
        let mut rows: Vec<Row> = Vec::new();
        let mut tasks = tasks(roots, 1, None);
        while let Some(task) = tasks.pop() {
            let (row, items) = row(shown, &task, &rows, (&children, &below));
            let is_open = row.is_open == Some(true);
            rows.push(row);
            if is_open {
                tasks.extend(self::tasks(items, task.level + 1, Some(rows.len() - 1)));
            }
        }
        let size = place(&mut rows);
        let places = (0..).zip(&rows).map(|(at, row)| (row.key, at)).collect();
        Self { rows, places, size }
    }

    pub(super) fn place_of(&self, key: Key) -> Option<usize> {
        self.places.get(&key).copied()
    }

    pub(super) fn row(&self, key: Key) -> Option<&Row> {
        self.rows.get(self.place_of(key)?)
    }

    /// The lines from each card to those that serve it, in rem.
    pub(super) fn joints(&self) -> Vec<Joint> {
        self.rows.iter().filter_map(|row| self.joint(row)).collect()
    }

    fn joint(&self, row: &Row) -> Option<Joint> {
        let parent = self.row(row.parent?)?;
        let Key::Objective(_) = row.key else { return None };
        Some(Joint {
            from: (parent.at.left + GAPS.width, leaves(parent)),
            to: arrives(row),
        })
    }

    /// The line between an objective and something else that it supports, in rem; none unless both are shown.
    pub(super) fn support(&self, from: Key, to: Key) -> Option<Joint> {
        let (from, to) = (self.row(from)?, self.row(to)?);
        Some(Joint {
            from: (to.at.left + GAPS.width, leaves(to)),
            to: arrives(from),
        })
    }
}

/// How far down the lines leave a row: at the middle of a key result, at the foot of an objective.
fn leaves(row: &Row) -> f64 {
    match row.key {
        Key::KeyResult(_) => row.at.top + LINE / 2.0,
        Key::Objective(_) => row.at.top + row.at.height - FOOT / 2.0,
    }
}

fn arrives(row: &Row) -> (f64, f64) {
    (row.at.left, row.at.top + row.at.height / 2.0)
}

/// In the order of a stack: the first on top.
fn tasks(items: Vec<Item>, level: usize, parent: Option<usize>) -> Vec<Task> {
    let count = items.len();
    let numbered = (1..).zip(items).map(|(place, item)| Task {
        item,
        level,
        place,
        count,
        parent,
    });
    let mut tasks: Vec<_> = numbered.collect();
    tasks.reverse();
    tasks
}

/// The row of a task, and what stands below it.
fn row(shown: Shown<'_>, task: &Task, rows: &[Row], (children, below): (&[Vec<usize>], &[usize])) -> (Row, Vec<Item>) {
    let branches = &shown.alignment.branches;
    let (key, items, count, is_above) = match &task.item {
        Item::Objective(at) => {
            let branch = &branches[*at];
            let items = items(shown, branch, &children[*at]);
            (Key::Objective(branch.objective), items, below[*at], !branch.is_wanted)
        }
        Item::KeyResult(id, through) => {
            let items: Vec<_> = through.iter().copied().map(Item::Objective).collect();
            let count = through.iter().map(|at| below[*at] + 1).sum();
            (Key::KeyResult(*id), items, count, false)
        }
    };
    let row = Row {
        key,
        level: task.level,
        place: task.place,
        count: task.count,
        parent: task.parent.map(|at| rows[at].key),
        is_open: (!items.is_empty()).then(|| (shown.is_open)(key)),
        below: count,
        is_above,
        at: TreePlace::default(),
    };
    (row, items)
}

/// What stands below an objective: its key results, each with what serves it, then what serves the objective itself.
fn items(shown: Shown<'_>, branch: &Branch, children: &[usize]) -> Vec<Item> {
    if !shown.has_key_results {
        return children.iter().copied().map(Item::Objective).collect();
    }
    let branches = &shown.alignment.branches;
    let through = |id: Option<KeyResultId>| {
        let which = children.iter().copied().filter(move |at| branches[*at].through == id);
        which.collect::<Vec<_>>()
    };
    let key_results = shown.workspace.key_results_of(branch.objective);
    key_results
        .map(|it| Item::KeyResult(it.id, through(Some(it.id))))
        .chain(through(None).into_iter().map(Item::Objective))
        .collect()
}

/// The branches one level below each branch.
fn children(branches: &[Branch]) -> Vec<Vec<usize>> {
    let mut children = vec![Vec::new(); branches.len()];
    let mut path: Vec<usize> = Vec::new();
    for (at, branch) in branches.iter().enumerate() {
        path.truncate(branch.depth);
        if let Some(parent) = path.last() {
            children[*parent].push(at);
        }
        path.push(at);
    }
    children
}

/// How many branches stand below each, at any depth.
fn counts(branches: &[Branch]) -> Vec<usize> {
    let mut counts = vec![0; branches.len()];
    let mut path: Vec<usize> = Vec::new();
    for (at, branch) in branches.iter().enumerate() {
        path.truncate(branch.depth);
        for above in &path {
            counts[*above] += 1;
        }
        path.push(at);
    }
    counts
}

/// Gives every row its place; how wide and high all of them are.
fn place(rows: &mut [Row]) -> (f64, f64) {
    let mut boxes: Vec<TreeBox> = Vec::new();
    // for each row the box that it is or stands in, for each key result its line in that box
    let mut box_of: HashMap<Key, usize> = HashMap::new();
    let mut lines = vec![0_u32; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        let around = row.parent.and_then(|parent| box_of.get(&parent).copied());
        match (row.key, around) {
            (Key::KeyResult(_), Some(around)) => {
                lines[at] = line_in(&boxes[around]);
                boxes[around].height += LINE;
                box_of.insert(row.key, around);
            }
            (Key::Objective(_) | Key::KeyResult(_), parent) => {
                box_of.insert(row.key, boxes.len());
                boxes.push(TreeBox {
                    parent,
                    height: HEAD + FOOT,
                });
            }
        }
    }
    let shape = TreeShape::new(&boxes, GAPS);
    for (row, line) in rows.iter_mut().zip(lines) {
        let around = box_of
            .get(&row.key)
            .and_then(|at| shape.places.get(*at).copied())
            .unwrap_or_default();
        row.at = match row.key {
            Key::Objective(_) => around,
            Key::KeyResult(_) => TreePlace {
                left: around.left,
                top: around.top + HEAD + f64::from(line) * LINE,
                height: LINE,
            },
        };
    }
    (shape.width, shape.height)
}

/// How many lines a box has by now.
fn line_in(one: &TreeBox) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let lines = ((one.height - HEAD - FOOT) / LINE).round() as u32;
    lines
}

#[cfg(test)]
mod tests;
