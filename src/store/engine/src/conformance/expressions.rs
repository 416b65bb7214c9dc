//! Expressions taken apart and put together.

use spargebra::algebra::Expression as E;

/// The expression with each part, the innermost first, as `change` has it. Patterns of EXISTS are parts of their own.
pub fn rebuilt(expression: E, change: &mut dyn FnMut(E) -> E) -> E {
    let mut one = |part: Box<E>| Box::new(rebuilt(*part, change));
    let parts = match expression {
        E::Or(a, b) => E::Or(one(a), one(b)),
        E::And(a, b) => E::And(one(a), one(b)),
        E::Equal(a, b) => E::Equal(one(a), one(b)),
        E::SameTerm(a, b) => E::SameTerm(one(a), one(b)),
        E::Greater(a, b) => E::Greater(one(a), one(b)),
        E::GreaterOrEqual(a, b) => E::GreaterOrEqual(one(a), one(b)),
        E::Less(a, b) => E::Less(one(a), one(b)),
        E::LessOrEqual(a, b) => E::LessOrEqual(one(a), one(b)),
        E::Add(a, b) => E::Add(one(a), one(b)),
        E::Subtract(a, b) => E::Subtract(one(a), one(b)),
        E::Multiply(a, b) => E::Multiply(one(a), one(b)),
        E::Divide(a, b) => E::Divide(one(a), one(b)),
        E::UnaryPlus(a) => E::UnaryPlus(one(a)),
        E::UnaryMinus(a) => E::UnaryMinus(one(a)),
        E::Not(a) => E::Not(one(a)),
        E::If(a, b, c) => E::If(one(a), one(b), one(c)),
        E::In(a, list) => E::In(one(a), all(list, change)),
        E::Coalesce(list) => E::Coalesce(all(list, change)),
        E::FunctionCall(function, list) => E::FunctionCall(function, all(list, change)),
        whole @ (E::NamedNode(_) | E::Literal(_) | E::Variable(_) | E::Bound(_) | E::Exists(_)) => whole,
    };
    change(parts)
}

fn all(list: Vec<E>, change: &mut dyn FnMut(E) -> E) -> Vec<E> {
    list.into_iter().map(|each| rebuilt(each, change)).collect()
}

/// Whether a part of the expression, or it as a whole, is as `test` has it.
pub fn any(expression: &E, test: &dyn Fn(&E) -> bool) -> bool {
    let mut found = false;
    rebuilt(expression.clone(), &mut |part| {
        found = found || test(&part);
        part
    });
    found
}
