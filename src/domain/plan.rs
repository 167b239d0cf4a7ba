//! The plan of visits: verdicts grouped by the door to knock at, the urgent first, documents united.

use super::order::sort_by;
use super::{
    Case, FactId, Line, Nature, Notice, OfficeId, Outcome, Path, Route, Rulebook, SectionId,
    ServiceId, TextId, Truth, Verdict,
};

/// What to do, and in which order.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Lines to call at once, for the needs named.
    pub lines: Vec<&'a Line>,
    /// Changes in how the centre works today.
    pub notices: Vec<&'a Notice>,
    /// Doors to knock at, urgent first. Never empty.
    pub visits: Vec<Visit<'a>>,
    /// What would fit, but is not given at present.
    pub suspended: Vec<Verdict<'a>>,
    /// What is not known yet.
    pub open: Vec<Verdict<'a>>,
    /// What probably does not fit.
    pub unlikely: Vec<Verdict<'a>>,
    /// What the person did not come for.
    pub aside: Vec<Verdict<'a>>,
}

/// One door (or one of several, when the street decides), with all there is to do behind it.
#[derive(Debug)]
pub struct Visit<'a> {
    /// The buildings; more than one when it is not known which serves the person's street.
    pub offices: Vec<OfficeId>,
    /// The sections in them.
    pub sections: Vec<SectionId>,
    /// What to ask for.
    pub errands: Vec<Errand<'a>>,
    /// What to bring for all of it.
    pub documents: Vec<TextId>,
    /// Whether something here is urgent today.
    pub urgent: bool,
}

/// One service to ask for.
#[derive(Debug)]
pub struct Errand<'a> {
    /// What we think of it.
    pub verdict: Verdict<'a>,
    /// Where it is handled.
    pub route: &'a Route,
}

impl Visit<'_> {
    /// A door with nothing to do behind it yet.
    pub fn to(offices: Vec<OfficeId>, sections: Vec<SectionId>) -> Self {
        Visit {
            offices,
            sections,
            errands: Vec::new(),
            documents: Vec::new(),
            urgent: false,
        }
    }
}

impl Rulebook {
    /// The buildings a route leads to, each once.
    pub fn offices_of(&self, route: &Route) -> Vec<OfficeId> {
        let mut offices: Vec<OfficeId> = route
            .sections
            .iter()
            .map(|section| self.section(*section).office)
            .collect();
        sort_by(&mut offices, |office| *office);
        offices.dedup();
        offices
    }
}

impl<'a> Case<'a> {
    /// The route of a service for this person: the first that surely applies.
    /// A route under a condition that is not known is left for the general one behind it.
    pub fn route(&self, service: ServiceId) -> Option<&'a Route> {
        let applies = |route: &&Route| {
            route
                .when
                .as_ref()
                .is_none_or(|condition| self.truth(condition) == Truth::Yes)
        };
        self.book
            .city
            .routes
            .iter()
            .filter(|route| route.service == service)
            .find(applies)
    }

    /// The plan of visits for this person.
    pub fn plan(&self) -> Plan<'a> {
        let mut plan = Plan {
            lines: self.lines(),
            notices: self.book.city.notices_on(self.today).collect(),
            visits: Vec::new(),
            suspended: Vec::new(),
            open: Vec::new(),
            unlikely: Vec::new(),
            aside: Vec::new(),
        };
        for service in self.in_play() {
            let verdict = self.judge(service);
            match verdict.outcome {
                Outcome::Likely | Outcome::Possible if self.suspended(service).is_some() => {
                    plan.suspended.push(verdict);
                }
                Outcome::Likely | Outcome::Possible => self.place(verdict, &mut plan.visits),
                Outcome::Unknown => plan.open.push(verdict),
                Outcome::Unlikely if self.is_aside(&verdict) => plan.aside.push(verdict),
                Outcome::Unlikely => plan.unlikely.push(verdict),
            }
        }
        if !plan.visits.iter().any(|visit| self.is_somewhere(visit)) {
            self.place_last_resort(&mut plan.visits);
        }
        for visit in &mut plan.visits {
            sort_by(&mut visit.errands, |Errand { verdict, .. }| {
                let wished = self.is_wished(verdict.service);
                (!verdict.urgent, verdict.outcome, !wished)
            });
            visit.documents = self.documents(&visit.errands);
        }
        sort_by(&mut plan.visits, |visit| {
            (!visit.urgent, std::cmp::Reverse(self.pull(visit)))
        });
        plan
    }

    /// The lines that fit the needs named.
    pub fn lines(&self) -> Vec<&'a Line> {
        let needs = self.named_needs();
        self.book
            .lines
            .iter()
            .filter(|line| line.needs.meets(needs))
            .collect()
    }

    /// The questions that keep services open, each with those it keeps; the one that keeps the most comes first.
    /// A service that no question settles any more stands under none.
    pub fn open_questions(&self, open: &[Verdict]) -> Vec<(FactId, Vec<ServiceId>)> {
        let mut questions: Vec<(FactId, Vec<ServiceId>)> = Vec::new();
        for (fact, _) in self.book.facts() {
            let kept = open.iter().filter(|verdict| {
                let unasked = self.unasked(verdict.missing);
                unasked.contains(fact)
            });
            let kept: Vec<ServiceId> = kept.map(|verdict| verdict.service).collect();
            if !kept.is_empty() {
                questions.push((fact, kept));
            }
        }
        sort_by(&mut questions, |(_, kept)| std::cmp::Reverse(kept.len()));
        questions
    }

    /// Why a service is not given today, if it is suspended.
    pub fn suspended(&self, service: ServiceId) -> Option<TextId> {
        self.book.city.suspended(service, self.today)
    }

    /// The way through the centre that a route takes today.
    pub fn path(&self, route: &Route) -> &'a Path {
        self.book.path(self.book.city.path_on(route, self.today))
    }

    fn place(&self, verdict: Verdict<'a>, visits: &mut Vec<Visit<'a>>) {
        let Some(route) = self.route(verdict.service) else {
            return;
        };
        let offices = self.book.offices_of(route);
        let urgent = verdict.urgent;
        let errand = Errand { verdict, route };
        let place = visits
            .iter()
            .position(|visit| visit.offices == offices)
            .unwrap_or(visits.len());
        if place == visits.len() {
            visits.push(Visit::to(offices, Vec::new()));
        }
        let visit = &mut visits[place];
        let new = route
            .sections
            .iter()
            .copied()
            .filter(|section| !visit.sections.contains(section));
        let new: Vec<SectionId> = new.collect();
        visit.sections.extend(new);
        visit.urgent |= urgent;
        visit.errands.push(errand);
    }

    /// Whether one of the doors has an address: some institutions are reached by phone or internet only.
    fn is_somewhere(&self, visit: &Visit) -> bool {
        let mut offices = visit.offices.iter();
        offices.any(|office| self.book.office(*office).address.is_some())
    }

    /// Where anybody can go, unless the plan leads there already.
    fn place_last_resort(&self, visits: &mut Vec<Visit<'a>>) {
        let fallback = self.book.city.fallback;
        let mut errands = visits.iter().flat_map(|visit| &visit.errands);
        if errands.all(|errand| errand.verdict.service != fallback) {
            self.place(self.judge(fallback), visits);
        }
    }

    fn documents(&self, errands: &[Errand]) -> Vec<TextId> {
        let mut documents = Vec::new();
        for errand in errands {
            for document in &self.book.service(errand.verdict.service).leaflet.documents {
                if !documents.contains(document) {
                    documents.push(*document);
                }
            }
        }
        documents
    }

    /// How much there is to do behind a door; what answers one need counts more than what answers many.
    fn pull(&self, visit: &Visit) -> usize {
        const WHOLE: usize = 60;
        let pull = |errand: &Errand| {
            let service = self.book.service(errand.verdict.service);
            let right = service.nature == Nature::Right;
            let needs = service.needs.places().count().max(1);
            (if right { 2 * WHOLE } else { WHOLE }) / needs
        };
        visit.errands.iter().map(pull).sum()
    }
}
