//! A walk over every screen, by the links that a person sees: a new screen is on it as soon as a link leads there.
use crate::page::{Find, Page, Role};
use anyhow::Result;
use std::collections::BTreeMap;

/// Every kind of screen that links lead to, with the first address of its kind.
///
/// # Errors
/// When a link leads to no screen.
pub(crate) async fn screens(page: &Page) -> Result<BTreeMap<String, String>> {
    let script = "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'))";
    let mut found = BTreeMap::new();
    let mut open = vec!["#/".to_owned()];
    while let Some(address) = open.pop() {
        let kind = kind(&address);
        if found.contains_key(&kind) {
            continue;
        }
        show(page, &address).await?;
        found.insert(kind, address);
        let mut links: Vec<String> = page.script(script, Vec::new()).await?;
        links.reverse();
        open.append(&mut links);
    }
    Ok(found)
}

/// What an address shows, without which one: `#/objective/ob-1?q=x` is an `objective`.
fn kind(address: &str) -> String {
    let path = address.trim_start_matches("#/").split('?').next().unwrap_or_default();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    match (parts.next(), parts.next()) {
        (None, _) => "overview".to_owned(),
        // Here the second part says which section or view, elsewhere which record.
        (Some(first @ ("settings" | "kpis" | "progress" | "present")), Some(second)) => format!("{first}-{second}"),
        (Some(first), _) => first.to_owned(),
    }
}

/// Goes to a screen and waits until it is there.
///
/// # Errors
/// When it does not come up.
pub(crate) async fn show(page: &Page, address: &str) -> Result<()> {
    page.follow(address).await?;
    page.any(Role::Heading).at(0).is_there().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_a_kind_share_a_screen_and_sections_do_not() {
        for (address, expected) in [
            ("#/", "overview"),
            ("#/?q=x", "overview"),
            ("#/objective/ob-1?asof=2026-11-21", "objective"),
            ("#/settings/people", "settings-people"),
            ("#/progress/heat-map?cycle=q4", "progress-heat-map"),
        ] {
            assert_eq!(kind(address), expected);
        }
    }
}
