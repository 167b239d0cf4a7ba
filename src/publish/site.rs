//! Finishes the folder Trunk has built: packs, the style sheet, the filled page, names by content, and hashes the
//! browser checks.

use super::disk::{self, read, write};
use super::pages::Shelf;
use super::{
    archive, declaration, headers, hosts, icons, lost, offline, pack, packed, page, pages, script,
    sheet, wasm,
};
use crate::authoring::declaration::open as open_declaration;
use crate::authoring::device::open as open_device;
use crate::authoring::library::{self, Edition};
use crate::authoring::lost::open as open_lost;
use crate::authoring::mistake::Mistake;
use crate::authoring::pages::open as open_words;
use std::fs;
use std::path::Path;

/// The files named by content, each before those that mention it; the packs of the cities come before them.
const HASHED: [&str; 9] = [
    "drogowskaz_bg.wasm",
    "reading.wasm",
    "start.bin",
    "law.bin",
    "rest.bin",
    "style.css",
    "comfort.js",
    "boot.js",
    "safety.js",
];

/// The scripts that show words of the interface.
const SPEAKING: [&str; 3] = ["looks.js", "aloud.js", "offline.js"];

/// What the first screen needs, by the beginning and the end of each file's name.
const CRITICAL: [(&str, &str); 6] = [
    ("index", ".html"),
    ("style", ".css"),
    ("boot", ".js"),
    ("safety", ".js"),
    ("drogowskaz_bg", ".wasm"),
    ("start", ".bin"),
];

/// Finishes the site in `staging` from the rulebook in `root/data`.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn finish(root: &Path, staging: &Path, release: bool) -> Result<(), String> {
    let library = library::open(root);
    if let Some(mistake) = library.mistakes.first() {
        let count = library.mistakes.len();
        return Err(format!(
            "{mistake}\nThe rulebook has {count} mistakes. See all of them: cargo run -q -- check"
        ));
    }
    let cities = write_packs(&library.editions, staging)?;
    let device = open_device(root).map_err(|it| first_of(&it))?;
    let said = |template: &str| device.fill(&page::fill(template, &library.editions));
    for script in SPEAKING {
        let path = staging.join(script);
        write(&path, said(&read(&path)?).as_bytes())?;
    }
    let words = open_words(root).map_err(|it| first_of(&it))?;
    let shelf = Shelf {
        editions: &library.editions,
        words: &words,
    };
    let index = page::fill(&read(&staging.join("index.html"))?, &library.editions);
    let index = pages::fill_first(&index, &shelf)?.replace("{miasta}", &cities.join(" "));
    let refuge = pages::refuge(&said(&read(&root.join("public/last.html"))?), &shelf);
    let (names, mut pages) = without_scripts(root, staging, &shelf)?;
    pages::pictures::write(root, staging, &library.editions, device.say("inna_nazwa"))?;
    wasm::build(root, staging, release)?;
    script::join(root, staging, release)?;
    let sprite = icons::sprite(root, &index, &library.editions)?;
    pages.push(index.replace("{obrazki}", &sprite));
    sheet::join(root, &staging.join("style.css"), release)?;
    write(
        &staging.join("licences.txt"),
        icons::licence(root)?.as_bytes(),
    )?;
    let mut named = Vec::new();
    if release {
        named = name_by_content(staging, &mut pages, &cities)?;
        let guarded = format!("{}\n  <meta name=\"referrer\"", headers::in_page());
        for page in &mut pages {
            *page = page.replace("<meta name=\"referrer\"", &guarded);
        }
    }
    let names = names.iter().map(String::as_str).chain(["index.html"]);
    names
        .zip(&pages)
        .try_for_each(|(name, page)| write(&staging.join(name), page.as_bytes()))?;
    for_hosts(staging)?;
    if !release {
        return offline::keep_nothing(staging);
    }
    offline::keep(root, staging, &named, &refuge)?;
    packed::beside(staging)
}

/// The pages that need no script, with their names; writes the files that go with them.
fn without_scripts(
    root: &Path,
    staging: &Path,
    shelf: &Shelf,
) -> Result<(Vec<String>, Vec<String>), String> {
    let declaration = open_declaration(root).map_err(|it| first_of(&it))?;
    let template = page::fill(&read(&root.join("page.html"))?, shelf.editions);
    let mut pages = shelf.pages();
    pages.push(declaration::page(&declaration));
    for file in shelf.files(&pages) {
        write(&staging.join(&file.name), &file.content)?;
    }
    pages.push(lost::page(&open_lost(root).map_err(|it| first_of(&it))?));
    let framed = pages.iter().map(|page| {
        let html = pages::fill(&template, shelf, page);
        let sprite = icons::of_page(root, &html)?;
        Ok(html.replace("{obrazki}", &sprite))
    });
    let framed = framed.collect::<Result<_, String>>()?;
    Ok((pages.into_iter().map(|page| page.name).collect(), framed))
}

/// The first of some mistakes, in words; `check` names them all.
fn first_of(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).take(1).collect()
}

/// What hosts of static files are told.
pub fn notes() -> String {
    let stems = HASHED.iter().filter_map(|name| name.split('.').next());
    let by_content: Vec<&str> = stems.chain(["miasto"]).collect();
    hosts::hosts_of_static_files(&by_content)
}

/// Writes what hosts read in the root of the site.
fn for_hosts(staging: &Path) -> Result<(), String> {
    write(&staging.join(hosts::STATIC), notes().as_bytes())?;
    write(&staging.join(hosts::APACHE), hosts::apache().as_bytes())
}

/// The files the first screen needs, with their size as brotli sends them.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn critical_path(dist: &Path) -> Result<Vec<(String, usize)>, String> {
    let needed = |name: &str| {
        let mut parts = CRITICAL.iter();
        parts.any(|(start, end)| name.starts_with(start) && name.ends_with(end))
    };
    let files = weighed(dist, needed)?;
    if files.len() == CRITICAL.len() {
        return Ok(files);
    }
    Err(format!(
        "{} holds {} of the {} files of the first screen",
        dist.display(),
        files.len(),
        CRITICAL.len()
    ))
}

/// The files a device keeps to open the site without a network, with their size as brotli sends them; the worker that
/// sees to it is one of them.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn kept_offline(dist: &Path) -> Result<Vec<(String, usize)>, String> {
    let kept = |name: &str| name == "index.html" || name == offline::WORKER || by_content(name);
    weighed(dist, kept)
}

/// Whether a name is made from content: its stem ends with twelve digits of a hash, and one ending follows.
fn by_content(name: &str) -> bool {
    let hash = |stem: &str| stem.rsplit_once('-').is_some_and(|(_, it)| is_hash(it));
    name.rsplit_once('.').is_some_and(|(stem, _)| hash(stem))
}

fn is_hash(digits: &str) -> bool {
    digits.len() == 12 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Some files of the site with their size as brotli sends them.
fn weighed(dist: &Path, some: impl Fn(&str) -> bool) -> Result<Vec<(String, usize)>, String> {
    let entries = fs::read_dir(dist).map_err(|reason| format!("{}: {reason}", dist.display()))?;
    let names = entries
        .flatten()
        .map(|it| it.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| some(name)).collect();
    names.sort();
    let weigh = |name: String| {
        let sent = disk::read_bytes(&dist.join(format!("{name}.br")))?;
        Ok((name, sent.len()))
    };
    names.into_iter().map(weigh).collect()
}

/// Writes all packs; names those of the cities, in the order of the rulebook.
fn write_packs(editions: &[Edition], staging: &Path) -> Result<Vec<String>, String> {
    let first = editions.first().ok_or("There is no city in data/miasta.")?;
    let law = pack::law(first);
    write(&staging.join("start.bin"), &law.start)?;
    write(&staging.join("law.bin"), &law.law)?;
    write(&staging.join("rest.bin"), &law.rest)?;
    let city = |edition: &Edition| {
        let name = format!("miasto-{}.bin", edition.city);
        write(&staging.join(&name), pack::city(edition)).map(|()| name)
    };
    editions.iter().map(city).collect()
}

/// Gives every file a name by its content, and puts names and hashes where they are mentioned; says the new names.
fn name_by_content(
    staging: &Path,
    pages: &mut [String],
    cities: &[String],
) -> Result<Vec<String>, String> {
    let mut names: Vec<(String, String)> = Vec::new();
    let fixed = HASHED.map(str::to_owned);
    for name in cities.iter().chain(&fixed) {
        let path = staging.join(name.as_str());
        let mut content = disk::read_bytes(&path)?;
        if let Ok(text) = String::from_utf8(content.clone()) {
            content = names
                .iter()
                .fold(text, |text, (old, new)| text.replace(old, new))
                .into_bytes();
        }
        let short = &archive::sum(&content)[..12];
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let new = format!("{stem}-{short}.{extension}");
        let integrity = disk::integrity(&content);
        for page in &mut *pages {
            *page = mention(page, name, &new, &integrity);
        }
        write(&staging.join(&new), &content)?;
        disk::remove(&path)?;
        names.push((name.clone(), new));
    }
    Ok(names.into_iter().map(|(_, new)| new).collect())
}

/// Puts the name by content, and the hash the browser checks, where a file is mentioned: in an attribute `src` or `href`,
/// or as one word of a `data-` attribute of the boot script, `name` becoming `new!hash`.
fn mention(html: &str, name: &str, new: &str, integrity: &str) -> String {
    let named = ["src", "href"]
        .iter()
        .fold(html.to_owned(), |html, attribute| {
            html.replace(
                &format!(" {attribute}=\"{name}\""),
                &format!(" {attribute}=\"{new}\" integrity=\"{integrity}\""),
            )
        });
    named.replace(name, &format!("{new}!{integrity}"))
}
