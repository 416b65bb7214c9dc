//! Queries whose answer by spareval is another than SPARQL 1.1 Query has, put so that it is the same.
//!
//! - GRAPH with a variable evaluates what is in it for each graph by itself (section 18.6): graphs.rs
//! - a path of length zero leads from a term to itself also where the graph does not have the term (18.4): paths.rs
//! - BNODE("x") is one blank node in a solution, another in the next (17.4.2.9): blank_nodes.rs
//! - GROUP_CONCAT gives a simple literal (18.5.1.7): aggregates.rs

mod aggregates;
mod blank_nodes;
mod expressions;
mod graphs;
mod paths;

pub use blank_nodes::{labelled as labelled_blank_node, name as blank_node_function};

use oxrdf::{BlankNode, NamedNode, Term, Variable};
use spargebra::algebra::{Expression, GraphPattern, OrderExpression};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use spargebra::Query;

/// What of the data a query is put by.
pub trait Scope {
    /// The graphs that GRAPH with a variable goes through; nothing where some have no IRI.
    fn named_graphs(&self) -> Option<&[NamedNode]>;
    fn has_graph(&self, graph: &NamedNode) -> bool;
    /// Whether a term is subject or object in a graph, or in the default graph.
    fn has_node(&self, graph: Option<&NamedNode>, term: &Term) -> bool;
}

pub fn conforming(mut query: Query, scope: &dyn Scope) -> Query {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = &mut query;
    let mut rewriter = Rewriter { scope, made: 0 };
    *pattern = rewriter.pattern(std::mem::replace(pattern, nothing()), None);
    query
}

/// The pattern that has one solution without variables.
fn nothing() -> GraphPattern {
    GraphPattern::Bgp { patterns: Vec::new() }
}

fn join(left: GraphPattern, right: GraphPattern) -> GraphPattern {
    GraphPattern::Join { left: Box::new(left), right: Box::new(right) }
}

/// A variable where the query had a blank node, which no query can name.
fn stand_in(node: &BlankNode) -> Variable {
    Variable::new_unchecked(format!("blank node {}", node.as_str()))
}

fn without_blank(term: TermPattern) -> TermPattern {
    match term {
        TermPattern::BlankNode(node) => stand_in(&node).into(),
        other => other,
    }
}

type Active<'a> = Option<&'a NamedNodePattern>; // none: the default graph

struct Rewriter<'a> {
    scope: &'a dyn Scope,
    made: usize, // variables
}

impl Rewriter<'_> {
    /// A variable that no query can name.
    fn fresh(&mut self) -> Variable {
        self.made += 1;
        Variable::new_unchecked(format!("made {}", self.made))
    }

    fn pattern(&mut self, pattern: GraphPattern, active: Active) -> GraphPattern {
        match pattern {
            GraphPattern::Bgp { patterns } => GraphPattern::Bgp {
                patterns: patterns
                    .into_iter()
                    .map(|TriplePattern { subject, predicate, object }| TriplePattern {
                        subject: without_blank(subject),
                        predicate,
                        object: without_blank(object),
                    })
                    .collect(),
            },
            GraphPattern::Path { subject, path, object } => {
                self.path(without_blank(subject), path, without_blank(object), active)
            }
            GraphPattern::Join { left, right } => join(self.pattern(*left, active), self.pattern(*right, active)),
            GraphPattern::LeftJoin { left, right, expression } => GraphPattern::LeftJoin {
                left: self.boxed(*left, active),
                right: self.boxed(*right, active),
                expression: expression.map(|expression| self.expression(expression, active)),
            },
            GraphPattern::Union { left, right } => {
                GraphPattern::Union { left: self.boxed(*left, active), right: self.boxed(*right, active) }
            }
            GraphPattern::Minus { left, right } => {
                GraphPattern::Minus { left: self.boxed(*left, active), right: self.boxed(*right, active) }
            }
            GraphPattern::Graph { name, inner } => self.graph(name, *inner),
            chain @ (GraphPattern::Extend { .. } | GraphPattern::Filter { .. }) => self.chain(chain, active),
            GraphPattern::Group { inner, variables, aggregates } => self.group(*inner, variables, aggregates, active),
            GraphPattern::OrderBy { inner, expression } => GraphPattern::OrderBy {
                inner: self.boxed(*inner, active),
                expression: expression
                    .into_iter()
                    .map(|each| match each {
                        OrderExpression::Asc(by) => OrderExpression::Asc(self.expression(by, active)),
                        OrderExpression::Desc(by) => OrderExpression::Desc(self.expression(by, active)),
                    })
                    .collect(),
            },
            GraphPattern::Project { inner, variables } => {
                GraphPattern::Project { inner: self.boxed(*inner, active), variables }
            }
            GraphPattern::Distinct { inner } => GraphPattern::Distinct { inner: self.boxed(*inner, active) },
            GraphPattern::Reduced { inner } => GraphPattern::Reduced { inner: self.boxed(*inner, active) },
            GraphPattern::Slice { inner, start, length } => {
                GraphPattern::Slice { inner: self.boxed(*inner, active), start, length }
            }
            // What another endpoint is asked stays as it is.
            other @ (GraphPattern::Values { .. } | GraphPattern::Service { .. }) => other,
        }
    }

    fn boxed(&mut self, pattern: GraphPattern, active: Active) -> Box<GraphPattern> {
        Box::new(self.pattern(pattern, active))
    }

    fn expression(&mut self, expression: Expression, active: Active) -> Expression {
        expressions::rebuilt(expression, &mut |part| match part {
            Expression::Exists(inner) => Expression::Exists(self.boxed(*inner, active)),
            other => other,
        })
    }
}
