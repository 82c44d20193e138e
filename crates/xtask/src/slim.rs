//! Takes out of a WebAssembly file what only debuggers read.
use anyhow::{Context, Result, bail};

/// What every WebAssembly file of version 1 starts with.
const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

/// The id of sections that do not take part in running: names, producers, target features.
const CUSTOM: u8 = 0;

/// The file without its custom sections, which are a quarter of its size after gzip.
///
/// # Errors
/// When the bytes are no WebAssembly file.
pub fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    if !wasm.starts_with(MAGIC) {
        bail!("this is no WebAssembly file");
    }
    let mut kept = MAGIC.to_vec();
    let mut rest = &wasm[MAGIC.len()..];
    while let Some(id) = rest.first() {
        let (length, digits) = number(&rest[1..]).context("a section's length is cut off")?;
        let end = 1 + digits + length;
        let section = rest.get(..end).context("a section is cut off")?;
        if *id != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(kept)
}

/// An unsigned number of at most 32 bits in groups of seven (LEB128), and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(sections: &[&[u8]]) -> Vec<u8> {
        [&[MAGIC], sections].concat().concat()
    }

    #[test]
    fn only_custom_sections_go() {
        let (types, names, memory) = (&[1, 1, 0][..], &[0, 2, 1, b'n'][..], &[5, 3, 1, 0, 1][..]);
        let slim = without_custom_sections(&file(&[names, types, names, memory])).unwrap();
        assert_eq!(slim, file(&[types, memory]));
    }

    #[test]
    fn a_length_may_take_several_bytes() {
        let long = [&[10, 0x80, 0x01][..], &[7; 128]].concat();
        assert_eq!(without_custom_sections(&file(&[&long])).unwrap(), file(&[&long]));
    }

    #[test]
    fn a_damaged_file_is_refused() {
        for bytes in [
            b"\0as".to_vec(),
            file(&[&[1]]),
            file(&[&[1, 5, 0]]),
            file(&[&[1, 0x80]]),
        ] {
            assert!(without_custom_sections(&bytes).is_err(), "{bytes:?}");
        }
    }
}
