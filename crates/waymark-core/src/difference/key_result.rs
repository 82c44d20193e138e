//! Key results.

use chrono::NaiveDate;

use super::differences;
use crate::goal::{
    Cadence, FinalGrade, KeyResult, KeyResultId, Label, ManualStatus, Measure, ObjectiveId, PersonId, Rank, State,
    Text, Title, Weight,
};

differences! {
    /// One field of a key result that is another.
    KeyResult => KeyResultDifference {
        /// What will have changed.
        title: Title(Title),
        /// How it is measured; [`super::MeasureDifference`] says what of it.
        measure: Measure(Measure),
        /// The objective it belongs to.
        objective: Objective(ObjectiveId),
        /// How it is measured in detail.
        description: Description(Text),
        /// The person who checks in.
        owner: Owner(Option<PersonId>),
        /// How much it counts.
        weight: Weight(Weight),
        /// Its place among its siblings.
        rank: Place(Rank),
        /// Its own first day.
        start: Start(Option<NaiveDate>),
        /// Its own last day.
        end: End(Option<NaiveDate>),
        /// How often it is due for a check-in.
        cadence: Cadence(Cadence),
        /// Words to find it by.
        tags: Tags(Vec<Label>),
        /// Active, paused or dropped.
        state: State(State),
        /// What the owner says of it.
        manual: Manual(Option<ManualStatus>),
        /// What it goes on with.
        continues: Continues(Option<KeyResultId>),
        /// What it was graded in the end.
        grade: Grade(Option<FinalGrade>),
    } silent { id, foreign }
}
