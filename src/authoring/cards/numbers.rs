//! Numbers in prose: limits of a condition, computed numbers, and the dated amounts a card spoke of.

use super::prose::{Prose, plain};
use crate::domain::{
    AmountId, AmountValue, Bound, Certainty, Estimate, Formula, Kind, Limit, NumberId, Operation,
    Quantity, zloty,
};

impl Prose<'_> {
    /// Amounts spoken of, each with its days and its legal basis: the value in force and those to come.
    pub(super) fn figures(&self) -> Vec<String> {
        let mut amounts = self.amounts.borrow().clone();
        amounts.sort();
        amounts
            .into_iter()
            .flat_map(|amount| self.figure(amount))
            .collect()
    }

    /// A number and its limits: „Ile masz lat?” – co najmniej 18.
    pub(super) fn limited(
        &self,
        quantity: Quantity,
        at_least: Option<&Bound>,
        at_most: Option<&Bound>,
    ) -> String {
        let limits = self.limits(at_least, at_most, self.is_money(quantity));
        match quantity {
            Quantity::Fact(fact) => {
                format!("{} – {limits}{}", self.question(fact), self.whose(fact))
            }
            Quantity::Computed(id) => {
                let formula = self.book_formula(id);
                format!("{} ({formula}) – {limits}", self.name(id))
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => {
                format!("{} – {limits}", self.quantity(quantity))
            }
        }
    }

    /// How sums are worked out, each for those it is for.
    pub(super) fn estimates(&self, estimates: &[Estimate]) -> Vec<String> {
        let lines = estimates.iter().flat_map(|estimate| {
            let when = estimate.when.iter();
            let when: Vec<String> = when
                .flat_map(|condition| self.condition(condition, 1))
                .collect();
            let head = (!when.is_empty()).then(|| "- Gdy:".to_owned());
            let per = estimate.per.map(|per| format!(" ({})", self.say(per)));
            let ends = [Some(estimate.amount), estimate.up_to]
                .into_iter()
                .flatten();
            let ends: Vec<String> = ends.map(|end| self.worked_out(end)).collect();
            let said = format!("- {}{}", ends.join("; do: "), per.unwrap_or_default());
            head.into_iter().chain(when).chain([said])
        });
        lines.collect()
    }

    /// A number with the way it is worked out.
    fn worked_out(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Computed(id) => {
                let formula = self.book_formula(id);
                format!("{}: {formula}", self.name(id))
            }
            Quantity::Fact(_) | Quantity::Amount(_) | Quantity::Fixed(_) => self.quantity(quantity),
        }
    }

    fn book_formula(&self, id: NumberId) -> String {
        self.formula(self.edition.book.number(id))
    }

    fn limits(&self, at_least: Option<&Bound>, at_most: Option<&Bound>, money: bool) -> String {
        let say = |bound: &Bound| self.limit(bound.limit, money);
        let lower = |bound: &Bound| {
            if bound.inclusive {
                "co najmniej"
            } else {
                "powyżej"
            }
        };
        let upper = |bound: &Bound| {
            if bound.inclusive {
                "najwyżej"
            } else {
                "poniżej"
            }
        };
        if let (Some(low), Some(high)) = (at_least, at_most) {
            return format!("od {} do {}", say(low), say(high));
        }
        let low = at_least.map(|bound| format!("{} {}", lower(bound), say(bound)));
        let high = at_most.map(|bound| format!("{} {}", upper(bound), say(bound)));
        low.or(high).unwrap_or_default()
    }

    fn limit(&self, limit: Limit, money: bool) -> String {
        match limit {
            Limit::Fixed(number) if money => plain(&zloty(number)),
            Limit::Fixed(number) => number.to_string(),
            Limit::Amount(amount) => {
                self.remember_amount(amount);
                let value = self.edition.book.amount(amount).last_known(self.day);
                value.map_or_else(|| "kwota, której jeszcze nie ma".into(), sum)
            }
        }
    }

    fn is_money(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::Fact(fact) => matches!(self.edition.book.question(fact).kind, Kind::Money),
            Quantity::Computed(_) | Quantity::Amount(_) => true,
            Quantity::Fixed(_) => false,
        }
    }

    fn quantity(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Fact(fact) => self.question(fact),
            Quantity::Computed(id) => self.name(id),
            Quantity::Amount(amount) => self.limit(Limit::Amount(amount), true),
            Quantity::Fixed(number) => number.to_string(),
        }
    }

    fn name(&self, id: NumberId) -> String {
        self.say(self.edition.book.number(id).name)
    }

    fn formula(&self, formula: &Formula) -> String {
        let parts: Vec<String> = formula
            .parts
            .iter()
            .map(|part| self.quantity(*part))
            .collect();
        let said = match formula.operation {
            Operation::Quotient => parts.join(" podzielone przez "),
            Operation::Sum => parts.join(" plus "),
            Operation::Difference => parts.join(" minus "),
            Operation::Product => parts.join(" razy "),
            Operation::Percent => parts.into_iter().rev().collect::<Vec<_>>().join("% z "),
        };
        let floor = formula
            .at_least
            .map(|floor| format!(", nie mniej niż {}", self.quantity(floor)));
        let ceiling = formula
            .at_most
            .map(|top| format!(", nie więcej niż {}", self.quantity(top)));
        said + &floor.unwrap_or_default() + &ceiling.unwrap_or_default()
    }

    fn figure(&self, amount: AmountId) -> Vec<String> {
        let amount = self.edition.book.amount(amount);
        let now = amount.last_known(self.day).map(|value| value.from);
        let mut values: Vec<&AmountValue> = amount
            .values
            .iter()
            .filter(|value| Some(value.from) >= now)
            .collect();
        values.sort_by_key(|value| value.from);
        let say = |value: &AmountValue| {
            let to = value.to.map(|to| format!(" do {to}")).unwrap_or_default();
            let (basis, certainty) = (self.say(value.basis), certainty(value.certainty));
            format!(
                "- {}: od {}{to}; {basis}; {certainty}",
                sum(value),
                value.from
            )
        };
        values.into_iter().map(say).collect()
    }
}

fn sum(value: &AmountValue) -> String {
    plain(&zloty(f64::from(value.grosze)))
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "kwota pewna",
        Certainty::Derived => "kwota wyliczona z pewnych",
        Certainty::ToConfirm => "kwota do potwierdzenia",
    }
}
