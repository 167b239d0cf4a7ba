//! `screen`: interviews a persona and prints what was asked and what came of it.

use super::console;
use crate::authoring::library;
use crate::authoring::mistake::Mistake;
use crate::authoring::persona;
use crate::authoring::transcript;
use std::path::{Path, PathBuf};

/// Interview a persona from `data/osoby/` and print the questions and the plan.
#[derive(clap::Args)]
pub(super) struct Screen {
    /// The persona's file, for example `data/osoby/pozar-mieszkania.toml`.
    file: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Screen {
    /// Prints the interview, or everything that is wrong; succeeds when nothing is.
    pub(super) fn run(&self, root: &Path) -> bool {
        let report = report(root, &self.file, self.json);
        match &report {
            Ok(interview) => console::print(interview.trim_end()),
            Err(mistakes) => mistakes.iter().for_each(console::print),
        }
        report.is_ok()
    }
}

/// The transcript of a persona's interview, or the same as JSON;
/// else everything that is wrong with the form of the rulebook or of the persona.
fn report(root: &Path, file: &Path, json: bool) -> Result<String, Vec<Mistake>> {
    let library = library::open(root);
    let opened = persona::open(root, file, &library);
    if !library.mistakes.is_empty() {
        let of_persona = opened.err().unwrap_or_default();
        return Err([library.mistakes.clone(), of_persona].concat());
    }
    let (persona, edition) = opened?;
    let (_, transcript) = transcript::run(edition, &persona);
    Ok(if json {
        format!("{:#}\n", serde_json::json!(transcript))
    } else {
        transcript.to_string()
    })
}
