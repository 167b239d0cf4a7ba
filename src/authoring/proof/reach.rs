//! Every service can be given and can be refused, and whoever answers everything is told of each.

use super::court::Court;
use super::law::Finding;
use super::words;
use crate::domain::ServiceId;

/// Every service may fit somebody who asks for it, in every city.
pub(super) fn given(court: &mut Court, _: usize) -> Finding {
    each(court, |court, city, service| {
        let it = court.cities[city].complete.judgement(service).clone();
        let found =
            court.anybody(&[it.in_play, it.likely]) || court.anybody(&[it.in_play, it.possible]);
        (!found).then(|| "nie pasuje do nikogo".to_owned())
    })
}

/// Every service does not fit somebody who asks for it, unless its author says that it fits everybody.
pub(super) fn refused(court: &mut Court, _: usize) -> Finding {
    let mut free = 0;
    let mut finding = each(court, |court, city, service| {
        let it = court.cities[city].complete.judgement(service).clone();
        let found = court.anybody(&[it.in_play, it.unlikely]);
        let declared = court.cities[city].edition.unconditional.contains(&service);
        free += usize::from(declared);
        let fault = match (declared, found) {
            (false, false) => "pasuje do każdego, choć nie ma napisane „bezwarunkowa = true”",
            (true, true) => "ma napisane „bezwarunkowa = true”, a do kogoś nie pasuje",
            (false, true) | (true, false) => return None,
        };
        Some(fault.to_owned())
    });
    finding.note = format!("bezwarunkowe: {free}");
    finding
}

/// Whoever answers everything never hears "nie wiemy": every figure that a rule rests on is in force.
pub(super) fn settled(court: &mut Court, _: usize) -> Finding {
    each(court, |court, city, service| {
        let it = court.cities[city].complete.judgement(service).clone();
        let person = court.sure(city, &[it.in_play, it.open])?;
        let words = court.in_words(city, &person);
        Some(format!(
            "„nie wiemy” słyszy {words}, choćby odpowiedział na wszystko"
        ))
    })
}

/// Asks of every service, of those of the law once.
pub(super) fn each(
    court: &mut Court,
    mut ask: impl FnMut(&mut Court, usize, ServiceId) -> Option<String>,
) -> Finding {
    let mut finding = Finding::default();
    for city in 0..court.cities.len() {
        let edition = court.cities[city].edition;
        for service in court.services(city) {
            let fault = ask(court, city, service);
            finding
                .note(fault.map(|fault| format!("{}: {fault}", words::service(edition, service))));
        }
    }
    finding
}
