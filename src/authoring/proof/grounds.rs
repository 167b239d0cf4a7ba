//! What a verdict rests on: whether some of a person's answers alone bring it about, whatever they say else.

use super::arithmetic::float;
use super::circuit::Edge;
use super::court::Court;
use super::reading::{Said, Voice};
use super::space::{Shape, whole};
use crate::authoring::library::Edition;
use crate::domain::{
    Answers, Case, Condition, Day, FactSet, Outcome, Reply, ServiceId, Truth, Value,
};

/// All that anybody could still answer, in one city and on one day.
pub struct Grounds<'a> {
    court: Court<'a>,
    edition: &'a Edition,
}

impl<'a> Grounds<'a> {
    /// The grounds in a city.
    pub fn new(edition: &'a Edition, today: Day) -> Grounds<'a> {
        Grounds {
            court: Court::new(&[edition], today),
            edition,
        }
    }

    /// Whether the answers to these questions alone settle a service's verdict as it is: everybody who gives the same
    /// answers to them, and is still asked them, is told the same, whatever they answer to all other questions.
    /// "Możliwe" counts as settled when it can at most become "prawdopodobnie tak"; "nie wiemy" never is.
    pub fn suffice(&mut self, answers: &Answers, facts: FactSet, service: ServiceId) -> bool {
        let case = Case {
            book: &self.edition.book,
            answers,
            today: self.court.today,
        };
        let it = self.court.cities[0].complete.judgement(service).clone();
        let settled = match case.judge(service).outcome {
            Outcome::Unlikely => it.unlikely,
            Outcome::Likely => it.likely,
            Outcome::Possible => it.fits(&mut self.court.space),
            Outcome::Unknown => return false,
        };
        let mut asked = vec![!settled];
        let told = self.edition.book.facts();
        for (fact, _) in told.filter(|(fact, _)| facts.contains(*fact)) {
            if let Some(Reply::Is(value)) = answers.to(fact) {
                let voice = self.court.cities[0].complete.reading.voices[fact.index()].clone();
                asked.extend(self.same(&voice, value));
                if case.arises(fact) != Truth::No {
                    let reading = &mut self.court.cities[0].complete.reading;
                    asked.push(reading.arises(&mut self.court.space, fact).yes);
                }
            }
        }
        !self.court.anybody(&asked)
    }

    /// Whether there can be anybody of whom all of some conditions hold and none of others does, were every question
    /// asked of everybody: that a question is asked only of those it concerns does not make its concern superfluous.
    pub fn can_be(&mut self, hold: &[&Condition], fail: &[&Condition]) -> bool {
        let mut reading = self.court.cities[0].complete.reading.asked_of_everybody();
        let space = &mut self.court.space;
        let yes = hold.iter().map(|one| (one, true));
        let no = fail.iter().map(|one| (one, false));
        let asked: Vec<Edge> = yes
            .chain(no)
            .map(|(one, holds)| {
                let truth = reading.truth(space, one);
                if holds { truth.yes } else { truth.no }
            })
            .collect();
        self.court.anybody(&asked)
    }

    /// Those who answer a question the same.
    fn same(&mut self, voice: &Voice, value: Value) -> Vec<Edge> {
        let space = &mut self.court.space;
        match (&voice.said, value) {
            (Said::List(chosen), Value::Chosen(choices)) => {
                let chosen = chosen.iter().enumerate();
                let same = |(place, edge): (usize, &Edge)| {
                    if choices.has(place) { *edge } else { !*edge }
                };
                chosen.map(same).collect()
            }
            (Said::Number(exact, _), Value::Number(range)) => {
                let Shape::Number(number) = &space.facts[voice.fact].shape else {
                    return Vec::new();
                };
                let most = float(number.scale.most);
                let [least, beyond] = [range.low, range.high.min(most) + 1.0].map(whole);
                let reached = space.reaches(voice.fact, *exact, least);
                vec![reached, !space.reaches(voice.fact, *exact, beyond)]
            }
            (Said::List(_) | Said::Number(..), _) => Vec::new(),
        }
    }
}
