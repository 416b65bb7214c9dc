//! BNODE(label): each solution gets a blank node of its own, and the label's is made of that and the label.

use super::{expressions, Active, Rewriter};
use oxrdf::{BlankNode, NamedNode, Term, Variable};
use rustc_hash::FxHasher;
use spargebra::algebra::{Expression, Function, GraphPattern};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The function that stands for BNODE: of the solution's blank node and a label.
pub fn name() -> NamedNode {
    NamedNode::new_unchecked("urn:x-chancery:blank-node")
}

/// What it gives.
pub fn labelled(arguments: &[Term]) -> Option<Term> {
    let [Term::BlankNode(solution), Term::Literal(label)] = arguments else {
        return None;
    };
    if label.datatype() != oxrdf::vocab::xsd::STRING {
        return None;
    }
    let key = (solution.as_str(), label.value());
    let (mut high, mut low) = (DefaultHasher::new(), FxHasher::default());
    key.hash(&mut high);
    key.hash(&mut low);
    let id = u128::from(high.finish()) << 64 | u128::from(low.finish());
    Some(BlankNode::new_from_unique_id(id).into())
}

fn is_labelled(expression: &Expression) -> bool {
    matches!(expression, Expression::FunctionCall(Function::BNode, arguments) if !arguments.is_empty())
}

/// Whether the expression has BNODE with a label.
pub fn labels(expression: &Expression) -> bool {
    expressions::any(expression, &is_labelled)
}

/// The expression with BNODE of the solution that has the variable.
pub fn within(expression: Expression, solution: &Variable) -> Expression {
    expressions::rebuilt(expression, &mut |part| match part {
        Expression::FunctionCall(Function::BNode, mut arguments) if !arguments.is_empty() => {
            arguments.insert(0, Expression::Variable(solution.clone()));
            Expression::FunctionCall(Function::Custom(name()), arguments)
        }
        other => other,
    })
}

/// The pattern with a new blank node in each solution.
pub fn marked(inner: GraphPattern, solution: Variable) -> GraphPattern {
    GraphPattern::Extend {
        inner: Box::new(inner),
        variable: solution,
        expression: Expression::FunctionCall(Function::BNode, Vec::new()),
    }
}

impl Rewriter<'_> {
    /// A chain of Extend and Filter, all of them on the same solutions.
    pub(super) fn chain(&mut self, mut pattern: GraphPattern, active: Active) -> GraphPattern {
        let mut links = Vec::new(); // the outermost first; a filter has no variable
        loop {
            match pattern {
                GraphPattern::Extend { inner, variable, expression } => {
                    links.push((Some(variable), expression));
                    pattern = *inner;
                }
                GraphPattern::Filter { inner, expr } => {
                    links.push((None, expr));
                    pattern = *inner;
                }
                base => {
                    pattern = self.pattern(base, active);
                    break;
                }
            }
        }
        let solution = links.iter().any(|(_, expression)| labels(expression)).then(|| self.fresh());
        if let Some(solution) = &solution {
            pattern = marked(pattern, solution.clone());
        }
        for (variable, mut expression) in links.into_iter().rev() {
            if let Some(solution) = &solution {
                expression = within(expression, solution);
            }
            let expression = self.expression(expression, active);
            let inner = Box::new(pattern);
            pattern = match variable {
                Some(variable) => GraphPattern::Extend { inner, variable, expression },
                None => GraphPattern::Filter { inner, expr: expression },
            };
        }
        pattern
    }
}
