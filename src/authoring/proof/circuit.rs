//! A graph of and-gates and switches over boolean variables, in which equal functions written the same way are one node.
//! It knows nothing of people or rules, and nothing of how questions about it are answered.

use std::collections::{HashMap, HashSet};
use std::ops::Not;

/// A function in the circuit: a node, or its opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Edge(u32);

impl Edge {
    /// What always holds.
    pub(super) const TRUE: Edge = Edge(0);
    /// What never holds.
    pub(super) const FALSE: Edge = Edge(1);

    /// The node, without the opposite.
    pub(super) fn node(self) -> usize {
        self.0 as usize >> 1
    }

    /// Whether it is the opposite of its node.
    pub(super) fn is_inverted(self) -> bool {
        self.0 & 1 == 1
    }

    fn positive(self) -> Edge {
        Edge(self.0 & !1)
    }

    fn inverted_if(self, inverted: bool) -> Edge {
        Edge(self.0 ^ u32::from(inverted))
    }
}

impl Not for Edge {
    type Output = Edge;

    fn not(self) -> Edge {
        Edge(self.0 ^ 1)
    }
}

impl From<bool> for Edge {
    fn from(holds: bool) -> Edge {
        if holds { Edge::TRUE } else { Edge::FALSE }
    }
}

/// What a node computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// Always true.
    True,
    /// A free variable.
    Variable,
    /// Both.
    And(Edge, Edge),
    /// The second where the first holds, the third elsewhere.
    Switch(Edge, Edge, Edge),
}

/// All nodes, each after those it is made of.
#[derive(Clone)]
pub(super) struct Circuit {
    nodes: Vec<Node>,
    known: HashMap<Node, Edge>,
}

impl Circuit {
    /// A circuit that knows only truth.
    pub(super) fn new() -> Circuit {
        Circuit {
            nodes: vec![Node::True],
            known: HashMap::new(),
        }
    }

    /// All nodes, in order.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// A new free variable.
    pub(super) fn variable(&mut self) -> Edge {
        self.push(Node::Variable)
    }

    /// Both hold.
    pub(super) fn and(&mut self, one: Edge, other: Edge) -> Edge {
        let (one, other) = (one.min(other), one.max(other));
        if one == Edge::TRUE || one == other {
            other
        } else if one == Edge::FALSE || one == !other {
            Edge::FALSE
        } else {
            self.node(Node::And(one, other))
        }
    }

    /// At least one holds.
    pub(super) fn or(&mut self, one: Edge, other: Edge) -> Edge {
        !self.and(!one, !other)
    }

    /// `then` where `test` holds, `otherwise` elsewhere.
    pub(super) fn switch(&mut self, test: Edge, then: Edge, otherwise: Edge) -> Edge {
        if test.is_inverted() {
            return self.switch(!test, otherwise, then);
        }
        if test == Edge::TRUE || then == otherwise {
            return then;
        }
        if then == Edge::TRUE || then == test {
            return self.or(test, otherwise);
        }
        if then == Edge::FALSE || then == !test {
            return self.and(!test, otherwise);
        }
        if otherwise == Edge::TRUE || otherwise == !test {
            return self.or(!test, then);
        }
        if otherwise == Edge::FALSE || otherwise == test {
            return self.and(test, then);
        }
        let inverted = then.is_inverted();
        let node = Node::Switch(test, then.positive(), otherwise.inverted_if(inverted));
        self.node(node).inverted_if(inverted)
    }

    /// Exactly one of the two holds.
    pub(super) fn differ(&mut self, one: Edge, other: Edge) -> Edge {
        self.switch(one, !other, other)
    }

    /// All hold; an empty list holds.
    pub(super) fn all(&mut self, edges: impl IntoIterator<Item = Edge>) -> Edge {
        let edges = edges.into_iter();
        edges.fold(Edge::TRUE, |all, edge| self.and(all, edge))
    }

    /// At least one holds; an empty list does not.
    pub(super) fn any(&mut self, edges: impl IntoIterator<Item = Edge>) -> Edge {
        let edges = edges.into_iter();
        edges.fold(Edge::FALSE, |any, edge| self.or(any, edge))
    }

    /// The values of all nodes for 64 assignments at once, one in each bit; `variable` gives those of the variables.
    pub(super) fn simulate(&self, variable: impl Fn(usize) -> u64) -> Vec<u64> {
        let mut values: Vec<u64> = Vec::with_capacity(self.nodes.len());
        for (index, node) in self.nodes.iter().enumerate() {
            let value = match *node {
                Node::True => u64::MAX,
                Node::Variable => variable(index),
                Node::And(one, other) => value(&values, one) & value(&values, other),
                Node::Switch(test, then, otherwise) => {
                    let test = value(&values, test);
                    test & value(&values, then) | !test & value(&values, otherwise)
                }
            };
            values.push(value);
        }
        values
    }

    /// The variables that a function reads.
    pub(super) fn variables(&self, edge: Edge) -> HashSet<Edge> {
        let mut seen = HashSet::new();
        let mut found = HashSet::new();
        let mut waiting = vec![edge];
        while let Some(edge) = waiting.pop() {
            if !seen.insert(edge.node()) {
                continue;
            }
            match self.nodes[edge.node()] {
                Node::True => (),
                Node::Variable => {
                    found.insert(edge.positive());
                }
                Node::And(one, other) => waiting.extend([one, other]),
                Node::Switch(test, then, otherwise) => waiting.extend([test, then, otherwise]),
            }
        }
        found
    }

    /// What is left of a function when some variables are settled.
    pub(super) fn restrict(&mut self, edge: Edge, settled: &[(Edge, bool)]) -> Edge {
        let settled = settled.iter();
        let mut known = settled
            .map(|(variable, holds)| (variable.node(), Edge::from(*holds)))
            .collect();
        self.rest(edge, &mut known)
    }

    fn rest(&mut self, edge: Edge, known: &mut HashMap<usize, Edge>) -> Edge {
        let node = edge.node();
        let rest = match known.get(&node) {
            Some(rest) => *rest,
            None => match self.nodes[node] {
                Node::True | Node::Variable => edge.positive(),
                Node::And(one, other) => {
                    let [one, other] = [one, other].map(|part| self.rest(part, known));
                    self.and(one, other)
                }
                Node::Switch(test, then, otherwise) => {
                    let parts = [test, then, otherwise].map(|part| self.rest(part, known));
                    let [test, then, otherwise] = parts;
                    self.switch(test, then, otherwise)
                }
            },
        };
        known.insert(node, rest);
        rest.inverted_if(edge.is_inverted())
    }

    fn node(&mut self, node: Node) -> Edge {
        if let Some(edge) = self.known.get(&node) {
            return *edge;
        }
        let edge = self.push(node);
        self.known.insert(node, edge);
        edge
    }

    fn push(&mut self, node: Node) -> Edge {
        let index = u32::try_from(self.nodes.len()).expect("a rulebook needs no billion gates");
        self.nodes.push(node);
        Edge(index << 1)
    }
}

/// The values of a function in a simulation.
pub(super) fn value(values: &[u64], edge: Edge) -> u64 {
    let value = values[edge.node()];
    if edge.is_inverted() { !value } else { value }
}
