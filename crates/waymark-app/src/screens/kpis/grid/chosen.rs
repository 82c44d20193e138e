//! The block of cells that is chosen: which it is, what fills it, and what writing into it comes to.

use waymark_core::{KpiId, Period, Segment, Value};
use waymark_file::block::Write;

use super::lines::Seen;

/// A cell: its line and its column; column 0 holds the names.
pub(super) type Place = (usize, usize);

/// A line of the grid: a KPI, or a part of one.
pub(super) type Line = (KpiId, Option<Segment>);

/// A block of cells without the names: its first and last line, its first and last column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) top: usize,
    pub(super) left: usize,
    pub(super) bottom: usize,
    pub(super) right: usize,
}

/// Which way cells are filled from their first line or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Down,
    Right,
}

impl Chosen {
    /// All cells between two.
    pub(super) fn between(one: Place, other: Place) -> Self {
        Self {
            top: one.0.min(other.0),
            left: one.1.min(other.1).max(1),
            bottom: one.0.max(other.0),
            right: one.1.max(other.1).max(1),
        }
    }

    /// The columns that are chosen of a line; none of a line above or below.
    pub(super) fn of_line(self, line: usize) -> Option<(usize, usize)> {
        (self.top..=self.bottom)
            .contains(&line)
            .then_some((self.left, self.right))
    }

    /// Where the numbers come from that fill it: a line for all, or a column for each line.
    ///
    /// It is the first of the block, and where that is all of it the one before.
    pub(super) fn source(self, fill: Fill) -> usize {
        match fill {
            Fill::Down if self.top == self.bottom => self.top.saturating_sub(1),
            Fill::Down => self.top,
            Fill::Right if self.left == self.right => self.left.saturating_sub(1).max(1),
            Fill::Right => self.left,
        }
    }

    /// What it takes to write into its cells that nothing locks. `seen` tells of a line, `value` of one of its columns.
    pub(super) fn writes(
        self,
        (lines, periods): (&[Line], &[Period]),
        seen: impl Fn(usize) -> Vec<Seen>,
        value: impl Fn(&[Seen], usize) -> Option<Value>,
    ) -> Vec<Write> {
        let mut writes = Vec::new();
        for line in self.top..=self.bottom {
            let Some((kpi, part)) = lines.get(line) else { continue };
            let seen = seen(line);
            let columns = (self.left..=self.right).zip(periods.iter().zip(&seen).skip(self.left - 1));
            let open = columns.filter(|(_, (_, seen))| seen.lock.is_none());
            writes.extend(open.map(|(column, (period, _))| Write {
                kpi: *kpi,
                part: part.clone(),
                period: *period,
                value: value(&seen, column),
            }));
        }
        writes
    }
}

/// The number in a column of a line.
pub(super) fn value_at(seen: &[Seen], column: usize) -> Option<Value> {
    seen.get(column.checked_sub(1)?)?.value
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use waymark_core::{FiscalMonth, Frequency};
    use waymark_file::block::Lock;

    use super::*;

    fn chosen(top: usize, left: usize, bottom: usize, right: usize) -> Chosen {
        Chosen {
            top,
            left,
            bottom,
            right,
        }
    }

    /// A line whose columns hold these numbers; none is locked.
    fn line(numbers: &[Option<f64>]) -> Vec<Seen> {
        let seen = |number: &Option<f64>| Seen {
            value: number.map(|number| Value::new(number).unwrap()),
            decimals: None,
            health: None,
            lock: number.is_none().then_some(Lock::Computed),
        };
        numbers.iter().map(seen).collect()
    }

    /// What a block of the last columns of two lines, 1 2 3 and 4 - 6, takes where `value` fills it: line, month, number.
    #[track_caller]
    fn check_writes(
        block: Chosen,
        value: impl Fn(&[Seen], usize) -> Option<Value>,
        expected: &[(&str, u32, Option<f64>)],
    ) {
        let month = |month| {
            let day = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
            Period::around(day, Frequency::Month, FiscalMonth::default()).unwrap()
        };
        let periods = [month(9), month(10), month(11)];
        let lines = ["leads", "calls"].map(|id| (KpiId::parse(id).unwrap(), None));
        let seen = [
            line(&[Some(1.0), Some(2.0), Some(3.0)]),
            line(&[Some(4.0), None, Some(6.0)]),
        ];
        let writes = block.writes((&lines, &periods), |line| seen[line].clone(), value);
        let expected: Vec<Write> = expected
            .iter()
            .map(|(kpi, at, number)| Write {
                kpi: KpiId::parse(kpi).unwrap(),
                part: None,
                period: month(*at),
                value: number.map(|number| Value::new(number).unwrap()),
            })
            .collect();
        assert_eq!(writes, expected);
    }

    #[test]
    fn a_block_lies_between_two_cells_and_never_holds_names() {
        assert_eq!(Chosen::between((3, 2), (1, 4)), chosen(1, 2, 3, 4));
        assert_eq!(Chosen::between((2, 0), (2, 0)), chosen(2, 1, 2, 1));
    }

    #[test]
    fn only_the_lines_of_a_block_have_chosen_columns() {
        let block = chosen(1, 2, 3, 4);
        assert_eq!((block.of_line(1), block.of_line(4)), (Some((2, 4)), None));
    }

    #[test]
    fn a_block_is_filled_from_its_first_line_or_column() {
        let block = chosen(1, 2, 3, 4);
        assert_eq!((block.source(Fill::Down), block.source(Fill::Right)), (1, 2));
    }

    #[test]
    fn a_single_line_or_column_is_filled_from_the_one_before() {
        let cell = chosen(2, 3, 2, 3);
        assert_eq!((cell.source(Fill::Down), cell.source(Fill::Right)), (1, 2));
        let first = chosen(0, 1, 0, 1);
        assert_eq!((first.source(Fill::Down), first.source(Fill::Right)), (0, 1));
    }

    #[test]
    fn locked_cells_are_passed_over() {
        check_writes(
            chosen(0, 2, 1, 3),
            |_, _| None,
            &[("leads", 10, None), ("leads", 11, None), ("calls", 11, None)],
        );
    }

    #[test]
    fn a_fill_to_the_right_takes_the_number_of_each_line() {
        check_writes(
            chosen(0, 1, 1, 3),
            |seen, _| value_at(seen, 1),
            &[
                ("leads", 9, Some(1.0)),
                ("leads", 10, Some(1.0)),
                ("leads", 11, Some(1.0)),
                ("calls", 9, Some(4.0)),
                ("calls", 11, Some(4.0)),
            ],
        );
    }

    #[test]
    fn a_fill_down_takes_the_number_of_each_column() {
        let above = line(&[Some(7.0), Some(8.0), Some(9.0)]);
        check_writes(
            chosen(1, 1, 1, 3),
            |_, column| value_at(&above, column),
            &[("calls", 9, Some(7.0)), ("calls", 11, Some(9.0))],
        );
    }
}
