//! The page starts under a policy that lets nothing in and nothing out.

use xtask::html::tags;

/// What the page may do; anything else is refused by the browser.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                      worker-src 'self'; base-uri 'none'; form-action 'none'";

/// What is wrong with a page's defences.
fn faults(page: &str) -> Vec<String> {
    let tags = tags(page);
    let mut faults = Vec::new();
    let after_head = tags.iter().skip_while(|tag| tag.name != "head").nth(1);
    let policy = after_head.filter(|tag| tag.attribute("http-equiv") == Some("Content-Security-Policy"));
    if policy.and_then(|tag| tag.attribute("content")) != Some(POLICY) {
        faults.push("the policy is not the first thing in the head, or another one".to_owned());
    }
    for tag in &tags {
        if tag.name == "script" && tag.attribute("src").is_none() {
            faults.push("an inline script, which the policy refuses".to_owned());
        }
        if tag.name == "style" {
            faults.push("an inline style sheet, which the policy refuses".to_owned());
        }
        let leaves = tag
            .address()
            .filter(|address| address.contains("//") || address.starts_with('/'));
        faults.extend(leaves.map(|address| format!("{address} is not relative to the page")));
    }
    faults
}

#[test]
fn the_page_starts_under_its_policy() {
    let page = std::fs::read_to_string(xtask::paths::root().join("index.html")).unwrap();
    assert_eq!(faults(&page), [""; 0]);
}

#[test]
fn a_page_without_its_defences_is_found() {
    let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{POLICY}">"#);
    assert!(faults(&format!("<html><head>{policy}</head></html>")).is_empty());
    for page in [
        "<head><title></title></head>".to_owned(),
        format!("<head><title></title>{policy}</head>"),
        format!("<head>{}</head>", policy.replace("'none'", "'self'")),
        format!("<head>{policy}</head><script>a()</script>"),
        format!("<head>{policy}</head><style></style>"),
        format!("<head>{policy}<link href='https://example.org/a.css'></head>"),
        format!("<head>{policy}<script src='/a.js'></script></head>"),
    ] {
        assert_eq!(faults(&page).len(), 1, "{page}");
    }
}
