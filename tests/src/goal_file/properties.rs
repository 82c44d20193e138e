//! What holds for every workspace, every record and any bytes.

use proptest::prelude::*;
use waymark_file::{decode_record, encode_record, open, record_key_from_text, record_key_text, save};

use crate::generators::{record, workspace};

proptest! {
    #[test]
    fn a_saved_workspace_opens_as_it_was(workspace in workspace()) {
        let file = save(&workspace);
        let opened = open(file.as_bytes()).map_err(|fault| TestCaseError::fail(format!("{fault:?}\n{file}")))?;
        let set_right: Vec<_> = opened.repairs.iter().filter(|repair| !is_about_variants(repair)).collect();
        prop_assert!(set_right.is_empty(), "{set_right:?}\n{file}");
        prop_assert_eq!(&opened.workspace, &workspace);
        prop_assert_eq!(save(&opened.workspace), file);
    }

    #[test]
    fn a_stored_record_is_read_as_it_was(record in record()) {
        let key = record_key_text(record.key());
        let text = encode_record(&record);
        prop_assert!(!text.contains('\n'));
        prop_assert_eq!(record_key_from_text(&key), Some(record.key()));
        prop_assert_eq!(decode_record(record.key(), &text), Ok(record));
    }

    #[test]
    fn damaged_bytes_open_or_are_refused_and_what_opens_can_be_saved(
        workspace in workspace(),
        damages in prop::collection::vec((any::<prop::sample::Index>(), damage()), 1..4),
    ) {
        let mut bytes = save(&workspace).into_bytes();
        for (index, (kind, piece)) in damages {
            let at = index.index(bytes.len());
            match kind {
                0 => { bytes.splice(at..at, piece); }
                1 => bytes.truncate(at),
                2 => { bytes.remove(at); }
                _ => bytes[at] = piece.first().copied().unwrap_or_default(),
            }
            if bytes.is_empty() {
                break;
            }
        }
        if let Ok(opened) = open(&bytes) {
            let file = save(&opened.workspace);
            let again = open(file.as_bytes()).map_err(|fault| TestCaseError::fail(format!("{fault:?}\n{file}")))?;
            prop_assert_eq!(&again.workspace, &opened.workspace);
            prop_assert_eq!(save(&again.workspace), file);
        }
    }

    #[test]
    fn any_text_is_a_record_or_is_refused(record in record(), text in ".*") {
        prop_assert!(decode_record(record.key(), &text).is_err());
        prop_assert!(record_key_from_text(&text).is_none_or(|key| record_key_text(key) == text));
    }
}

fn is_about_variants(repair: &waymark_file::Repair) -> bool {
    repair.what == waymark_file::RepairKind::UnknownVariant
}

fn damage() -> impl Strategy<Value = (u8, Vec<u8>)> {
    let pieces = [
        r#"{"#, "]", "\"", ",", ":", "null", "[{}]", "1e309", "\\ud800", "\\", "\u{0}", "\u{e4}", "-", "\"id\":",
    ];
    let piece = prop_oneof![
        prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 1..3),
    ];
    (0..4u8, piece)
}
