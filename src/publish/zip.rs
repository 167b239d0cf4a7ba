//! Writes a ZIP archive: all of it at once, with nothing in it but names and contents.
//! Every file is of 1 January 1980, the first day that ZIP knows, and may be read by everybody.

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// ZIP 2.0, and names in UTF-8.
const VERSION: u16 = 20;
const NAMES_IN_UTF8: u16 = 0x0800;
const DEFLATED: u16 = 8;
const FIRST_DAY: u16 = 0x0021;

/// Made on Unix; a plain file with permissions 644.
const MADE_ON_UNIX: u16 = 3 << 8;
const PLAIN_FILE: u32 = 0o100_644 << 16;

/// An archive of files, in the order given.
///
/// # Errors
/// A sentence, when there is more than the format can hold.
pub fn of<'a>(files: impl Iterator<Item = (String, &'a [u8])>) -> Result<Vec<u8>, String> {
    let (mut archive, mut directory, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, content) in files {
        let start = size(archive.len())?;
        let facts = facts(&name, content, &mut archive)?;
        directory.extend(b"PK\x01\x02");
        put(&mut directory, &[MADE_ON_UNIX | VERSION]);
        directory.extend(&facts);
        put(&mut directory, &[0, 0, 0]);
        directory.extend(PLAIN_FILE.to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
        count = count
            .checked_add(1)
            .ok_or("There are too many files for a ZIP archive.")?;
    }
    let (start, length) = (size(archive.len())?, size(directory.len())?);
    archive.extend(directory);
    archive.extend(b"PK\x05\x06");
    put(&mut archive, &[0, 0, count, count]);
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    put(&mut archive, &[0]);
    Ok(archive)
}

/// Adds one file; returns what the directory repeats of it.
fn facts(name: &str, content: &[u8], archive: &mut Vec<u8>) -> Result<Vec<u8>, String> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    let packed = packer.write_all(content).and_then(|()| packer.finish());
    let packed = packed.map_err(|reason| format!("{name}: {reason}"))?;
    let mut sum = Crc::new();
    sum.update(content);
    let long = |_| format!("{name}: the name is too long for a ZIP archive.");
    let length = u16::try_from(name.len()).map_err(long)?;
    let mut facts = Vec::new();
    put(
        &mut facts,
        &[VERSION, NAMES_IN_UTF8, DEFLATED, 0, FIRST_DAY],
    );
    for number in [sum.sum(), size(packed.len())?, size(content.len())?] {
        facts.extend(number.to_le_bytes());
    }
    put(&mut facts, &[length, 0]);
    archive.extend(b"PK\x03\x04");
    archive.extend(&facts);
    archive.extend(name.as_bytes());
    archive.extend(packed);
    Ok(facts)
}

fn put(bytes: &mut Vec<u8>, numbers: &[u16]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn size(bytes: usize) -> Result<u32, String> {
    u32::try_from(bytes).map_err(|_| "There is too much for a ZIP archive.".to_owned())
}
