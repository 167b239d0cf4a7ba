//! Puts beside each file what is sent of it compressed, so that no host has to compress, and none compresses badly.

use super::headers::Media;
use super::hosts::endings;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

/// Below this many bytes compressing saves no packet on the way.
const WORTH_IT: usize = 256;

/// Writes `name.br` and `name.gz` for every file in a folder that is worth it.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn beside(folder: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
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

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let packed = endings(Media::is_packed);
    let unread = |reason| format!("{}: {reason}", folder.display());
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            collect(&path, files)?;
        } else if ending.is_some_and(|ending| packed.contains(&ending)) {
            files.push(path);
        }
    }
    Ok(())
}

fn pack(file: &Path) -> Result<(), String> {
    let unread = |reason| format!("{}: {reason}", file.display());
    let content = fs::read(file).map_err(unread)?;
    if content.len() < WORTH_IT {
        return Ok(());
    }
    for (ending, packed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{ending}"));
        fs::write(name, packed.map_err(unread)?).map_err(unread)?;
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
