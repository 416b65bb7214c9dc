//! GRAPH with a variable. spareval puts the variable into every triple pattern within, which is the same as to evaluate
//! the whole for each graph by itself where each solution comes to have the variable and nothing within counts over
//! several graphs. Where a pattern can be put so, it is; else the graphs are gone through one by one.

use super::{expressions, join, nothing, Rewriter};
use oxrdf::{NamedNode, Variable};
use spargebra::algebra::{AggregateExpression, Expression, GraphPattern, OrderExpression};
use spargebra::term::NamedNodePattern;
use std::collections::HashSet;

impl Rewriter<'_> {
    pub(super) fn graph(&mut self, name: NamedNodePattern, inner: GraphPattern) -> GraphPattern {
        if let NamedNodePattern::Variable(graph) = &name {
            match (spread(graph, &inner), self.scope.named_graphs()) {
                (Some(spread), _) => {
                    let inner = Box::new(self.pattern(spread.bound(), Some(&name)));
                    return GraphPattern::Graph { name, inner };
                }
                (None, Some(graphs)) => return self.each(graph, graphs, &inner),
                (None, None) => {} // as spareval has it: no query can name a blank node
            }
        }
        let inner = Box::new(self.pattern(inner, Some(&name)));
        GraphPattern::Graph { name, inner }
    }

    /// The union over the graphs, as a tree that is not deep.
    fn each(&mut self, variable: &Variable, graphs: &[NamedNode], inner: &GraphPattern) -> GraphPattern {
        match graphs {
            [] => GraphPattern::Values { variables: vec![variable.clone()], bindings: Vec::new() },
            [graph] => {
                let name = NamedNodePattern::NamedNode(graph.clone());
                let inner = Box::new(self.pattern(inner.clone(), Some(&name)));
                let bindings = vec![vec![Some(graph.clone().into())]];
                let values = GraphPattern::Values { variables: vec![variable.clone()], bindings };
                join(values, GraphPattern::Graph { name, inner })
            }
            _ => {
                let (some, others) = graphs.split_at(graphs.len() / 2);
                GraphPattern::Union {
                    left: Box::new(self.each(variable, some, inner)),
                    right: Box::new(self.each(variable, others, inner)),
                }
            }
        }
    }
}

/// A pattern that may have the graph's variable put into it.
struct Spread {
    pattern: GraphPattern,
    binds: bool, // each solution has the variable then
}

impl Spread {
    fn binding(pattern: GraphPattern) -> Option<Self> {
        Some(Self { pattern, binds: true })
    }

    /// So that each solution has the variable: the empty pattern matches every graph.
    fn bound(self) -> GraphPattern {
        if self.binds {
            self.pattern
        } else {
            join(nothing(), self.pattern)
        }
    }
}

/// Nothing where the graphs must be gone through one by one.
fn spread(graph: &Variable, pattern: &GraphPattern) -> Option<Spread> {
    let within = |pattern: &GraphPattern| spread(graph, pattern);
    let bound = |pattern: &GraphPattern| Some(Box::new(spread(graph, pattern)?.bound()));
    match pattern {
        GraphPattern::Bgp { .. } | GraphPattern::Path { .. } => Spread::binding(pattern.clone()),
        GraphPattern::Values { .. } | GraphPattern::Service { .. } | GraphPattern::Graph { .. } => {
            Some(Spread { pattern: pattern.clone(), binds: false })
        }
        GraphPattern::Join { left, right } => {
            let (left, right) = (within(left)?, within(right)?);
            let binds = left.binds || right.binds;
            Some(Spread { pattern: join(left.pattern, right.pattern), binds })
        }
        GraphPattern::LeftJoin { left, right, expression } => {
            let expression = match expression {
                Some(expression) => Some(spread_expression(graph, expression)?),
                None => None,
            };
            let right = Box::new(within(right)?.pattern);
            Spread::binding(GraphPattern::LeftJoin { left: bound(left)?, right, expression })
        }
        GraphPattern::Filter { inner, expr } => {
            let expr = spread_expression(graph, expr)?;
            Spread::binding(GraphPattern::Filter { inner: bound(inner)?, expr })
        }
        GraphPattern::Extend { variable, .. } if variable == graph => None,
        GraphPattern::Extend { inner, variable, expression } => {
            let expression = spread_expression(graph, expression)?;
            Spread::binding(GraphPattern::Extend { inner: bound(inner)?, variable: variable.clone(), expression })
        }
        GraphPattern::Union { left, right } => {
            Spread::binding(GraphPattern::Union { left: bound(left)?, right: bound(right)? })
        }
        GraphPattern::Minus { left, right } => minus(graph, left, right),
        GraphPattern::OrderBy { inner, expression } => {
            let exists = |by: &OrderExpression| {
                let (OrderExpression::Asc(by) | OrderExpression::Desc(by)) = by;
                has_pattern(by)
            };
            if expression.iter().any(exists) {
                None
            } else {
                within(inner)
            } // no order holds within a group
        }
        GraphPattern::Distinct { inner } => Spread::binding(GraphPattern::Distinct { inner: bound(inner)? }),
        GraphPattern::Reduced { inner } => Spread::binding(GraphPattern::Reduced { inner: bound(inner)? }),
        GraphPattern::Slice { .. } => None,
        GraphPattern::Project { inner, variables } => {
            let mut variables = variables.clone();
            if !variables.contains(graph) {
                if mentions(inner, graph) {
                    return None; // another variable of this name
                }
                variables.push(graph.clone());
            }
            Spread::binding(GraphPattern::Project { inner: bound(inner)?, variables })
        }
        GraphPattern::Group { inner, variables, aggregates } => {
            let of_pattern = |(_, aggregate): &(Variable, AggregateExpression)| matches!(aggregate, AggregateExpression::FunctionCall { expr, .. } if has_pattern(expr));
            if variables.is_empty() || aggregates.iter().any(of_pattern) || mentions(inner, graph) {
                return None; // without keys there is a group also where nothing is found
            }
            let mut variables = variables.clone();
            variables.push(graph.clone());
            let aggregates = aggregates.clone();
            Spread::binding(GraphPattern::Group { inner: bound(inner)?, variables, aggregates })
        }
    }
}

/// MINUS looks at what both sides have; the graph's variable would be such a thing.
fn minus(graph: &Variable, left: &GraphPattern, right: &GraphPattern) -> Option<Spread> {
    let mut possible = HashSet::new();
    left.on_in_scope_variable(|variable| {
        possible.insert(variable.clone());
    });
    let mut shared = HashSet::new();
    right.on_in_scope_variable(|variable| {
        if possible.contains(variable) && variable != graph {
            shared.insert(variable.clone());
        }
    });
    let left_certain = certain(left);
    let right_certain = certain(right);
    let left = spread(graph, left)?.bound();
    if shared.is_empty() {
        return if possible.contains(graph) { None } else { Spread::binding(left) };
    }
    if !shared.iter().any(|variable| left_certain.contains(variable) && right_certain.contains(variable)) {
        return None;
    }
    let right = Box::new(spread(graph, right)?.pattern);
    Spread::binding(GraphPattern::Minus { left: Box::new(left), right })
}

/// Variables that each solution has; maybe not all of these.
fn certain(pattern: &GraphPattern) -> HashSet<Variable> {
    match pattern {
        GraphPattern::Bgp { .. } | GraphPattern::Path { .. } => {
            let mut found = HashSet::new();
            pattern.on_in_scope_variable(|variable| {
                found.insert(variable.clone());
            });
            found
        }
        GraphPattern::Join { left, right } => &certain(left) | &certain(right),
        GraphPattern::Union { left, right } => &certain(left) & &certain(right),
        GraphPattern::LeftJoin { left: inner, .. }
        | GraphPattern::Minus { left: inner, .. }
        | GraphPattern::Filter { inner, .. }
        | GraphPattern::Extend { inner, .. }
        | GraphPattern::Graph { inner, .. }
        | GraphPattern::Distinct { inner }
        | GraphPattern::Reduced { inner }
        | GraphPattern::OrderBy { inner, .. }
        | GraphPattern::Slice { inner, .. } => certain(inner),
        GraphPattern::Project { inner, variables } => {
            let found = certain(inner);
            variables.iter().filter(|variable| found.contains(*variable)).cloned().collect()
        }
        GraphPattern::Values { .. } | GraphPattern::Group { .. } | GraphPattern::Service { .. } => HashSet::new(),
    }
}

fn has_pattern(expression: &Expression) -> bool {
    expressions::any(expression, &|part| matches!(part, Expression::Exists(_)))
}

/// The expression with the patterns of EXISTS spread.
fn spread_expression(graph: &Variable, expression: &Expression) -> Option<Expression> {
    let mut all = true;
    let changed = expressions::rebuilt(expression.clone(), &mut |part| match part {
        Expression::Exists(inner) => match spread(graph, &inner) {
            Some(spread) => Expression::Exists(Box::new(spread.bound())),
            None => {
                all = false;
                Expression::Exists(inner)
            }
        },
        other => other,
    });
    all.then_some(changed)
}

/// Whether the pattern names the variable, or seems to: in its expressions too.
fn mentions(pattern: &GraphPattern, variable: &Variable) -> bool {
    let text = pattern.to_string();
    let name = variable.to_string();
    let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(&name).any(|(at, _)| !goes_on(&text[at + name.len()..]))
}
