//! What the columns of a block hold.

use super::known::{Known, PartKind};
use super::manner::Manner;
use super::number::bare;
use super::when::{Named, When, in_a_row, named};

/// Where a heading may stand, counted from above.
const HEADING_ROWS: usize = 3;
/// Where a column of periods may stand, counted from the left.
const PERIOD_COLUMNS: usize = 5;

/// The rows of a block with what is asked of them.
pub(super) struct Sheet<'a> {
    pub(super) rows: &'a [Vec<String>],
    pub(super) width: usize,
    pub(super) manner: &'a Manner,
    pub(super) known: &'a Known,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    /// Numbers, of the KPI in the heading or of the one in the row.
    Number(Option<String>),
    /// Names of KPIs.
    Kpi,
    /// Names of parts.
    Part(PartKind),
    /// Nothing that is taken over.
    Unused,
}

/// How a block is laid out.
pub(super) struct Shape {
    /// The first row below the headings.
    pub(super) first: usize,
    /// What each column holds.
    pub(super) roles: Vec<Role>,
    /// The period of each column.
    pub(super) across: Option<Vec<Option<When>>>,
    /// The period of each row.
    pub(super) down: Option<Vec<Option<When>>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Empty,
    Number,
    Period,
    Weak,
    Text,
}

impl Sheet<'_> {
    /// A cell without the spaces around it.
    pub(super) fn at(&self, row: usize, column: usize) -> &str {
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        cell.map_or("", |cell| cell.trim())
    }

    /// Whether a text is one of these words, or begins with one.
    fn is_heading(&self, text: &str, words: &[String]) -> bool {
        let text = self.manner.folded(text);
        words.iter().any(|word| text.trim_end_matches(':') == word)
    }

    /// Whether a text heads sums.
    pub(super) fn is_total(&self, text: &str) -> bool {
        self.is_heading(text, &self.manner.headings.total)
    }

    fn kind(&self, row: usize, column: usize) -> Kind {
        let text = self.at(row, column);
        match named(text, self.manner) {
            _ if text.is_empty() => Kind::Empty,
            Some(Named::Full(_) | Named::Yearless(..)) => Kind::Period,
            Some(Named::Weak(_)) => Kind::Weak,
            None if bare(text).is_some() => Kind::Number,
            None => Kind::Text,
        }
    }

    /// How the block is laid out.
    pub(super) fn shape(&self) -> Shape {
        if let Some((row, first, across)) = self.periods_across() {
            let mut roles = vec![Role::Unused; self.width];
            for (column, _) in across.iter().enumerate().filter(|(_, when)| when.is_some()) {
                roles[column] = Role::Number(None);
            }
            self.label(&mut roles, &(0..first).collect::<Vec<_>>(), row + 1, Some(row), true);
            return Shape {
                first: row + 1,
                roles,
                across: Some(across),
                down: None,
            };
        }
        self.shape_down()
    }

    /// A row of periods: its place, its first column with one, and the period of each column.
    fn periods_across(&self) -> Option<(usize, usize, Vec<Option<When>>)> {
        (0..self.rows.len().min(HEADING_ROWS)).find_map(|row| {
            let kinds: Vec<Kind> = (0..self.width).map(|column| self.kind(row, column)).collect();
            let is_period = |kind: &Kind| matches!(kind, Kind::Period | Kind::Weak);
            let first = kinds.iter().position(is_period)?;
            let fits = |column: usize| {
                is_period(&kinds[column]) || kinds[column] == Kind::Empty || self.is_total(self.at(row, column))
            };
            let is_sure = kinds.contains(&Kind::Period);
            let has_number = |below: usize| {
                (first..self.width).any(|column| matches!(self.kind(below, column), Kind::Number | Kind::Weak))
            };
            let mut rows_below = row + 1..self.rows.len();
            let is_header = (first..self.width).all(fits)
                && (is_sure || self.are_years(row, first))
                && rows_below.clone().any(has_number)
                && rows_below.all(|below| self.kind(below, first) != Kind::Period);
            if !is_header {
                return None;
            }
            let period = |column| {
                (column >= first)
                    .then(|| named(self.at(row, column), self.manner))
                    .flatten()
            };
            let names: Vec<_> = (0..self.width).map(period).collect();
            Some((row, first, in_a_row(&names, self.manner)))
        })
    }

    /// Whether the cells of a row are years that follow each other.
    fn are_years(&self, row: usize, first: usize) -> bool {
        let years: Option<Vec<u32>> = (first..self.width)
            .map(|column| self.at(row, column))
            .filter(|text| !text.is_empty() && !self.is_total(text))
            .map(|text| text.parse().ok())
            .collect();
        years.is_some_and(|years| years.len() > 1 && years.windows(2).all(|two| two[0] + 1 == two[1]))
    }

    fn shape_down(&self) -> Shape {
        let kinds: Vec<Kind> = (0..self.width).map(|column| self.kind(0, column)).collect();
        let is_headed = self.rows.len() > 1
            && kinds.contains(&Kind::Text)
            && kinds
                .iter()
                .all(|kind| matches!(kind, Kind::Text | Kind::Empty | Kind::Period));
        let first = usize::from(is_headed);
        let header = is_headed.then_some(0);
        let period_column = (0..self.width.min(PERIOD_COLUMNS))
            .find_map(|column| Some((column, self.periods_down(column, first, header)?)));
        let mut roles = vec![Role::Unused; self.width];
        let mut labels = Vec::new();
        for (column, role) in roles.iter_mut().enumerate() {
            if period_column.as_ref().is_some_and(|(of, _)| *of == column) {
                continue;
            }
            let has = |kinds: &[Kind]| (first..self.rows.len()).any(|row| kinds.contains(&self.kind(row, column)));
            if has(&[Kind::Number, Kind::Weak]) && !has(&[Kind::Period]) {
                let heading = header.map(|row| self.at(row, column)).filter(|it| !it.is_empty());
                let is_value = |it: &&str| self.is_heading(it, &self.manner.headings.value);
                *role = if heading.is_some_and(|it| self.is_total(it)) {
                    Role::Unused
                } else {
                    Role::Number(heading.filter(|it| !is_value(it)).map(str::to_owned))
                };
            } else if has(&[Kind::Text, Kind::Period]) {
                labels.push(column);
            }
        }
        let needs_kpi = !roles.iter().any(|role| matches!(role, Role::Number(Some(_))));
        self.label(&mut roles, &labels, first, header, needs_kpi);
        if roles.contains(&Role::Kpi) {
            // Where rows name their KPI, a heading of numbers does not.
            for role in &mut roles {
                if matches!(role, Role::Number(_)) {
                    *role = Role::Number(None);
                }
            }
        }
        Shape {
            first,
            roles,
            across: None,
            down: period_column.map(|(_, down)| down),
        }
    }

    /// The period of each row, where a column names them; an empty cell has the period above.
    fn periods_down(&self, column: usize, first: usize, header: Option<usize>) -> Option<Vec<Option<When>>> {
        let headed = |words: &[String]| header.is_some_and(|row| self.is_heading(self.at(row, column), words));
        let headings = &self.manner.headings;
        let (is_week, is_date) = (headed(&headings.week), headed(&headings.date));
        if headed(&headings.kpi) || headed(&headings.person) {
            return None;
        }
        let read = |text: &str| match named(text, self.manner) {
            Some(Named::Weak(when)) => is_date.then_some(Named::Weak(when)),
            Some(found) => Some(found),
            None if is_week => named(&format!("{} {text}", headings.week.first()?), self.manner),
            None => None,
        };
        let mut last = None;
        let mut down = vec![None; self.rows.len()];
        for (row, when) in down.iter_mut().enumerate().skip(first) {
            let text = self.at(row, column);
            if !text.is_empty() && !self.is_total(text) {
                last = Some(read(text)?.latest(self.manner)?);
            }
            *when = last.filter(|_| !self.is_total(text));
        }
        last.map(|_| down)
    }

    /// Says which of the columns with words name KPIs and which name parts.
    fn label(&self, roles: &mut [Role], columns: &[usize], first: usize, header: Option<usize>, needs_kpi: bool) {
        let mut open = Vec::new();
        for &column in columns {
            match header.and_then(|row| self.headed_role(self.at(row, column))) {
                Some(role) if !roles.contains(&role) => roles[column] = role,
                Some(_) | None => open.push(column),
            }
        }
        let has_part = roles.iter().any(|role| matches!(role, Role::Part(_)));
        let has_kpi = roles.contains(&Role::Kpi) || !needs_kpi;
        let names = |column: usize| {
            let texts = (first..self.rows.len()).map(move |row| self.manner.folded(self.at(row, column)));
            let (mut kpis, mut part) = (0, None);
            for text in texts {
                kpis += usize::from(self.known.kpi(&text).is_some());
                part = part.or(self.known.part(&text));
            }
            (kpis > 0, part)
        };
        let part_of = |column: usize| Role::Part(names(column).1.unwrap_or_default());
        match (open.as_slice(), has_kpi, has_part) {
            ([], ..) | (_, true, true) => {}
            ([one, ..], true, false) => roles[*one] = part_of(*one),
            ([one], false, false) => {
                roles[*one] = if let (false, Some(kind)) = names(*one) {
                    Role::Part(kind)
                } else {
                    Role::Kpi
                }
            }
            ([one, ..], false, true) => roles[*one] = Role::Kpi,
            ([one, other, ..], false, false) => {
                let is_part_first = names(*one).1.is_some() && !names(*one).0 || names(*other).0 && !names(*one).0;
                let (kpi, part) = if is_part_first { (*other, *one) } else { (*one, *other) };
                roles[kpi] = Role::Kpi;
                roles[part] = part_of(part);
            }
        }
    }

    fn headed_role(&self, text: &str) -> Option<Role> {
        let headings = &self.manner.headings;
        let roles = [
            (&headings.kpi, Role::Kpi),
            (&headings.person, Role::Part(PartKind::Person)),
            (&headings.team, Role::Part(PartKind::Team)),
            (&headings.region, Role::Part(PartKind::Region)),
            (&headings.product, Role::Part(PartKind::Product)),
        ];
        let found = roles.into_iter().find(|(words, _)| self.is_heading(text, words))?;
        Some(found.1)
    }
}
