//! Random people, 64 at a time, so that the circuit can be worked out for all of them at once.

use super::circuit::Edge;
use super::dice::Dice;
use super::scale::Ruler;
use super::space::{Fact, List, Number, Places, Shape, Space};
use crate::domain::{Answers, Choices, Range, Reply, Rulebook, Value};

/// How many there are.
pub(super) const LANES: usize = 64;

/// Random people.
pub(super) struct Crowd {
    people: Vec<Profile>,
}

/// What one of them says.
#[derive(Clone)]
pub(super) struct Profile {
    /// Whether every question is answered, every number exactly.
    pub(super) complete: bool,
    unsure: bool,
    said: Vec<Option<Saying>>,
}

/// An answer to a question of the space.
#[derive(Clone, Copy)]
enum Saying {
    Chosen(u32),
    Between(i64, i64),
}

impl Crowd {
    /// A crowd that the dice make up: half of them answer everything, others some questions, or "nie wiem" to that of needs.
    pub(super) fn random(space: &Space, needs: usize, dice: &mut Dice) -> Crowd {
        let people = (0..LANES).map(|_| Profile::random(space, needs, dice));
        Crowd {
            people: people.collect(),
        }
    }

    /// One person alone.
    pub(super) fn one(person: Profile) -> Crowd {
        Crowd {
            people: vec![person],
        }
    }

    /// The people.
    pub(super) fn people(&self) -> &[Profile] {
        &self.people
    }

    /// The variables of the space, a person in each bit.
    pub(super) fn variables(&self, space: &Space) -> Vec<u64> {
        let mut values = vec![0; space.circuit.nodes().len()];
        for (lane, person) in self.people.iter().enumerate() {
            let mut set = |edge: Edge, holds: bool| {
                values[edge.node()] |= u64::from(holds) << lane;
            };
            set(space.unsure, person.unsure);
            for (fact, said) in space.facts.iter().zip(&person.said) {
                set(fact.answered, said.is_some());
                match (&fact.shape, said) {
                    (Shape::List(list), Some(Saying::Chosen(chosen))) => {
                        for (place, edge) in list.chosen.iter().enumerate() {
                            set(*edge, chosen >> place & 1 == 1);
                        }
                    }
                    (Shape::Number(number), Some(Saying::Between(low, high))) => {
                        let rulers = [(number.low, low), (number.exact, low), (number.high, high)];
                        for (ruler, shown) in rulers {
                            show(number, ruler, *shown, &mut set);
                        }
                    }
                    (Shape::List(_) | Shape::Number(_), _) => (),
                }
            }
        }
        values
    }
}

fn show(number: &Number, ruler: Ruler, shown: i64, set: &mut impl FnMut(Edge, bool)) {
    for (mark, edge) in number.scale.variables(ruler) {
        set(edge, shown >= mark);
    }
}

impl Profile {
    fn random(space: &Space, needs: usize, dice: &mut Dice) -> Profile {
        let complete = dice.once_in(2);
        let unsure = !complete && dice.once_in(3);
        let silent = 1 + dice.roll(9);
        let said = space.facts.iter().enumerate().map(|(place, fact)| {
            let heard = complete || dice.roll(10) >= silent;
            (heard && !(unsure && place == needs)).then(|| saying(fact, complete, dice))
        });
        Profile {
            complete,
            unsure,
            said: said.collect(),
        }
    }

    /// The same person, who leaves out a question.
    pub(super) fn without(&self, fact: usize) -> Profile {
        let mut person = self.clone();
        person.complete = false;
        person.said[fact] = None;
        person
    }

    /// The answers as a conversation would hold them.
    pub(super) fn answers(&self, book: &Rulebook, places: &Places) -> Answers {
        let mut answers = Answers::none(book);
        for ((fact, _), (place, list)) in book.facts().zip(&places.0) {
            let value = self.said[*place].map(|saying| saying.value(list));
            answers.set(fact, value.map(Reply::Is));
        }
        if self.unsure {
            answers.set(book.needs, Some(Reply::DontKnow));
        }
        answers
    }
}

impl Saying {
    fn value(self, list: &[usize]) -> Value {
        match self {
            Saying::Chosen(chosen) => {
                let places = list.iter().enumerate();
                let places = places.filter(|(_, answer)| chosen >> **answer & 1 == 1);
                Value::Chosen(places.map(|(place, _)| place).collect::<Choices>())
            }
            Saying::Between(low, high) => Value::Number(Range {
                low: super::arithmetic::float(low),
                high: super::arithmetic::float(high),
            }),
        }
    }
}

fn saying(fact: &Fact, exactly: bool, dice: &mut Dice) -> Saying {
    match &fact.shape {
        Shape::List(list) => Saying::Chosen(chosen(list, dice)),
        Shape::Number(number) => {
            let [one, other] = [(); 2].map(|()| near_a_mark(number, dice));
            if exactly || dice.once_in(2) {
                Saying::Between(one, one)
            } else {
                Saying::Between(one.min(other), one.max(other))
            }
        }
    }
}

fn chosen(list: &List, dice: &mut Dice) -> u32 {
    let places: Vec<usize> = (0..list.keys.len()).collect();
    let first = dice.pick(&places).copied().unwrap_or_default();
    let mut chosen = 1 << first;
    if list.many && !list.alone[first] {
        let rare = 2 + dice.roll(8);
        for place in places {
            if !list.alone[place] && dice.once_in(rare) {
                chosen |= 1 << place;
            }
        }
    }
    chosen
}

/// A number on a mark, right before one, or anywhere.
fn near_a_mark(number: &Number, dice: &mut Dice) -> i64 {
    let scale = &number.scale;
    let ends = [scale.least, scale.most];
    let marks: Vec<i64> = scale.marks().into_iter().chain(ends).collect();
    let mark = dice.pick(&marks).copied().unwrap_or_default();
    let before = i64::from(dice.once_in(2));
    (mark - before).clamp(scale.least, scale.most)
}
