//! The smallest rulebook without a mistake, for tests to break one thing in it.
//! It lives in a folder of its own under the system's temporary folder and is gone when the test is.

use drogowskaz::authoring::crosscheck;
use drogowskaz::authoring::library::{self, Library};
use drogowskaz::authoring::reminders;
use drogowskaz::domain::{Day, Word};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) const QUESTIONS: &str = "data/pytania.toml";
pub(crate) const CONCEPTS: &str = "data/pojecia.toml";
pub(crate) const AMOUNTS: &str = "data/kwoty.toml";
pub(crate) const WORDS: &str = "data/interfejs.toml";
pub(crate) const SERVICE: &str = "data/uslugi/zasilek.toml";
pub(crate) const SECTIONS: &str = "data/miasta/miasteczko/komorki.toml";
pub(crate) const ROUTES: &str = "data/miasta/miasteczko/kierunki.toml";

/// A rulebook as an author might hand it in.
pub(crate) struct Draft {
    files: Vec<(&'static str, String)>,
}

impl Draft {
    /// The smallest rulebook that has no mistake.
    pub(crate) fn valid() -> Draft {
        let mut files: Vec<_> = FILES
            .iter()
            .map(|(name, text)| (*name, (*text).to_owned()))
            .collect();
        files.push((WORDS, words()));
        Draft { files }
    }

    /// The same with numbers in words, as people read them.
    pub(crate) fn spoken() -> Draft {
        NUMBERS
            .into_iter()
            .fold(Draft::valid(), |draft, (key, words)| {
                let right = format!("{key} = \"liczby.{key}\"");
                draft.with(WORDS, &right, &format!("{key} = \"{words}\""))
            })
    }

    /// The same with one passage written otherwise.
    #[track_caller]
    pub(crate) fn with(mut self, file: &str, right: &str, wrong: &str) -> Draft {
        let (_, text) = self
            .files
            .iter_mut()
            .find(|(name, _)| *name == file)
            .expect("the draft has this file");
        assert_eq!(
            text.matches(right).count(),
            1,
            "„{right}” should stand once in {file}"
        );
        *text = text.replace(right, wrong);
        self
    }

    /// The same with more at the end of a file.
    pub(crate) fn and(mut self, file: &str, more: &str) -> Draft {
        let (_, text) = self
            .files
            .iter_mut()
            .find(|(name, _)| *name == file)
            .expect("the draft has this file");
        text.push_str(more);
        self
    }

    /// The same with one more file.
    pub(crate) fn with_file(mut self, file: &'static str, text: &str) -> Draft {
        self.files.push((file, text.to_owned()));
        self
    }

    /// The same without a file.
    pub(crate) fn without(mut self, file: &str) -> Draft {
        self.files.retain(|(name, _)| *name != file);
        self
    }

    /// The rulebook as the library reads it.
    pub(crate) fn read(&self) -> Library {
        library::open(&self.write().0)
    }

    /// What `check` would remind of on a day, a line each.
    pub(crate) fn reminders(&self, today: Day) -> String {
        let reminders = reminders::all(&self.write().0, today);
        let lines = reminders.iter().map(|it| format!("{it}\n"));
        lines.collect::<Vec<_>>().concat()
    }

    fn write(&self) -> Folder {
        let folder = Folder::new();
        for (name, text) in &self.files {
            let path = folder.0.join(name);
            let parent = path
                .parent()
                .expect("every file of a draft lies in a folder");
            fs::create_dir_all(parent).expect("the temporary folder can be written");
            fs::write(path, text).expect("the temporary folder can be written");
        }
        folder
    }

    /// What `check` would say about it, a mistake a line.
    pub(crate) fn mistakes(&self) -> String {
        let mistakes = crosscheck::everything(&self.read());
        mistakes
            .iter()
            .map(|mistake| format!("{mistake}\n"))
            .collect::<Vec<_>>()
            .concat()
    }
}

/// A folder that is removed with its owner.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Folder(std::env::temp_dir().join(format!("drogowskaz-{}-{number}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let path: &Path = &self.0;
        // A folder left behind harms nobody, and a test must not fail over it.
        let _ = fs::remove_dir_all(path);
    }
}

/// Every word of the interface, as its own key.
fn words() -> String {
    let mut lines = Vec::new();
    let mut last = "";
    for (_, key) in Word::ALL {
        let (section, name) = key.split_once('.').unwrap_or(("", key));
        if section != last {
            lines.push(format!("[{section}]"));
            last = section;
        }
        lines.push(format!("{name} = \"{key}\""));
    }
    lines.join("\n") + "\n"
}

const NUMBERS: [(&str, &str); 8] = [
    ("do", "do {}"),
    ("lub_wiecej", "{} lub więcej"),
    ("mniej_niz", "mniej niż {}"),
    ("wiecej_niz", "więcej niż {}"),
    ("od_do", "od {} do {}"),
    ("wiecej_niz_do", "więcej niż {}, do {}"),
    ("od_mniej_niz", "od {}, mniej niż {}"),
    ("dowolna", "dowolna liczba"),
];

const FILES: [(&str, &str); 11] = [
    (
        QUESTIONS,
        r#"[[pytanie]]
fakt       = "potrzeby"
skrot      = "Sprawa"
kogo       = "ja"
temat      = "potrzeby"
tresc      = "Z czym potrzebujesz pomocy?"
dlaczego   = "Od tego zależy, o co zapytamy."
rodzaj     = "kilka"
odpowiedzi = [{ klucz = "pieniadze", tresc = "Pieniądze" }]

[[pytanie]]
fakt       = "zamieszkanie"
skrot      = "Związek z miastem"
kogo       = "ja"
temat      = "pobyt"
tresc      = "Co łączy Cię z tym miastem?"
dlaczego   = "Pomoc daje gmina, w której mieszkasz."
rodzaj     = "jedna"
odpowiedzi = [
  { klucz = "mieszka", tresc = "Mieszkam tu" },
  { klucz = "nic",     tresc = "Mieszkam w innej gminie" },
]

[[pytanie]]
fakt       = "wiek"
skrot      = "Wiek"
kogo       = "ja"
temat      = "pobyt"
tresc      = "Ile masz lat?"
dlaczego   = "Zasiłek jest dla dorosłych."
rodzaj     = "liczba"
liczba     = { od = 0, do = 120 }

[[pytanie]]
fakt       = "dochod"
skrot      = "Dochód"
kogo       = "dom"
temat      = "pieniadze"
tresc      = "Ile pieniędzy na rękę mieliście w zeszłym miesiącu?"
dlaczego   = "Zasiłek zależy od dochodu."
rodzaj     = "kwota"
"#,
    ),
    (
        CONCEPTS,
        r#"[[pojecie]]
klucz     = "mieszka_tu"
wszystkie = ["zamieszkanie: mieszka"]
bo        = "Mieszkasz w tym mieście."
gdyby     = "Twoje miejsce zamieszkania było w tym mieście"

[[pojecie]]
klucz     = "dorosly_stad"
wszystkie = ["mieszka_tu", "wiek: co najmniej 18"]
bo        = "Masz skończone 18 lat i mieszkasz tutaj."
gdyby     = "Twój wiek wynosił co najmniej 18 lat"
"#,
    ),
    (
        AMOUNTS,
        r#"[[kwota]]
klucz    = "kryterium"
zl       = 776
od       = 2022-01-01
do       = 2024-12-31
podstawa = "rozporządzenie z 2021 r."
pewnosc  = "pewna"

[[kwota]]
klucz    = "kryterium"
zl       = 1010
od       = 2025-01-01
podstawa = "rozporządzenie z 2024 r."
pewnosc  = "pewna"
"#,
    ),
    (
        "data/telefony.toml",
        r#"[[linia]]
numer    = "112"
nazwa    = "Numer alarmowy"
opis     = "gdy komuś grozi niebezpieczeństwo"
potrzeby = []
pilna    = true
"#,
    ),
    (
        SERVICE,
        r#"nazwa      = "Zasiłek"
krotko     = "Pieniądze co miesiąc."
potrzeby   = ["pieniadze"]
natura     = "nalezy_sie"
opis       = "Zasiłek to pieniądze co miesiąc."
podstawa   = "ustawa o pomocy społecznej, art. 37"
powiedz    = "Chcę złożyć wniosek o zasiłek."
sprawdzono = 2026-11-22

[[wszystkie]]
gdy = "dorosly_stad"

[[wszystkie]]
gdy   = "dochod: najwyżej @kryterium"
bo    = "Dochód nie przekracza {@kryterium}."
gdyby = "dochód nie przekraczał {@kryterium}"

[[przyklad]]
osoba      = "Pani Anna"
odpowiedzi = { zamieszkanie = "mieszka", wiek = 40, dochod = 500 }
wynik      = "prawdopodobnie tak"

[[przyklad]]
osoba      = "Pan Jan"
odpowiedzi = { zamieszkanie = "nic" }
wynik      = "raczej nie"

[[przyklad]]
osoba      = "Pani Ewa"
odpowiedzi = { zamieszkanie = "mieszka", wiek = 40 }
wynik      = "nie wiemy"
"#,
    ),
    (
        "data/miasta/miasteczko/miasto.toml",
        r#"nazwa      = "Miasteczko"
w_miescie  = "w Miasteczku"
osrodek    = "MOPS w Miasteczku"
centrala   = "00 000 00 00"
strona     = "mops.example.pl"
zawsze     = "zasilek"
sprawdzono = 2026-11-22
"#,
    ),
    (
        "data/miasta/miasteczko/siedziby.toml",
        r#"[[siedziba]]
klucz      = "rynek"
nazwa      = "Rynek 1"
adres      = "Rynek 1"
kod_miasto = "Miasteczko"
"#,
    ),
    (
        SECTIONS,
        r#"[[komorka]]
klucz    = "kancelaria"
nazwa    = "Kancelaria"
siedziba = "rynek"
zakres   = "Przyjmuje wnioski."
godziny  = { pn = "7:30-15:30" }
"#,
    ),
    (
        "data/miasta/miasteczko/sciezki.toml",
        r#"[[sciezka]]
klucz = "wniosek"
nazwa = "Wniosek"
kroki = ["Złóż wniosek w kancelarii."]
"#,
    ),
    ("data/miasta/miasteczko/placowki.toml", ""),
    (
        ROUTES,
        r#"[[kierunek]]
usluga  = "zasilek"
komorki = ["kancelaria"]
sciezka = "wniosek"
"#,
    ),
];
