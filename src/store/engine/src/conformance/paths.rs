//! Paths of length zero from a term of the query, which spareval finds only where the graph has the term.

use super::{join, nothing, Active, Rewriter};
use oxrdf::Term;
use spargebra::algebra::{Expression, GraphPattern, PropertyPathExpression as Path};
use spargebra::term::{GroundTerm, NamedNodePattern, TermPattern, TriplePattern};

/// In how many ways a path can have length zero.
fn zeros(path: &Path) -> usize {
    match path {
        Path::NamedNode(_) | Path::NegatedPropertySet(_) => 0,
        Path::ZeroOrMore(_) | Path::ZeroOrOne(_) => 1,
        Path::OneOrMore(inner) => zeros(inner).min(1),
        Path::Reverse(inner) => zeros(inner),
        Path::Sequence(first, second) => zeros(first).saturating_mul(zeros(second)),
        Path::Alternative(one, other) => zeros(one).saturating_add(zeros(other)),
    }
}

fn ground(term: &TermPattern) -> Option<GroundTerm> {
    match term {
        TermPattern::NamedNode(node) => Some(node.clone().into()),
        TermPattern::Literal(literal) => Some(literal.clone().into()),
        TermPattern::BlankNode(_) | TermPattern::Variable(_) => None,
    }
}

/// Of the active graphs.
enum Having {
    All,
    Some,
    None,
}

impl Rewriter<'_> {
    fn having(&self, term: &Term, active: Active) -> Having {
        let one = |has: bool| if has { Having::All } else { Having::None };
        match active {
            None => one(self.scope.has_node(None, term)),
            // A graph that is not there has no solutions either way.
            Some(NamedNodePattern::NamedNode(graph)) => {
                one(!self.scope.has_graph(graph) || self.scope.has_node(Some(graph), term))
            }
            Some(NamedNodePattern::Variable(_)) => {
                let graphs = self.scope.named_graphs().unwrap_or_default();
                match graphs.iter().filter(|graph| self.scope.has_node(Some(graph), term)).count() {
                    with if with == graphs.len() => Having::All,
                    0 => Having::None,
                    _ => Having::Some,
                }
            }
        }
    }

    pub(super) fn path(
        &mut self,
        subject: TermPattern,
        path: Path,
        object: TermPattern,
        active: Active,
    ) -> GraphPattern {
        let ways = zeros(&path);
        let (term, end) = match (ground(&subject), ground(&object)) {
            (Some(start), None) => (start, Some(&object)),
            (None, Some(end)) => (end, Some(&subject)),
            (Some(start), Some(end)) if start == end => (start, None),
            _ => return GraphPattern::Path { subject, path, object },
        };
        if ways == 0 {
            return GraphPattern::Path { subject, path, object };
        }
        let variables = match end {
            Some(TermPattern::Variable(variable)) => vec![variable.clone()],
            _ => Vec::new(),
        };
        let having = self.having(&term.clone().into(), active);
        let row = if variables.is_empty() { Vec::new() } else { vec![Some(term.clone())] };
        let itself = join(nothing(), GraphPattern::Values { variables, bindings: vec![row; ways] });
        match having {
            Having::All => GraphPattern::Path { subject, path, object },
            Having::None => itself,
            Having::Some => {
                let absent = self.absent(&term);
                let itself = GraphPattern::Filter { inner: Box::new(itself), expr: absent };
                let path = GraphPattern::Path { subject, path, object };
                GraphPattern::Union { left: Box::new(path), right: Box::new(itself) }
            }
        }
    }

    /// That a term is neither subject nor object in the active graph.
    fn absent(&mut self, term: &GroundTerm) -> Expression {
        let term: TermPattern = Term::from(term.clone()).into();
        let mut triple = |subject: Option<&TermPattern>, object: Option<&TermPattern>| {
            let mut any = || TermPattern::Variable(self.fresh());
            let (subject, object) =
                (subject.cloned().unwrap_or_else(&mut any), object.cloned().unwrap_or_else(&mut any));
            let patterns = vec![TriplePattern { subject, predicate: self.fresh().into(), object }];
            Expression::Not(Box::new(Expression::Exists(Box::new(GraphPattern::Bgp { patterns }))))
        };
        let no_subject = triple(Some(&term), None);
        let no_object = triple(None, Some(&term));
        Expression::And(Box::new(no_subject), Box::new(no_object))
    }
}
