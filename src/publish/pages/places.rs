//! The doors of a city in HTML: buildings, sections and places of help, with numbers, rooms and hours.

use super::names;
use super::voice::{Voice, list, paragraphs};
use crate::domain::{Facility, Hours, OfficeId, Section, SectionId, ServiceId, Word, clock};

impl Voice<'_> {
    /// A building with all that is in it.
    pub(super) fn office(&self, id: OfficeId) -> String {
        let it = self.book.office(id);
        let whose = it.institution.map(|who| self.say(who));
        let pages = it
            .website
            .map(|pages| self.sentence(Word::Website, &[&self.say(pages)]));
        let note = it.note.map(|note| self.say(note));
        let lines = [whose, self.address(id), pages, note];
        let lines = lines.into_iter().flatten();
        let lines = paragraphs(lines);
        let here = self.book.all_sections();
        let here = here.filter(|(_, section)| section.office == id);
        let sections: String = here.map(|(id, it)| self.section(id, it)).collect();
        let name = self.say(it.name);
        format!("<li class=\"place\"><h3>{name}</h3>{lines}{sections}</li>\n")
    }

    /// The address of a building; none where its name says it already.
    pub(super) fn address(&self, id: OfficeId) -> Option<String> {
        let name = self.book.text(self.book.office(id).name);
        let address = self.book.address(id);
        let address = address.filter(|address| !address.starts_with(name));
        address.map(|address| super::escape(&address))
    }

    /// The name by which a link finds a section on the page of its city; it tells nothing.
    pub(super) fn anchor(&self, id: SectionId) -> String {
        format!("k{}", names::short(&self.edition.section_keys[id.index()]))
    }

    fn section(&self, id: SectionId, it: &Section) -> String {
        let name = self.say(it.name);
        let parent = it.parent.map(|parent| {
            let parent = self.say(self.book.section(parent).name);
            format!(
                "<p class=\"meta\">{}</p>",
                self.sentence(Word::PartOf, &[&parent])
            )
        });
        let mail = it.email.map(|mail| {
            let (word, mail) = (self.word(Word::Email), self.say(mail));
            format!("<p>{word}: <a href=\"mailto:{mail}\">{mail}</a></p>")
        });
        format!(
            "<div class=\"team\" id=\"{}\"><h4>{name}</h4>{}<p>{}</p>{}{}{}{}</div>",
            self.anchor(id),
            parent.unwrap_or_default(),
            self.say(it.scope),
            self.numbers(id),
            self.room_and_hours(id),
            mail.unwrap_or_default(),
            self.handled(&self.book.handled_by(id)),
        )
    }

    /// The numbers of a section; the switchboard's, with a word about it, where it has none of its own.
    pub(super) fn numbers(&self, id: SectionId) -> String {
        let it = self.book.section(id);
        let own = !it.phones.is_empty();
        let whose = if own {
            self.say(it.name)
        } else {
            self.word(Word::Switchboard)
        };
        let phones = self.phones(self.book.phones(id), &whose);
        let none = !own && !phones.is_empty();
        let none = none.then(|| format!("<p class=\"meta\">{}</p>", self.word(Word::NoOwnPhone)));
        phones + &none.unwrap_or_default()
    }

    /// The room of a section, and when it is open.
    pub(super) fn room_and_hours(&self, id: SectionId) -> String {
        let it = self.book.section(id);
        let room = it.room.map(|(room, year)| {
            let room = self.say(room);
            year.map_or_else(
                || room.clone(),
                |year| self.sentence(Word::RoomOf, &[&room, &self.say(year)]),
            )
        });
        let hours = it.hours.as_ref().map(|hours| self.week(hours));
        let hours = hours.unwrap_or_else(|| self.word(Word::HoursUnknown));
        let lines = room.into_iter().chain([hours]);
        paragraphs(lines)
    }

    /// The hours of a week, days that are alike together.
    fn week(&self, hours: &Hours) -> String {
        let days: Vec<String> = hours.0.iter().map(|spells| self.spells(spells)).collect();
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for day in (0..days.len()).filter(|day| !days[*day].is_empty()) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day && days[*last] == days[day] => *last = day,
                _ => runs.push((day, day)),
            }
        }
        let say = |(first, last): &(usize, usize)| {
            let (from, to) = (
                self.word(Hours::DAYS[*first]),
                self.word(Hours::DAYS[*last]),
            );
            let when = if first == last {
                from
            } else {
                self.sentence(Word::Span, &[&from, &to])
            };
            format!("{when} {}", days[*first])
        };
        let runs: Vec<String> = runs.iter().map(say).collect();
        format!("{}: {}", self.word(Word::HoursHead), runs.join("; "))
    }

    fn spells(&self, spells: &[(u16, u16)]) -> String {
        let spell =
            |(from, to): &(u16, u16)| self.sentence(Word::Span, &[&clock(*from), &clock(*to)]);
        spells.iter().map(spell).collect::<Vec<_>>().join(", ")
    }

    /// What one can see to here, each with the way to its page.
    fn handled(&self, services: &[ServiceId]) -> String {
        if services.is_empty() {
            return String::new();
        }
        let link = |id: &ServiceId| {
            let name = self.say(self.book.service(*id).name);
            format!(
                "<a href=\"{}\">{name}</a>",
                names::service(self.edition, *id)
            )
        };
        let links: Vec<String> = services.iter().map(link).collect();
        format!(
            "<p class=\"meta\">{}: {}.</p>",
            self.word(Word::HandledHere),
            links.join(", ")
        )
    }

    /// Places of help, with their numbers and what is given there.
    pub(super) fn facilities(&self, elsewhere: bool) -> String {
        let all = self.book.all_facilities();
        let some = all.filter(|(_, it)| it.elsewhere == elsewhere);
        let rows = some.map(|(id, it)| {
            let given = self.handled(&self.book.given_in(id));
            let place = self.facility(it);
            format!("<li class=\"place\">{place}{given}</li>\n")
        });
        list("places", rows)
    }

    /// A place of help: for whom, where, whom to call, who runs it.
    fn facility(&self, it: &Facility) -> String {
        let name = self.say(it.name);
        let phones = if it.phones.is_empty() {
            let switchboard = self.book.city.greeting.switchboard.as_slice();
            self.phones(switchboard, &self.word(Word::Switchboard))
        } else {
            self.phones(&it.phones, &name)
        };
        let run_by = it
            .run_by
            .map(|who| self.sentence(Word::RunBy, &[&self.say(who)]));
        let note = it.note.map(|note| self.say(note));
        let hours = Some(self.word(Word::HoursUnknown));
        let lines = [run_by, note, hours].into_iter().flatten();
        let lines = paragraphs(lines);
        let (address, audience) = (self.say(it.address), self.say(it.audience));
        format!("<h3>{name}</h3><p>{address}</p><p>{audience}</p>{phones}{lines}")
    }
}
