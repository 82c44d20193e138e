//! Objectives.

use super::differences;
use crate::goal::{
    Ambition, Answer, CycleId, FinalGrade, Horizon, KpiId, Label, Level, Litmus, Objective, ObjectiveId, Parent,
    PersonId, Rank, ScoreSource, State, TeamId, Text, Title, Weight,
};

differences! {
    /// One field of an objective that is another.
    Objective => ObjectiveDifference {
        /// The sentence.
        title: Title(Title),
        /// Why it matters.
        description: Description(Text),
        /// The cycle it belongs to.
        cycle: Cycle(CycleId),
        /// Organisation, team or person.
        level: Level(Level),
        /// The team it belongs to.
        team: Team(Option<TeamId>),
        /// The person who answers for it.
        owner: Owner(Option<PersonId>),
        /// What counts as success.
        ambition: Ambition(Ambition),
        /// The answer to a learning objective's question.
        answer: Answer(Option<Answer>),
        /// The answer to the litmus question.
        litmus: Litmus(Option<Litmus>),
        /// Strategic or tactical.
        horizon: Horizon(Horizon),
        /// Its place in the list.
        rank: Place(Rank),
        /// How much it counts.
        weight: Weight(Weight),
        /// Words to find it by.
        tags: Tags(Vec<Label>),
        /// What it serves.
        parent: Parent(Option<Parent>),
        /// What it supports besides.
        supports: Supports(Vec<Parent>),
        /// What it goes on with.
        continues: Continues(Option<ObjectiveId>),
        /// The KPI that it is to improve.
        improves: Improves(Option<KpiId>),
        /// Where its score comes from.
        source: Source(ScoreSource),
        /// Active, paused or dropped.
        state: State(State),
        /// What it was graded in the end.
        grade: Grade(Option<FinalGrade>),
    } silent { id, frozen, foreign }
}
