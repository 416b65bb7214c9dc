//! GROUP BY: GROUP_CONCAT, and blank nodes that aggregates are made of.

use super::{blank_nodes, Active, Rewriter};
use oxrdf::Variable;
use spargebra::algebra::{AggregateExpression, AggregateFunction, Expression, Function, GraphPattern};

impl Rewriter<'_> {
    pub(super) fn group(
        &mut self,
        inner: GraphPattern,
        variables: Vec<Variable>,
        aggregates: Vec<(Variable, AggregateExpression)>,
        active: Active,
    ) -> GraphPattern {
        let mut inner = self.pattern(inner, active);
        let mut solution = None;
        let mut lists = Vec::new(); // results of GROUP_CONCAT and where they go
        let aggregates = aggregates
            .into_iter()
            .map(|(mut result, mut aggregate)| {
                if let AggregateExpression::FunctionCall { name, expr, .. } = &mut aggregate {
                    if blank_nodes::labels(expr) {
                        let solution = solution.get_or_insert_with(|| self.fresh()).clone();
                        *expr = blank_nodes::within(expr.clone(), &solution);
                    }
                    *expr = self.expression(expr.clone(), active);
                    if matches!(name, AggregateFunction::GroupConcat { .. }) {
                        let list = self.fresh();
                        lists.push((result, list.clone()));
                        result = list;
                    }
                }
                (result, aggregate)
            })
            .collect();
        if let Some(solution) = solution {
            inner = blank_nodes::marked(inner, solution);
        }
        let group = GraphPattern::Group { inner: Box::new(inner), variables, aggregates };
        lists.into_iter().fold(group, |inner, (variable, list)| GraphPattern::Extend {
            inner: Box::new(inner),
            variable,
            expression: Expression::FunctionCall(Function::Str, vec![Expression::Variable(list)]),
        })
    }
}
