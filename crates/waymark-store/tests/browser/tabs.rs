//! Words from one tab to another.

use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_store::contract::{author, key, space};
use waymark_store::web::Channel;
use waymark_store::{Pointer, Revision, StoredRecord, Word};

/// A place to hear words at, and to wait until there is one.
#[derive(Clone, Default)]
struct Ear(Rc<RefCell<Vec<Word>>>);

impl Ear {
    fn hear(&self) -> impl Fn(Word) + 'static {
        let heard = Rc::clone(&self.0);
        move |word| heard.borrow_mut().push(word)
    }

    /// Lets the browser go on until a word was heard; the test runner ends a test that waits for ever.
    async fn next(&self) -> Word {
        loop {
            if let Some(word) = self.0.borrow_mut().pop() {
                return word;
            }
            let turn = Promise::new(&mut |resolve, _| {
                let later = Function::new_with_args("resolve", "setTimeout(resolve)");
                later.call1(&JsValue::NULL, &resolve).expect("windows have timers");
            });
            JsFuture::from(turn).await.expect("never rejected");
        }
    }
}

fn word() -> Word {
    let record = |name: &str, value: Option<&str>| StoredRecord {
        key: key(name),
        revision: Revision::first(&author("a").writer),
        value: value.map(str::to_owned),
    };
    Word::Records {
        space: space("w1"),
        records: vec![record("a", Some("\"Ä\"")), record("b", None)],
    }
}

#[wasm_bindgen_test]
async fn what_one_tab_says_the_other_hears_and_not_itself() {
    let (mine, theirs) = (Ear::default(), Ear::default());
    let (here, there) = (Channel::open(mine.hear()), Channel::open(theirs.hear()));
    here.say(&word());
    assert_eq!(theirs.next().await, word());
    let pointer = Word::Pointer(Pointer {
        space: space("w2"),
        revision: Revision::first(&author("b").writer),
    });
    there.say(&pointer);
    assert_eq!(mine.next().await, pointer);
    assert!(mine.0.borrow().is_empty() && theirs.0.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn without_broadcasts_a_write_to_local_storage_is_heard() {
    let ear = Ear::default();
    let _line = Channel::over_storage(ear.hear());
    let another_tab = Function::new_no_args(
        "const frame = document.body.appendChild(document.createElement('iframe'));
         const storage = frame.contentWindow.localStorage;
         storage.setItem('game', '1');
         storage.setItem('waymark/1/w1/a', '7.tab 3 \"Ä\"');
         storage.removeItem('game');
         storage.removeItem('waymark/1/w1/a');
         return frame;",
    );
    another_tab.call0(&JsValue::NULL).expect("the page takes a frame");
    let Word::Records {
        space: heard_in,
        records,
    } = ear.next().await
    else {
        unreachable!("a record was written");
    };
    assert_eq!((heard_in, records.len()), (space("w1"), 1));
    assert_eq!(records[0].value.as_deref(), Some("\"Ä\""));
}
