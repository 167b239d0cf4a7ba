//! Asks a SAT solver whether anybody exists for whom some functions of the circuit all hold, and who it is.
//! It alone knows the solver.

use super::circuit::{Circuit, Edge, Node};
use super::space::Space;
use batsat::{BasicSolver, Lit, SolverInterface, lbool};

/// A solver that knows the part of a circuit it was asked about.
pub(super) struct Prover {
    solver: BasicSolver,
    literals: Vec<Option<Lit>>,
    clauses: usize,
}

/// One person, as the solver found them: whether each variable holds for them.
pub(super) struct Found(Vec<bool>);

impl Found {
    /// Whether a variable holds for this person.
    pub(super) fn holds(&self, variable: Edge) -> bool {
        self.0.get(variable.node()).copied().unwrap_or_default() != variable.is_inverted()
    }
}

impl Prover {
    /// A solver that knows nothing yet.
    pub(super) fn new() -> Prover {
        let mut solver = BasicSolver::default();
        let truth = Lit::new(solver.new_var_default(), true);
        solver.add_clause_reuse(&mut vec![truth]);
        Prover {
            solver,
            literals: vec![Some(truth)],
            clauses: 0,
        }
    }

    /// Whether anybody exists for whom all of this holds.
    pub(super) fn anybody(&mut self, space: &Space, all: &[Edge]) -> bool {
        if all.contains(&Edge::FALSE) {
            return false;
        }
        while let Some(clause) = space.clauses.get(self.clauses) {
            self.clauses += 1;
            let mut clause = clause
                .iter()
                .map(|edge| self.literal(&space.circuit, *edge));
            let mut clause: Vec<Lit> = clause.by_ref().collect();
            self.solver.add_clause_reuse(&mut clause);
        }
        let assumed: Vec<Lit> = all
            .iter()
            .map(|edge| self.literal(&space.circuit, *edge))
            .collect();
        // The solver has no limits to run into, so its answer is never "undefined".
        self.solver.solve_limited(&assumed) == lbool::TRUE
    }

    /// Somebody for whom all of this holds.
    pub(super) fn somebody(&mut self, space: &Space, all: &[Edge]) -> Option<Found> {
        self.anybody(space, all).then(|| {
            let holds = |literal: &Option<Lit>| {
                literal.is_some_and(|literal| self.solver.value_lit(literal) == lbool::TRUE)
            };
            Found(self.literals.iter().map(holds).collect())
        })
    }

    /// Those of the assumptions last made that already ruled everybody out.
    pub(super) fn culprits(&self, assumed: &[Edge]) -> Vec<Edge> {
        let guilty = |edge: &&Edge| {
            let literal = self.literals.get(edge.node()).copied().flatten();
            literal.is_some_and(|literal| self.solver.unsat_core_contains_var(literal.var()))
        };
        assumed.iter().filter(guilty).copied().collect()
    }

    /// The literal of a function; what it is made of is put before the solver first.
    fn literal(&mut self, circuit: &Circuit, edge: Edge) -> Lit {
        self.literals.resize(circuit.nodes().len(), None);
        let mut waiting = vec![edge.node()];
        while let Some(node) = waiting.last().copied() {
            if self.literals[node].is_some() {
                waiting.pop();
                continue;
            }
            let parts: Vec<Edge> = match circuit.nodes()[node] {
                Node::True | Node::Variable => Vec::new(),
                Node::And(one, other) => vec![one, other],
                Node::Switch(test, then, otherwise) => vec![test, then, otherwise],
            };
            let unknown = parts.iter().map(|part| part.node());
            let unknown: Vec<usize> = unknown
                .filter(|part| self.literals[*part].is_none())
                .collect();
            if unknown.is_empty() {
                let parts: Vec<Lit> = parts.into_iter().filter_map(|part| self.of(part)).collect();
                self.define(node, &parts);
                waiting.pop();
            } else {
                waiting.extend(unknown);
            }
        }
        self.of(edge).expect("the node was defined just above")
    }

    fn of(&self, edge: Edge) -> Option<Lit> {
        let literal = self.literals[edge.node()]?;
        Some(if edge.is_inverted() {
            !literal
        } else {
            literal
        })
    }

    fn define(&mut self, node: usize, parts: &[Lit]) {
        let it = Lit::new(self.solver.new_var_default(), true);
        self.literals[node] = Some(it);
        match *parts {
            [one, other] => {
                self.clause(&[!it, one]);
                self.clause(&[!it, other]);
                self.clause(&[it, !one, !other]);
            }
            [test, then, otherwise] => {
                self.clause(&[!test, !then, it]);
                self.clause(&[!test, then, !it]);
                self.clause(&[test, !otherwise, it]);
                self.clause(&[test, otherwise, !it]);
                // Not needed, but they let the solver see at once what both ways agree on.
                self.clause(&[!then, !otherwise, it]);
                self.clause(&[then, otherwise, !it]);
            }
            _ => (),
        }
    }

    fn clause(&mut self, literals: &[Lit]) {
        self.solver.add_clause_reuse(&mut literals.to_vec());
    }
}
