//! Starts the page.

fn main() {
    waymark_app::start();
}
