//! What of the data a query sees, for conformance.

use crate::conformance::Scope;
use crate::dataset::View;
use oxrdf::{NamedNode, Term};
use spareval::QueryableDataset;

pub struct QueryScope<'a> {
    view: &'a View<'a>,
    restricted: bool,              // by FROM NAMED
    named: Option<Vec<NamedNode>>, // nothing where a graph has no IRI
}

impl<'a> QueryScope<'a> {
    /// `named` are the graphs of FROM NAMED, where the query has a data set of its own.
    pub fn new(view: &'a View<'a>, named: Option<Vec<NamedNode>>) -> Self {
        let restricted = named.is_some();
        let named = named.or_else(|| {
            let Ok(graphs) =
                view.internal_named_graphs().map(|graph| view.externalize_term(graph?)).collect::<Result<Vec<_>, _>>();
            graphs.into_iter().map(|graph| NamedNode::try_from(graph).ok()).collect()
        });
        Self { view, restricted, named }
    }

    fn has(&self, pattern: [Option<&Term>; 2], graph: Option<&NamedNode>) -> bool {
        let number = |term: &Term| {
            let Ok(number) = self.view.internalize_term(term.clone());
            number
        };
        let [subject, object] = pattern.map(|term| term.map(number));
        let graph = graph.map(|graph| number(&graph.clone().into()));
        let mut quads =
            self.view.internal_quads_for_pattern(subject.as_ref(), None, object.as_ref(), Some(graph.as_ref()));
        quads.next().is_some()
    }
}

impl Scope for QueryScope<'_> {
    fn named_graphs(&self) -> Option<&[NamedNode]> {
        self.named.as_deref()
    }

    fn has_graph(&self, graph: &NamedNode) -> bool {
        if self.restricted {
            return self.named.as_ref().is_some_and(|named| named.contains(graph));
        }
        self.has([None, None], Some(graph))
    }

    fn has_node(&self, graph: Option<&NamedNode>, term: &Term) -> bool {
        self.has([Some(term), None], graph) || self.has([None, Some(term)], graph)
    }
}
