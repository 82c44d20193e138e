//! Everything that is pressed, typed into or chosen from.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_app::components::{
    Button, ButtonKind, Checkbox, Choice, ConfidencePicker, DateField, Dialog, DropZone, EmptyState, Icon, IconButton,
    IconName, InlineEdit, InlineEditWords, Notice, NoticeAction, NoticeKind, Notices, NumberField, Reorder,
    ReorderSaying, ReorderWords, SaveState, SaveStatus, Segmented, SelectField, TableWrap, Tabs, TagList, TextArea,
    TextField,
};

#[component]
pub(crate) fn Controls() -> impl IntoView {
    view! {
        <div class="stack">
            <Buttons />
            <Fields />
            <Choices />
            <CheckInTable />
            <Order />
            <div class="card">
                <EmptyState
                    icon=IconName::Flag
                    text="An objective says where you want to be, in one sentence."
                    example=|| "For instance: customers stay because support is quick"
                >
                    <Button label="Add an objective" kind=ButtonKind::Primary icon=IconName::Plus on_press=|()| () />
                    <Button label="Open a sample" on_press=|()| () />
                </EmptyState>
            </div>
            <DropZone label="Drop a goal file here or choose one" hint="JSON, up to 10 MiB" accept=".json" on_files=|_| () />
            <Messages />
        </div>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let open = RwSignal::new(false);
    let press = |()| ();
    view! {
        <section class="card">
            <div class="card-body">
                <div class="row">
                    <Button label="Plain" on_press=press />
                    <Button label="Primary" kind=ButtonKind::Primary icon=IconName::Plus on_press=press />
                    <Button label="Quiet" kind=ButtonKind::Quiet on_press=press />
                    <Button label="Delete" kind=ButtonKind::Danger icon=IconName::Trash on_press=press />
                    <Button label="Link" kind=ButtonKind::Link on_press=press />
                    <Button label="Off" disabled=true on_press=press />
                    <Button label="Small" small=true on_press=press />
                    <IconButton label="Undo" icon=IconName::Undo on_press=press />
                    <IconButton label="Dark" icon=IconName::Moon pressed=true on_press=press />
                    <Button label="Open a dialog" on_press=move |()| open.set(true) />
                </div>
                <div class="row">{ICONS.map(|name| view! { <Icon name /> }).collect_view()}</div>
            </div>
            <Dialog
                title="Close the quarter"
                close_label="Close"
                open
                on_close=move |()| open.set(false)
                actions=move || {
                    view! {
                        <Button label="Not yet" on_press=move |()| open.set(false) />
                        <Button label="Close Q4 2026" kind=ButtonKind::Primary on_press=move |()| open.set(false) />
                    }
                }
            >
                <p>"Grades are proposed from the scores. Each of them can be changed, with a reason."</p>
                <TextField label="Reason" value="" on_commit=|_| () />
            </Dialog>
        </section>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let title = RwSignal::new("Customers stay because support is quick".to_owned());
    let count = RwSignal::new("8,600".to_owned());
    let day = RwSignal::new(NaiveDate::from_ymd_opt(2026, 11, 21));
    let parse = |text: String| {
        text.replace(',', "")
            .parse::<f64>()
            .map_err(|_| "Not a number".to_owned())
    };
    let words = InlineEditWords {
        label: "Title".into(),
        placeholder: "Add a title".into(),
    };
    view! {
        <section class="card">
            <div class="card-body">
                <h2>
                    <InlineEdit words value=title on_commit=move |text| title.set(text) />
                </h2>
                <div class="fields">
                    <TextField label="Title" value=title on_commit=move |text| title.set(text) help="One sentence, no number." />
                    <NumberField label="Target" text=count parse=parse on_commit=move |value: f64| count.set(value.to_string()) unit="EUR" />
                    <DateField label="Due" value=day on_commit=move |picked| day.set(picked) />
                    <SelectField label="Team" choices=teams() chosen="cs" on_choose=|_| () />
                    <TextField label="Address" value="ftp://" on_commit=|_| () error=Some("Only addresses that begin with https".to_owned()) />
                    <TextArea label="Note" value="Two partner deals signed together.\nLegal slows contracts down." on_commit=|_| () />
                </div>
            </div>
        </section>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let ambition = RwSignal::new("aspirational".to_owned());
    let bet = RwSignal::new(Some(7));
    let tab = RwSignal::new("log".to_owned());
    let tags = RwSignal::new(vec![
        "quarter".to_owned(),
        "support".to_owned(),
        "a rather long tag of many words".to_owned(),
    ]);
    let ambitions = Signal::stored(vec![
        Choice::new("aspirational", "Aspirational"),
        Choice::new("committed", "Committed"),
        Choice::new("learning", "Learning"),
    ]);
    let tabs = Signal::stored(vec![
        Choice::new("log", "Log"),
        Choice::new("sum", "Sum"),
        Choice::new("links", "Links"),
    ]);
    view! {
        <section class="card">
            <div class="card-body">
                <div class="row">
                    <Segmented label="Ambition" choices=ambitions chosen=ambition on_choose=move |key| ambition.set(key) />
                    <ConfidencePicker label="Confidence" value=bet on_choose=move |picked| bet.set(Some(picked)) />
                    <Checkbox label="Weekly" checked=true on_change=|_| () />
                    <Checkbox label="Monthly" checked=false on_change=|_| () />
                </div>
                <TagList label="Tags" tags remove_label="Remove" on_remove=move |gone: String| tags.update(|tags| tags.retain(|tag| *tag != gone)) />
                <Tabs label="About it" tabs chosen=tab on_choose=move |key| tab.set(key)>
                    <p>{move || format!("The panel of {}", tab.get())}</p>
                </Tabs>
            </div>
        </section>
    }
}

#[component]
fn CheckInTable() -> impl IntoView {
    let rows = [
        ("Close 100 deals", "52", "58"),
        ("Average deal", "8,500", "8,600"),
        ("Churn", "5.1 %", ""),
    ];
    let parse = |text: String| text.parse::<f64>().map_err(|_| "Not a number".to_owned());
    view! {
        <section class="card">
            <TableWrap label="Check-in">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"Key result"</th>
                            <th scope="col" class="number">"Was"</th>
                            <th scope="col" class="number">"Now"</th>
                            <th scope="col">"Confidence"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows
                            .map(|(title, was, now)| {
                                view! {
                                    <tr>
                                        <th scope="row">{title}</th>
                                        <td class="number quiet">{was}</td>
                                        <td>
                                            <NumberField label=title text=now parse=parse on_commit=|_| () label_hidden=true />
                                        </td>
                                        <td>
                                            <ConfidencePicker label=title value=Some(4) on_choose=|_| () />
                                        </td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </TableWrap>
        </section>
    }
}

#[component]
fn Order() -> impl IntoView {
    const NAMES: [&str; 4] = ["Revenue", "Contact rate", "Open tickets", "LTV : CAC"];
    let keys = RwSignal::new(vec![0_usize, 1, 2, 3]);
    let words = ReorderWords {
        handle: Callback::new(|key: usize| format!("Move {}", NAMES[key])),
        say: Callback::new(|saying: ReorderSaying| format!("{:?} {}", saying.step, saying.place)),
    };
    let on_move = move |(key, to): (usize, usize)| {
        keys.update(|keys| {
            keys.retain(|held| *held != key);
            keys.insert(to, key);
        });
    };
    view! {
        <section class="card">
            <div class="card-body">
                <Reorder keys words on_move let(key)>
                    {NAMES[key]}
                </Reorder>
            </div>
        </section>
    }
}

#[component]
fn Messages() -> impl IntoView {
    let undo = NoticeAction {
        label: "Undo".to_owned(),
        on_press: Callback::new(|()| ()),
    };
    let notices = RwSignal::new(vec![
        Notice {
            id: 1,
            kind: NoticeKind::Trouble,
            text: "Not saved: the disk is full. Download a copy.".to_owned(),
            action: None,
        },
        Notice {
            id: 2,
            kind: NoticeKind::Done,
            text: "Deleted \u{201c}Average deal\u{201d}".to_owned(),
            action: Some(undo),
        },
    ]);
    let dismiss = move |id| notices.update(|all| all.retain(|notice| notice.id != id));
    view! {
        <div class="row">
            <SaveState status=SaveStatus::Saved text="Saved" />
            <SaveState status=SaveStatus::Saving text="Saving" />
            <SaveState status=SaveStatus::Failed text="Not saved: the disk is full" />
        </div>
        <Notices label="Notices" dismiss_label="Dismiss" notices on_dismiss=dismiss />
    }
}

fn teams() -> Signal<Vec<Choice>> {
    Signal::stored(vec![
        Choice::new("sales", "Sales"),
        Choice::new("cs", "Customer success"),
    ])
}

const ICONS: [IconName; 36] = [
    IconName::Flag,
    IconName::Home,
    IconName::Check,
    IconName::Gauge,
    IconName::Map,
    IconName::Review,
    IconName::Library,
    IconName::File,
    IconName::Settings,
    IconName::Plus,
    IconName::More,
    IconName::Undo,
    IconName::Redo,
    IconName::Trash,
    IconName::Handle,
    IconName::ChevronDown,
    IconName::ChevronUp,
    IconName::ChevronStart,
    IconName::ChevronEnd,
    IconName::Search,
    IconName::Close,
    IconName::Sun,
    IconName::Moon,
    IconName::Auto,
    IconName::Download,
    IconName::Upload,
    IconName::Copy,
    IconName::Pencil,
    IconName::Warning,
    IconName::Info,
    IconName::Calendar,
    IconName::Person,
    IconName::People,
    IconName::Link,
    IconName::Print,
    IconName::Present,
];
