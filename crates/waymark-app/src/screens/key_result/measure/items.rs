//! The list editor of milestones and checklists: add, name, weigh, date, put in order, remove.

use leptos::prelude::*;
use waymark_core::{Id, ItemId};

use super::draft::ItemDraft;
use super::{Editor, Field};
use crate::components::{Button, DateField, DraftField, IconButton, IconName};
use crate::i18n::Words;
use crate::screens::parts::OrderedList;

/// The rows of the list; milestones have a weight and a day as well.
pub(super) fn items(editor: Editor, are_milestones: bool) -> AnyView {
    let words = editor.draft.words;
    let items = editor.draft.items;
    let keys = Memo::new(move |_| items.with(|all| all.iter().map(|item| item.id.id()).collect::<Vec<_>>()));
    let name = Callback::new(move |id| name(words, find(items, id)));
    let on_move = Callback::new(move |(id, before)| items.update(|all| shift(all, id, before)));
    let row = Callback::new(move |id| match find(items, id) {
        Some(item) => row(editor, item, are_milestones),
        None => ().into_any(),
    });
    let add = move |()| items.update(|all| all.push(ItemDraft::empty(words)));
    view! {
        <OrderedList keys name on_move row />
        <div class="row">
            <Button label=words.measure_form_item_add() icon=IconName::Plus small=true on_press=add />
            <Show when=move || keys.with(Vec::is_empty)>
                <span class="field-help">{words.measure_form_items_none()}</span>
            </Show>
        </div>
    }
    .into_any()
}

fn row(editor: Editor, item: ItemDraft, is_milestone: bool) -> AnyView {
    let words = editor.draft.words;
    let items = editor.draft.items;
    let weight_and_day = is_milestone.then(|| {
        view! {
            <DraftField
                label=words.measure_form_item_weight()
                draft=item.weight
                is_number=true
                error=editor.error(Field::Weight(item.id))
            />
            <DateField
                label=words.measure_form_item_due()
                value=item.due
                on_commit=move |day| item.due.set(day)
            />
        }
    });
    let remove_label = Signal::derive(move || words.measure_form_item_remove(&name(words, Some(item))));
    let remove = move |()| items.update(|all| all.retain(|other| other.id != item.id));
    view! {
        <div class="item-row" data-kind=is_milestone.then_some("milestone")>
            <DraftField label=words.measure_form_item() draft=item.title error=editor.error(Field::Title(item.id)) />
            {weight_and_day}
            <IconButton label=remove_label icon=IconName::Trash small=true on_press=remove />
        </div>
    }
    .into_any()
}

fn find(items: RwSignal<Vec<ItemDraft>>, id: Id) -> Option<ItemDraft> {
    let id = ItemId::new(id);
    items.with_untracked(|all| all.iter().find(|item| item.id == id).copied())
}

fn name(words: Words, item: Option<ItemDraft>) -> String {
    let title = item.and_then(|item| item.title.try_get()).unwrap_or_default();
    if title.trim().is_empty() {
        words.measure_form_item_untitled().to_owned()
    } else {
        title
    }
}

fn shift(all: &mut Vec<ItemDraft>, id: Id, before: Option<Id>) {
    let place = |all: &[ItemDraft], id: Id| all.iter().position(|item| item.id == ItemId::new(id));
    if let Some(from) = place(all, id) {
        let item = all.remove(from);
        let to = before.and_then(|before| place(all, before)).unwrap_or(all.len());
        all.insert(to, item);
    }
}
