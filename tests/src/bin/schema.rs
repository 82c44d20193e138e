//! Writes the JSON Schema of goal files: `cargo run -p waymark-tests --bin schema`.

fn main() -> std::io::Result<()> {
    std::fs::write(waymark_tests::samples::SCHEMA_FILE, waymark_file::schema())
}
