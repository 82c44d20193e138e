//! Browsers that deny storage: the page starts and says so.

use super::bench::fresh_name;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_store::contract::{author, change, key, space};
use waymark_store::{Fault, Mirror, RecordStore, Standing, web};

/// Makes a property of the window throw as a blocked one does, until the returned function is called.
fn deny(property: &str) -> Function {
    let deny = Function::new_with_args(
        "property",
        "const before = Object.getOwnPropertyDescriptor(window, property);
         Object.defineProperty(window, property, {
             configurable: true,
             get() { throw new DOMException('denied by the test', 'SecurityError'); },
         });
         return () => { if (before) Object.defineProperty(window, property, before); else delete window[property]; };",
    );
    deny.call1(&JsValue::NULL, &property.into())
        .expect("the property can be shadowed")
        .into()
}

fn allow(again: &Function) {
    again.call0(&JsValue::NULL).expect("the shadow can be lifted");
}

#[wasm_bindgen_test]
async fn denied_local_storage_is_a_reason_and_no_panic() {
    let again = deny("localStorage");
    let opened = web::local_storage(author("a")).map(drop);
    allow(&again);
    assert!(matches!(opened, Err(Fault::Blocked(_))), "{opened:?}");
    web::local_storage(author("a")).expect("allowed again");
}

#[wasm_bindgen_test]
async fn with_everything_denied_the_page_works_in_memory() {
    let again = [deny("localStorage"), deny("indexedDB")];
    let indexed = web::indexed_db(&fresh_name(), author("a")).await;
    let local = web::local_storage(author("a"));
    again.iter().for_each(allow);

    let page = Mirror::new(indexed, local, author("a"));
    assert!(matches!(
        page.standing(),
        Standing::MemoryOnly {
            indexed: Fault::Blocked(_),
            local: Fault::Blocked(_)
        }
    ));
    page.replace(None, &space("w1"), &[(key("a"), "1".into())])
        .await
        .expect("memory takes it");
    page.commit(&space("w1"), &[change("b", None, Some("2"))])
        .await
        .expect("memory takes it");
    assert_eq!(page.load(&space("w1")).await.expect("readable").records.len(), 2);
}
