//! The target of a part, set where it stands.

use leptos::prelude::*;
use waymark_core::kpi::{Held, KpiPeriod};
use waymark_core::{Aim, Dimension, Edit, Kpi, KpiChange, PartTarget, Segment, Value};

use super::field::Field;
use crate::components::{InlineEdit, InlineEditWords};
use crate::say;
use crate::screens::parts::typed;
use crate::store::Notice;

/// What a part is held against: a field where it can have a target of its own.
pub(super) fn part_target(field: Field, kpi: &Kpi, part: &Segment, name: &str, known: Option<&KpiPeriod>) -> AnyView {
    let words = field.words;
    let whole = known.and_then(|known| known.target).and_then(Held::level);
    let can_have = match kpi.aim {
        Aim::Higher(_) | Aim::Lower(_) => !field.store.is_read_only(),
        Aim::Within(_) => false,
    };
    let Some(dimension) = kpi.dimension.clone().filter(|_| can_have) else {
        return whole.map(|level| say::kpi_value(words, kpi, level)).into_any();
    };
    let own = dimension.target(part).map(|value| words.number_to_edit(value.get()));
    let placeholder = match whole {
        Some(level) => say::kpi_value(words, kpi, level),
        None => words.kpi_compare_set_target().to_owned(),
    };
    let edit_words = InlineEditWords {
        label: Signal::stored(words.kpi_compare_target_of(name)),
        placeholder: Signal::stored(placeholder),
    };
    let (id, part) = (kpi.id, part.clone());
    let commit = move |text: String| match typed(words, &text) {
        Ok(target) => {
            let change = KpiChange::Dimension(Some(with_target(&dimension, &part, target)));
            field.store.dispatch_told(Edit::ChangeKpi(id, change));
        }
        Err(reason) => field.store.post(Notice::Said(reason)),
    };
    view! { <InlineEdit words=edit_words value=Signal::stored(own.unwrap_or_default()) on_commit=commit /> }.into_any()
}

/// The same split with another target of one part; none takes it out.
fn with_target(dimension: &Dimension, part: &Segment, target: Option<Value>) -> Dimension {
    let mut targets = dimension.targets.clone();
    targets.retain(|it| it.part != *part);
    targets.extend(target.map(|target| PartTarget {
        part: part.clone(),
        target,
    }));
    Dimension {
        targets,
        ..dimension.clone()
    }
}

#[cfg(test)]
mod tests {
    use waymark_core::{Across, DimensionKind, Label};

    use super::*;

    fn north() -> Segment {
        Segment::Named(Label::new("North").expect("a name"))
    }

    fn split(targets: Vec<PartTarget>) -> Dimension {
        Dimension {
            kind: DimensionKind::Region,
            across: Across::Sum,
            targets,
        }
    }

    #[test]
    fn a_target_takes_the_place_of_the_one_before_and_an_empty_one_takes_it_out() {
        let value = |number| Value::new(number).ok();
        let first = with_target(&split(Vec::new()), &north(), value(10.0));
        let second = with_target(&first, &north(), value(12.0));
        assert_eq!(second.targets.len(), 1);
        assert_eq!(second.target(&north()), value(12.0));
        assert_eq!(with_target(&second, &north(), None), split(Vec::new()));
    }
}
