//! Whom a service is for, in words: the same outline of its rule that the screens show.

use super::voice::{Voice, list};
use crate::domain::{Condition, Criterion, Estimate, Outline, Service, Word};
use crate::publish::page::escape;

impl Voice<'_> {
    /// The whole rule of a service, list by list.
    pub(super) fn rule(&self, it: &Service) -> String {
        let rule = &it.rule;
        let everybody = rule.is_for_everybody();
        let everybody = everybody.then(|| format!("<p>{}</p>", self.word(Word::ForEverybody)));
        let criteria = rule.lists();
        let criteria = criteria.map(|(word, list)| self.headed(word, self.criteria(list)));
        let urgent = self.headed(Word::RuleUrgent, self.conditions(&it.urgent));
        let sums = self.headed(Word::RuleSums, self.sums(&it.estimates));
        let nature = self.word(it.nature.word());
        let everybody = everybody.unwrap_or_default();
        format!(
            "<p>{nature}.</p>{everybody}{}{urgent}{sums}",
            criteria.concat()
        )
    }

    /// A condition in words, as a nested list.
    pub(super) fn condition(&self, condition: &Condition) -> String {
        let outline = self.book.outline(condition, self.day);
        format!("<ul class=\"rule\">{}</ul>", self.outline(&outline))
    }

    fn headed(&self, word: Word, rows: String) -> String {
        if rows.is_empty() {
            return rows;
        }
        format!(
            "<div class=\"stack\"><h3>{}</h3>{rows}</div>",
            self.word(word)
        )
    }

    fn criteria(&self, criteria: &[Criterion]) -> String {
        let row = |one: &Criterion| {
            let because = self.say(one.because);
            format!(
                "<li><p>{because}</p>{}</li>",
                self.condition(&one.condition)
            )
        };
        list("rules", criteria.iter().map(row))
    }

    fn conditions(&self, conditions: &[Condition]) -> String {
        let outlines = conditions.iter().map(|it| self.book.outline(it, self.day));
        list("rule", outlines.map(|it| self.outline(&it)))
    }

    fn outline(&self, it: &Outline) -> String {
        match it {
            Outline::Line(said) => format!("<li>{}</li>", escape(said)),
            Outline::Parts(join, parts) => {
                let parts = parts.iter().map(|part| self.outline(part));
                let parts = list("rule", parts);
                format!("<li>{}{parts}</li>", self.word(join.word()))
            }
        }
    }

    /// How sums come about, each for those it is for.
    fn sums(&self, estimates: &[Estimate]) -> String {
        let sum = |it: &Estimate| {
            let ends = [Some(it.amount), it.up_to].into_iter().flatten();
            let ends = ends.map(|end| escape(&self.book.worked_out(end, self.day)));
            let ends: Vec<String> = ends.collect();
            let per = it.per.map(|per| self.say(per)).unwrap_or_default();
            let said = match ends.as_slice() {
                [low, high] => self.sentence(Word::RuleUpTo, &[low, high]),
                _ => ends.concat(),
            };
            let when = it.when.as_ref().map(|when| {
                let word = self.word(Word::RuleSumWhen);
                let test = self.condition(when);
                format!("<div class=\"rule__when\"><p>{word}</p>{test}</div>")
            });
            format!("<li><p>{said} {per}</p>{}</li>", when.unwrap_or_default())
        };
        list("rules", estimates.iter().map(sum))
    }
}
