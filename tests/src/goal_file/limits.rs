//! Hostile files: refused with a reason and a place, or opened safely, in little time.

use std::time::{Duration, Instant};

use waymark_file::{DEPTH_MAX, Limit, OpenFault, Position, SIZE_MAX, open, save};

/// How large hostile files are: close to the limit as shipped, a tenth in a build for debugging.
const HOSTILE: usize = if cfg!(debug_assertions) { 900_000 } else { 9_000_000 };
/// How long one may take. The promise is 2 s as shipped; a busy machine is forgiven, a cost that grows with the square
/// of the size is not.
const PATIENCE: Duration = Duration::from_secs(20);

fn file(field: &str) -> Vec<u8> {
    format!("{{\"format\":\"waymark\",\"version\":2,\"workspace\":{{\"id\":\"w\",\"title\":\"W\"}},\n{field}}}")
        .into_bytes()
}

fn check_limit(bytes: &[u8], limit: Limit, line: usize) {
    match open(bytes) {
        Err(OpenFault::Limit(fault)) => assert_eq!((fault.limit, fault.position.line), (limit, line)),
        other => panic!("{other:.200?}"),
    }
}

/// Opens a hostile file that is no fault, and gives the time that took; what it opens must survive a save.
fn check_safe(bytes: &[u8]) {
    let start = Instant::now();
    if let Ok(opened) = open(bytes) {
        let saved = save(&opened.workspace);
        if saved.len() <= SIZE_MAX {
            assert_eq!(
                open(saved.as_bytes()).map(|again| again.workspace == opened.workspace),
                Ok(true)
            );
        }
    }
    let took = start.elapsed();
    assert!(took < PATIENCE, "{took:?} for {} bytes", bytes.len());
}

#[test]
fn the_largest_file_opens_and_a_larger_one_does_not() {
    let mut bytes = file("\"a\":1");
    bytes.resize(SIZE_MAX, b' ');
    assert!(open(&bytes).is_ok());
    bytes.push(b' ');
    assert_eq!(open(&bytes), Err(OpenFault::TooLarge { bytes: SIZE_MAX + 1 }));
}

#[test]
fn a_deep_file_is_refused_with_its_place() {
    let deep = |depth: usize| file(&format!("\"a\":{}{}", "[".repeat(depth), "]".repeat(depth)));
    check_safe(&deep(DEPTH_MAX - 1));
    assert!(open(&deep(DEPTH_MAX - 1)).is_ok());
    check_limit(&deep(DEPTH_MAX), Limit::Depth, 2);
    check_limit(&deep(5_000_000), Limit::Depth, 2);
}

#[test]
fn a_long_text_is_refused_with_its_place() {
    let long = |bytes: usize| file(&format!("\"a\":\n\"{}\"", "x".repeat(bytes)));
    assert!(open(&long(64 * 1024)).is_ok());
    check_limit(&long(64 * 1024 + 1), Limit::TextLength, 3);
}

#[test]
fn a_name_given_twice_is_refused_with_its_place() {
    check_limit(&file("\"a\":{\"b\":1,\n\"b\":2}"), Limit::DuplicateName, 3);
    check_limit(&file("\"format\":\"other\""), Limit::DuplicateName, 2);
}

#[test]
fn other_encodings_are_named() {
    let utf16 = |order: fn(u16) -> [u8; 2], mark: Option<u16>| {
        let text = String::from_utf8(file("\"a\":1")).unwrap();
        mark.into_iter()
            .chain(text.encode_utf16())
            .flat_map(order)
            .collect::<Vec<u8>>()
    };
    for bytes in [
        utf16(u16::to_le_bytes, Some(0xfeff)),
        utf16(u16::to_be_bytes, Some(0xfeff)),
        utf16(u16::to_le_bytes, None),
        utf16(u16::to_be_bytes, None),
    ] {
        assert_eq!(open(&bytes), Err(OpenFault::Utf16));
    }
    let latin1 = [file("\"a\":\n\"").as_slice(), b"\xe4\"}"].concat();
    assert!(matches!(
        open(&latin1),
        Err(OpenFault::NotUtf8(Position { line: 3, .. }))
    ));
}

#[test]
fn a_mark_of_byte_order_is_tolerated() {
    let marked = [b"\xef\xbb\xbf".as_slice(), &file("\"a\":1")].concat();
    assert_eq!(open(&marked), open(&file("\"a\":1")));
}

#[test]
fn numbers_beyond_all_bounds_and_half_characters_survive_where_nobody_reads_them() {
    let opened = open(&file(r#""a":[1e309,-1e-400,"\ud800"]"#)).unwrap();
    assert!(save(&opened.workspace).contains(r#""a": [1e309, -1e-400, "\ud800"]"#));
}

#[test]
fn hostile_files_take_little_time() {
    let many = |piece: &str| piece.repeat(HOSTILE / piece.len());
    let names: String = (0..HOSTILE / 20).map(|n| format!("\"{n}\":[],")).collect();
    let teams: String = (0..HOSTILE / 120)
        .map(|n| format!("{{\"id\":\"{n}\",\"name\":\"T\",\"parent\":\"{}\"}},", n + 1))
        .collect();
    let orphans: String = (0..HOSTILE / 120)
        .map(|n| format!("{{\"keyResult\":\"gone\",\"date\":\"2026-01-01\",\"id\":\"{n}\",\"by\":\"gone\"}},"))
        .collect();
    for field in [
        format!("{names}\"a\":1"),
        format!("\"a\":{{{names}\"a\":1}}"),
        format!("\"teams\":[{{\"id\":\"t\",\"name\":\"T\",{names}\"a\":1}}]"),
        format!("\"a\":[{}1]", many("1,")),
        format!("\"teams\":[{}1]", many("{},")),
        format!("\"a\":\"{}\"", many("\\u00e4")),
        format!("\"a\":[{}1]", many("\"\\\\\\\"\",")),
        format!("\"unreadable\":[{}1]", many("{\"from\":\"teams\",\"record\":1},")),
        format!(
            "\"teams\":[{}{{\"id\":\"60000\",\"name\":\"T\",\"parent\":\"0\"}}]",
            teams
        ),
        format!("\"checkIns\":[{}1]", orphans),
    ] {
        check_safe(&file(&field));
    }
}
