//! Puts beside each file what is sent of it compressed, so that no host has to compress, and none compresses badly.

use super::disk;
use super::headers::Media;
use super::hosts::endings;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;
use std::thread;

/// Below this many bytes compressing saves no packet on the way.
const WORTH_IT: usize = 256;

/// Writes `name.br` and `name.gz` for every file in a folder that is worth it.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn beside(folder: &Path) -> Result<(), String> {
    let packed = endings(Media::is_packed);
    let mut files = disk::files(folder)?;
    files.retain(|file| {
        let ending = file.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| packed.contains(&ending))
    });
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let share = |worker| files.iter().skip(worker).step_by(workers);
        let work = |worker| move || share(worker).try_for_each(|file| pack(file));
        let running: Vec<_> = (0..workers).map(|one| scope.spawn(work(one))).collect();
        let stopped = |_| Err("The compression of the files stopped.".to_owned());
        let mut ended = running
            .into_iter()
            .map(|one| one.join().unwrap_or_else(stopped));
        ended.try_for_each(|one| one)
    })
}

fn pack(file: &Path) -> Result<(), String> {
    let content = disk::read_bytes(file)?;
    if content.len() < WORTH_IT {
        return Ok(());
    }
    for (ending, packed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{ending}"));
        let packed = packed.map_err(|reason| format!("{}: {reason}", file.display()))?;
        disk::write(Path::new(&name), packed)?;
    }
    Ok(())
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut packed, &options)?;
    Ok(packed)
}

/// With neither a name nor a time in its head: equal files give equal bytes.
fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(content)?;
    packer.finish()
}
