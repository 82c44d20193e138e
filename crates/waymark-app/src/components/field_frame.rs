//! What stands round every field: its name above, help and what is wrong below.

use leptos::prelude::*;

use super::{
    field_id::field_id,
    icon::{Icon, IconName},
};

/// The ids of a field and of the words below it.
#[derive(Clone, Debug)]
pub(crate) struct FieldIds {
    pub(crate) control: String,
    pub(crate) help: String,
    pub(crate) error: String,
    /// What the control suggests, where it does.
    pub(crate) list: Option<String>,
}

impl FieldIds {
    pub(crate) fn new() -> Self {
        let control = field_id("field");
        Self {
            help: format!("{control}-help"),
            error: format!("{control}-error"),
            list: None,
            control,
        }
    }

    /// The same of a control that suggests what may be typed.
    pub(crate) fn with_list() -> Self {
        let ids = Self::new();
        Self {
            list: Some(format!("{}-list", ids.control)),
            ..ids
        }
    }

    /// For `aria-describedby`: both, of which an absent one is passed over.
    pub(crate) fn description(&self) -> String {
        format!("{} {}", self.error, self.help)
    }
}

/// Name, control, help, error.
#[component]
pub(crate) fn FieldFrame(
    /// The ids that tie them together.
    ids: FieldIds,
    /// The name.
    label: Signal<String>,
    /// The name is read out but not shown: in a table, where the column says it.
    #[prop(optional)]
    label_hidden: bool,
    /// A sentence below.
    #[prop(optional)]
    help: MaybeProp<String>,
    /// What is wrong, in place of the help.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let FieldIds {
        control,
        help: help_id,
        error: error_id,
        list: _,
    } = ids;
    let label_class = if label_hidden { "visually-hidden" } else { "field-label" };
    view! {
        <div class="field">
            <label class=label_class for=control>
                {label}
            </label>
            {children()}
            // stays in the document, so that what comes into it is read out
            <div class="field-error" id=error_id aria-live="polite">
                {move || {
                    error
                        .get()
                        .map(|text| {
                            view! {
                                <Icon name=IconName::Warning />
                                <span>{text}</span>
                            }
                        })
                }}
            </div>
            {move || {
                let help_id = help_id.clone();
                help.get().map(|text| view! { <p class="field-help" id=help_id>{text}</p> })
            }}
        </div>
    }
}
