//! The picture of periods: pure geometry, from the back of the sheet to its front.

use super::super::value::{Drawing, PointPlace, Room, TickStyle};
use super::plot::PeriodPlot;
use super::sheet_shape::PeriodSheet;
use super::{ground_shape, name_shape, value_shape};

/// The picture of a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodShape {
    /// What is drawn.
    pub drawing: Drawing,
    /// The columns, oldest first: their middle, and their value.
    pub places: Vec<PointPlace>,
    /// The upper and the lower end of the plot, down.
    pub ends: (f64, f64),
}

impl PeriodShape {
    /// The picture of a plot in this much room; `number` writes a number beside the sheet.
    #[must_use]
    pub fn of(plot: &PeriodPlot, room: Room, number: &dyn Fn(f64, TickStyle) -> String) -> Self {
        let sheet = PeriodSheet::of(plot, room, number);
        let mut drawing = Drawing {
            width: room.width,
            ..Drawing::default()
        };
        ground_shape::zones(&mut drawing, plot, &sheet);
        ground_shape::ticks(&mut drawing, &sheet);
        let height = ground_shape::names(&mut drawing, plot, &sheet);
        name_shape::lines(&mut drawing, plot, &sheet);
        value_shape::values(&mut drawing, plot, &sheet);
        name_shape::names(&mut drawing, plot, &sheet);
        drawing.height = height.ceil();
        let place = |(at, column): (usize, &super::plot::Column)| PointPlace {
            x: sheet.middle(at),
            y: column.value.map(|value| sheet.down(value)),
        };
        Self {
            drawing,
            places: plot.columns.iter().enumerate().map(place).collect(),
            ends: (sheet.area.top, sheet.area.bottom),
        }
    }

    /// The column nearest to a place across the sheet.
    #[must_use]
    pub fn nearest(&self, x: f64) -> Option<usize> {
        let distance = |place: &PointPlace| (place.x - x).abs();
        let places = self.places.iter().enumerate();
        let nearest = places.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)));
        nearest.map(|(at, _)| at)
    }
}
