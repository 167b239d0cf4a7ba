//! Reads `data/strony.toml`: the words that only the pages without scripts show, and the address of the site.

use super::files;
use super::mistake::Mistake;
use super::phrases::bind;
use super::reader::Table;
use super::source::Place;
use std::path::Path;

/// The file, relative to the checkout.
const FILE: &str = "data/strony.toml";

/// The key of the address.
const ADDRESS: &str = "adres";

/// What the pages without scripts say.
#[derive(Debug, Default)]
pub struct PageWords {
    /// Where the site is published, with a slash at the end; empty until somebody says.
    pub address: String,
    /// Where that is said.
    pub address_place: Option<Place>,
    /// The link back to the questions.
    pub back: String,
    /// Above the links to the pages of the cities.
    pub cities: String,
    /// What those pages are for.
    pub cities_about: String,
    /// A link that opens beside the questions.
    pub new_tab: String,
    /// The page of a city.
    pub city: CityWords,
    /// The page of a service.
    pub service: ServiceWords,
    /// The page of open data.
    pub data: DataWords,
}

/// What the page of a city says.
#[derive(Debug, Default)]
pub struct CityWords {
    /// Its name, with a gap for the city's.
    pub name: String,
    /// Its first sentence, with a gap for the centre.
    pub lead: String,
    /// Above the links to its parts.
    pub parts: String,
    /// Beside the switchboard.
    pub switchboard: String,
    /// Above the other ways to get in touch.
    pub contact: String,
    /// Above the links to other cities.
    pub others: String,
    /// Above the sources.
    pub sources: String,
}

/// What the page of a service says.
#[derive(Debug, Default)]
pub struct ServiceWords {
    /// Its title, where its own name would give the matter away.
    pub name: String,
    /// Above the places.
    pub places: String,
    /// In a city where nobody is known to handle it.
    pub nowhere: String,
    /// Above the usual way.
    pub usually: String,
    /// Above the ways for some people only.
    pub otherwise: String,
    /// The link to all that the city has.
    pub city: String,
}

/// What the page of open data says.
#[derive(Debug, Default)]
pub struct DataWords {
    /// Its name.
    pub name: String,
    /// Its first sentence.
    pub lead: String,
    /// The directory for programs.
    pub directory: String,
    /// What it is.
    pub directory_about: String,
    /// What is not in it.
    pub gaps: String,
    /// The cards for people.
    pub cards: String,
    /// What they are.
    pub cards_about: String,
    /// Above the licence.
    pub licence: String,
    /// The licence.
    pub licence_about: String,
    /// How old the data is, with a gap for the day.
    pub day: String,
}

/// Reads the words.
///
/// # Errors
/// Everything that is wrong with the file, in its order.
pub fn open(root: &Path) -> Result<PageWords, Vec<Mistake>> {
    files::alone(root, FILE, read)
}

/// Where the address of the site should stand, while nobody has said it.
pub fn no_address(root: &Path) -> Option<(String, Place)> {
    let words = open(root).ok().filter(|words| words.address.is_empty())?;
    words.address_place.map(|place| (ADDRESS.to_owned(), place))
}

fn read(file: &Table) -> PageWords {
    let mut words = part(file, "ramka", frame);
    let address = file.text(ADDRESS);
    words.address = address.value;
    words.address_place = Some(address.place);
    words.city = part(file, "miasto", city);
    words.service = part(file, "usluga", service);
    words.data = part(file, "dane", data);
    words
}

/// A table of the file; an empty one reads as words that are missing.
fn part<T: Default>(file: &Table, key: &'static str, read: impl FnOnce(&Table) -> T) -> T {
    let Some(table) = file.maybe_table(key) else {
        file.text(key);
        return T::default();
    };
    let words = read(&table);
    table.close();
    words
}

/// A text, its short words kept with the next.
fn said(table: &Table, key: &'static str) -> String {
    bind(&table.text(key).value)
}

fn frame(table: &Table) -> PageWords {
    PageWords {
        back: said(table, "wroc"),
        cities: said(table, "miasta"),
        cities_about: said(table, "miasta_opis"),
        new_tab: said(table, "nowa_karta"),
        ..PageWords::default()
    }
}

fn city(table: &Table) -> CityWords {
    CityWords {
        name: said(table, "nazwa"),
        lead: said(table, "wstep"),
        parts: said(table, "na_stronie"),
        switchboard: said(table, "centrala"),
        contact: said(table, "kontakt"),
        others: said(table, "inne_miasta"),
        sources: said(table, "zrodla"),
    }
}

fn service(table: &Table) -> ServiceWords {
    ServiceWords {
        name: said(table, "nazwa"),
        places: said(table, "gdzie"),
        nowhere: said(table, "nie_tu"),
        usually: said(table, "zwykle"),
        otherwise: said(table, "inaczej"),
        city: said(table, "miasto"),
    }
}

fn data(table: &Table) -> DataWords {
    DataWords {
        name: said(table, "nazwa"),
        lead: said(table, "wstep"),
        directory: said(table, "katalog"),
        directory_about: said(table, "katalog_opis"),
        gaps: said(table, "brak"),
        cards: said(table, "karty"),
        cards_about: said(table, "karty_opis"),
        licence: said(table, "licencja"),
        licence_about: said(table, "licencja_opis"),
        day: said(table, "dzien"),
    }
}
