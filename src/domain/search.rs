//! The search of the directory: without diacritics, by present, everyday and former names.

use super::{OfficeId, Rulebook, SectionId, ServiceId, TextId};

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// Services.
    pub services: Vec<ServiceId>,
    /// Sections.
    pub sections: Vec<SectionId>,
    /// Buildings.
    pub offices: Vec<OfficeId>,
}

impl Rulebook {
    /// Everything in the directory that has all the words asked for.
    pub fn search(&self, asked: &str) -> Found {
        let words: Vec<String> = fold(asked).split_whitespace().map(str::to_owned).collect();
        if words.is_empty() {
            return Found::default();
        }
        let hit = |texts: &[TextId]| {
            let said = texts
                .iter()
                .map(|text| fold(self.text(*text)))
                .collect::<Vec<_>>()
                .join(" ");
            words.iter().all(|word| said.contains(word))
        };
        let service = |name, brief, synonyms: &[TextId]| hit(&[&[name, brief], synonyms].concat());
        Found {
            services: self
                .all_services()
                .filter(|(_, it)| service(it.name, it.brief, &it.leaflet.synonyms))
                .map(|(id, _)| id)
                .collect(),
            sections: self
                .all_sections()
                .filter(|(_, it)| service(it.name, it.scope, &it.former))
                .map(|(id, _)| id)
                .collect(),
            offices: self
                .all_offices()
                .filter(|(_, it)| {
                    let street = it.address.map_or(it.name, |address| address.street);
                    service(it.name, street, &it.former)
                })
                .map(|(id, _)| id)
                .collect(),
        }
    }
}

/// Lower case without Polish diacritics, so that "łóżko" is found by "lozko".
fn fold(text: &str) -> String {
    let plain = |letter: char| match letter {
        'ą' => 'a',
        'ć' => 'c',
        'ę' => 'e',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        '\u{a0}' | '-' | '/' => ' ',
        other => other,
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}
