//! A transcript as text, a turn or a finding a line.

use super::{Door, Finding, Stop, Transcript};
use std::fmt;

impl fmt::Display for Transcript {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\n{}, {}\n", self.person, self.city, self.day)?;
        for turn in &self.turns {
            writeln!(out, "? {} > {}", turn.question, turn.answer)?;
        }
        writeln!(out)?;
        for line in &self.lines {
            writeln!(out, "= telefon: {}, {}", line.number, line.name)?;
        }
        for notice in &self.notices {
            writeln!(out, "= komunikat: {notice}")?;
        }
        for (place, stop) in self.visits.iter().enumerate() {
            let urgent = if stop.urgent { ", pilne" } else { "" };
            write!(out, "= miejsce {}{urgent}\n{stop}", place + 1)?;
        }
        for it in &self.suspended {
            writeln!(out, "= wstrzymane: {it}; {}", it.suspended.join(" "))?;
        }
        for it in &self.open {
            writeln!(out, "= {it}; brakuje: {}", it.missing.join(", "))?;
        }
        for it in &self.unlikely {
            writeln!(out, "= {it}{}", it.why_not())?;
        }
        if !self.aside.is_empty() {
            let names: Vec<&str> = self.aside.iter().map(|it| it.name.as_str()).collect();
            writeln!(out, "= nie o to chodzi: {}", names.join("; "))?;
        }
        for it in &self.beyond {
            writeln!(out, "= poza tym: {it}{}", it.why())?;
        }
        writeln!(out, "= liczba pytań: {}", self.asked)
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Door {
            address,
            sections,
            phones,
        } in &self.doors
        {
            let names: Vec<&str> = sections.iter().map(|(_, name)| name.as_str()).collect();
            let call = match phones.as_slice() {
                [] => String::new(),
                phones => format!(", tel. {}", phones.join(", ")),
            };
            writeln!(out, "=   {}: {address}{call}", names.join("; "))?;
        }
        for it in &self.services {
            writeln!(out, "=   {it}{}", it.why())?;
        }
        match self.documents.as_slice() {
            [] => Ok(()),
            some => writeln!(out, "=   zabierz: {}", some.join(", ")),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let urgent = if self.urgent { " (pilne)" } else { "" };
        write!(out, "{}{urgent}: {}", self.outcome, self.name)
    }
}

impl Finding {
    fn why(&self) -> String {
        let said = |head: &str, reasons: &[String]| match reasons {
            [] => String::new(),
            reasons => format!("{head}{}", reasons.join(" ")),
        };
        let estimate = self.estimate.as_ref();
        let estimate = estimate.map(|sum| format!(" Kwota: {sum}."));
        said(", bo: ", &self.because)
            + &said(" Ale: ", &self.cautions)
            + &estimate.unwrap_or_default()
    }

    fn why_not(&self) -> String {
        let because = match self.because.as_slice() {
            [] => String::new(),
            reasons => format!(", bo: {}", reasons.join(" ")),
        };
        match &self.unless {
            None => because,
            Some(wish) => format!("{because}; byłoby inaczej, gdyby {wish}"),
        }
    }
}
