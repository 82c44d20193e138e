//! The document as views follow it: as a whole, or each its own small part.
//!
//! Who follows the whole is asked again at every change, and noting that costs the more the more there are. So what
//! stands on the screen a thousand times keeps watch instead: one round over all watches for each change, and a view is
//! told only when what it shows is another.

use leptos::prelude::*;

use super::Session;

/// The document on the screen, with those who keep watch over parts of it. There is no way past it to a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    session: RwSignal<Session>,
    watches: StoredValue<Watches>,
}

/// Looks at the document as it is now, and tells who shows it when that differs.
type Look = Box<dyn FnMut(&Session) + Send + Sync>;

/// Where one has ended its place is free for the next.
#[derive(Default)]
struct Watches {
    looks: Vec<Option<Look>>,
    free: Vec<usize>,
}

impl Document {
    pub(super) fn new(session: Session) -> Self {
        Self {
            session: RwSignal::new(session),
            watches: StoredValue::default(),
        }
    }

    /// Reads, and again whenever it changes.
    pub(super) fn with<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with(read)
    }

    /// Reads without following changes.
    pub(super) fn peek<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(read)
    }

    /// The same; nothing once the page is gone.
    pub(super) fn try_peek<T>(self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.session.try_with_untracked(read)
    }

    /// A part of it, always as it is now; who reads it is told when it is another. Ends with the view that asks.
    pub(super) fn watch<T>(self, mut part: impl FnMut(&Session) -> T + Send + Sync + 'static) -> ReadSignal<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let (seen, set_seen) = signal(self.peek(&mut part));
        self.begin(Box::new(move |session| {
            let now = part(session);
            if seen.try_with_untracked(|before| *before != now) == Some(true) {
                set_seen.set(now);
            }
        }));
        seen
    }

    /// Changes it, and tells all who follow; nothing once the page is gone.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Session) -> T) -> Option<T> {
        let outcome = self.session.try_update(change)?;
        self.watches.update_value(|watches| {
            self.session
                .with_untracked(|session| watches.looks.iter_mut().flatten().for_each(|look| look(session)));
        });
        Some(outcome)
    }

    fn begin(self, look: Look) {
        let Some(place) = self.watches.try_update_value(|watches| watches.begin(look)) else {
            return;
        };
        on_cleanup(move || {
            // What it holds goes after the list is free again; the list itself may have gone before.
            drop(self.watches.try_update_value(|watches| watches.end(place)));
        });
    }
}

impl Watches {
    fn begin(&mut self, look: Look) -> usize {
        let place = self.free.pop().unwrap_or(self.looks.len());
        match self.looks.get_mut(place) {
            Some(free) => *free = Some(look),
            None => self.looks.push(Some(look)),
        }
        place
    }

    fn end(&mut self, place: usize) -> Option<Look> {
        self.free.push(place);
        self.looks.get_mut(place)?.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use waymark_core::{Foreign, Head, Settings, Title, Workspace, WorkspaceId};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn document() -> Document {
        let head = Head {
            id: WorkspaceId::parse("w").expect("an id"),
            title: Title::new("Northwind").expect("a title"),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        Document::new(Session::new(Workspace::new(head), day(1)))
    }

    /// How many watches are kept.
    fn count(document: Document) -> usize {
        document
            .watches
            .with_value(|watches| watches.looks.iter().flatten().count())
    }

    #[test]
    fn a_part_is_new_as_soon_as_the_document_is() {
        Owner::new().with(|| {
            let document = document();
            let today = document.watch(Session::today);
            assert_eq!(today.get_untracked(), day(1));
            let answer = document.change(|session| {
                session.set_today(day(2));
                "done"
            });
            assert_eq!((answer, today.get_untracked()), (Some("done"), day(2)));
        });
    }

    #[test]
    fn who_reads_a_part_is_not_asked_again_while_it_is_equal() {
        Owner::new().with(|| {
            let document = document();
            let title = document.watch(|session| session.workspace().head().title.clone());
            let asked = StoredValue::new(0);
            let reader = Memo::new(move |_| {
                asked.update_value(|it| *it += 1);
                title.get()
            });
            reader.with(|_| {});
            document.change(|session| session.set_today(day(2)));
            reader.with(|_| {});
            assert_eq!(asked.get_value(), 1);
        });
    }

    #[test]
    fn a_watch_ends_with_its_view() {
        Owner::new().with(|| {
            let document = document();
            let view = Owner::new();
            view.with(|| {
                document.watch(Session::today);
                document.watch(Session::unreadable_steps);
            });
            assert_eq!(count(document), 2);
            view.cleanup();
            assert_eq!(count(document), 0);
            document.watch(Session::today);
            assert_eq!(count(document), 1);
            assert_eq!(document.change(|session| session.set_today(day(2))), Some(()));
        });
    }
}
