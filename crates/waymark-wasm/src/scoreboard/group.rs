//! The scores of cycles, teams and people.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::MeanScore;
use waymark_core::{Cycle, Workspace};

use super::raw;
use crate::plain::{Day, Name};
use crate::words::{Band, CycleState};

/// Makes shapes that have fields of their own around those of the mean of objectives.
macro_rules! shapes_around_a_mean {
    ($(
        $(#[$doc:meta])*
        $name:ident<$life:lifetime> {
            $($(#[$own_doc:meta])* $own:ident: $own_type:ty,)*
            ..mean,
            $($(#[$more_doc:meta])* $more:ident: $more_type:ty,)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
        #[serde(rename_all = "camelCase")]
        #[tsify(missing_as_null)]
        pub struct $name<$life> {
            $($(#[$own_doc])* pub $own: $own_type,)*
            /// The weighted mean of the scores of its objectives, 0 to 1; `null` while none has a score.
            pub score: Option<f64>,
            /// What the score means.
            pub band: Band,
            /// The weighted mean of what its members should score today; `null` where none has a plan.
            pub expected: Option<f64>,
            /// The weighted mean of their projected scores; `null` while it is too early to tell for all of them.
            pub projected: Option<f64>,
            /// The same of the lower ends.
            pub low: Option<f64>,
            /// The same of the upper ends.
            pub high: Option<f64>,
            /// The weighted mean of the latest confidence, 0 to 10.
            pub confidence: Option<f64>,
            /// What the projection means; that of score over expected score while there is none.
            pub outlook: Band,
            /// How many active objectives have a score.
            pub counted: usize,
            /// How many active objectives have none and are left out.
            pub left_out: usize,
            $($(#[$more_doc])* pub $more: $more_type,)*
        }
    )*};
}

/// Makes one of these shapes of a mean and its own fields.
macro_rules! around_a_mean {
    ($mean:expr, $name:ident { $($own:ident: $from:expr),* $(,)? }) => {{
        let mean: &MeanScore = $mean;
        $name {
            $($own: $from,)*
            score: raw(mean.score),
            band: mean.band.into(),
            expected: raw(mean.rolled.expected),
            projected: raw(mean.rolled.projected),
            low: raw(mean.rolled.low),
            high: raw(mean.rolled.high),
            confidence: mean.rolled.confidence.map(|value| value.get()),
            outlook: mean.outlook.into(),
            counted: mean.counted,
            left_out: mean.left_out,
        }
    }};
}

shapes_around_a_mean! {
    /// The score of a cycle, and of the teams and people with objectives in it.
    CycleScore<'a> {
        /// Its id.
        id: Name,
        /// Its label.
        title: &'a str,
        /// Its first day.
        start: Day,
        /// Its last day.
        end: Day,
        /// Where it stands in its life.
        state: CycleState,
        ..mean,
        /// The teams with objectives in the cycle; each of its own objectives, not of the teams within it.
        teams: Vec<GroupScore<'a>>,
        /// The people who own objectives in the cycle.
        people: Vec<GroupScore<'a>>,
    }

    /// The score of a team or a person in a cycle.
    GroupScore<'a> {
        /// Its id.
        id: Name,
        /// Its name among people.
        name: &'a str,
        ..mean,
    }
}

impl<'a> CycleScore<'a> {
    pub(super) fn of(workspace: &'a Workspace, board: &Scoreboard, cycle: &'a Cycle) -> Self {
        let teams = workspace
            .teams()
            .filter_map(|team| GroupScore::of(Name(team.id.id()), team.name.as_str(), &board.team(cycle.id, team.id)));
        let people = workspace.people().filter_map(|person| {
            let mean = board.person(cycle.id, person.id);
            GroupScore::of(Name(person.id.id()), person.name.as_str(), &mean)
        });
        around_a_mean!(
            &board.cycle(cycle.id),
            CycleScore {
                id: Name(cycle.id.id()),
                title: cycle.title.as_str(),
                start: Day(cycle.span.start()),
                end: Day(cycle.span.end()),
                state: cycle.state.into(),
                teams: teams.collect(),
                people: people.collect(),
            }
        )
    }
}

impl<'a> GroupScore<'a> {
    /// The score of a group; nothing for one without active objectives.
    fn of(id: Name, name: &'a str, mean: &MeanScore) -> Option<Self> {
        (mean.counted + mean.left_out > 0).then(|| around_a_mean!(mean, GroupScore { id: id, name: name }))
    }
}
