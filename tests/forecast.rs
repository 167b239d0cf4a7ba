//! Is what the progress line says true? Measured on every persona at every question.

use crate::shelf::{book, persona, personas};
use drogowskaz::authoring::transcript;
use drogowskaz::domain::{Session, Word};
use std::time::Instant;

/// How far the forecast may be off: in the mean, and how many of a hundred may be off by more than one.
const MEAN: f64 = 1.0;
const FAR: f64 = 20.0;

/// One moment of an interview: how many questions were to follow, how many did, and how long it took to say so.
struct Moment {
    said: usize,
    came: usize,
    micros: u128,
}

fn moments() -> Vec<Moment> {
    let mut moments = Vec::new();
    for file in personas() {
        let (persona, edition) = persona(&file);
        let book = &edition.book;
        let (done, transcript) = transcript::run(edition, &persona);
        let mut session = Session::start(book);
        let mut came = transcript.asked;
        while let Some(fact) = session.next(book, persona.day) {
            let begun = Instant::now();
            let said = session.ahead(fact, book, persona.day);
            let micros = begun.elapsed().as_micros();
            if fact != book.needs {
                came -= 1;
                moments.push(Moment { said, came, micros });
            }
            let reply = done.answers().to(fact);
            session.answer(fact, reply.expect("the persona was asked this"));
        }
    }
    moments
}

fn percent(part: usize, whole: usize) -> f64 {
    let number = |count| u32::try_from(count).map_or(0.0, f64::from);
    100.0 * number(part) / number(whole.max(1))
}

/// `cargo test forecast -- --nocapture` prints the figures.
#[test]
fn the_number_of_questions_to_come_is_said_truly() {
    let moments = moments();
    let off: Vec<usize> = moments.iter().map(|it| it.said.abs_diff(it.came)).collect();
    let mean = percent(off.iter().sum(), off.len()) / 100.0;
    let exact = percent(off.iter().filter(|off| **off == 0).count(), off.len());
    let far = percent(off.iter().filter(|off| **off > 1).count(), off.len());
    let mut times: Vec<u128> = moments.iter().map(|it| it.micros).collect();
    times.sort_unstable();
    println!(
        "{} questions: off by {mean:.2} in the mean, exact in {exact:.0}%, off by more than one in {far:.0}%; {} µs",
        off.len(),
        times[times.len() / 2]
    );
    assert!(mean <= MEAN && far <= FAR, "{mean}, {far}");
}

#[test]
fn a_word_takes_the_form_its_number_asks_for() {
    let counts = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 102, 112];
    let word = |count: usize| {
        let said = book().texts.counted(Word::StepAbout, count, &["1", "2"]);
        said.rsplit(' ').next().unwrap_or_default().to_owned()
    };
    let words = counts.map(word);
    let forms = [
        "pytań", "pytanie", "pytania", "pytania", "pytań", "pytań", "pytań", "pytań", "pytań",
        "pytania", "pytań", "pytań", "pytania", "pytań",
    ];
    assert_eq!(words, forms);
}
