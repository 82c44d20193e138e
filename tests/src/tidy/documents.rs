//! Documents whose links lead somewhere. That the check can fail is tested where it is written.

#[test]
fn every_link_in_our_documents_leads_somewhere() {
    xtask::links::check(&xtask::paths::root()).unwrap();
}
