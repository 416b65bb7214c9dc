//! RDF quads in memory: every term once, as a number; quads as sorted arrays of numbers, made when first asked for.

use oxrdf::{GraphName, Term};
use rustc_hash::{FxBuildHasher, FxHashMap};
use spareval::{InternalQuad, QueryableDataset};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;
use std::slice;
use std::sync::{Arc, OnceLock};

pub type Id = u32;

/// The graph of what is in no named graph.
pub const DEFAULT: Id = Id::MAX;

/// Terms and their numbers, which count from `first`.
struct Dictionary {
    first: Id,
    terms: Vec<Arc<Term>>,
    ids: FxHashMap<Arc<Term>, Id>,
}

impl Dictionary {
    fn new(first: Id) -> Self {
        Self { first, terms: Vec::new(), ids: FxHashMap::with_hasher(FxBuildHasher) }
    }

    fn find(&self, term: &Term) -> Option<Id> {
        self.ids.get(term).copied()
    }

    fn insert(&mut self, term: Term) -> Option<Id> {
        if let Some(id) = self.find(&term) {
            return Some(id);
        }
        let id = Id::try_from(self.terms.len()).ok()?.checked_add(self.first)?;
        if id == DEFAULT {
            return None;
        }
        let term = Arc::new(term);
        self.terms.push(Arc::clone(&term));
        self.ids.insert(term, id);
        Some(id)
    }

    fn get(&self, id: Id) -> &Term {
        &self.terms[(id - self.first) as usize]
    }
}

/// An order of a quad's places, by which an array is sorted: places are 0 subject, 1 predicate, 2 object, 3 graph.
type Order = [usize; 4];
const ORDERS: [Order; 6] = [[3, 0, 1, 2], [3, 1, 2, 0], [3, 2, 0, 1], [0, 1, 2, 3], [1, 2, 0, 3], [2, 0, 1, 3]];

type Row = [Id; 4];

/// Quads sorted by each order that was asked for.
#[derive(Default)]
struct Index {
    sorted: [OnceLock<Vec<Row>>; ORDERS.len()],
}

impl Index {
    fn sorted(&self, order: usize, quads: &[Row]) -> &[Row] {
        self.sorted[order].get_or_init(|| {
            let places = ORDERS[order];
            let mut rows: Vec<Row> = quads.iter().map(|quad| places.map(|place| quad[place])).collect();
            rows.sort_unstable();
            rows.dedup();
            rows
        })
    }

    /// The rows that have the values given, as a stretch of one of the sorted arrays, and its order.
    fn find(&self, pattern: [Option<Id>; 4], quads: &[Row]) -> (&[Row], Order) {
        let bound = pattern.iter().flatten().count();
        let order = (0..ORDERS.len())
            .find(|&order| ORDERS[order][..bound].iter().all(|&place| pattern[place].is_some()))
            .unwrap_or(0); // any set of places begins one of the orders
        let rows = self.sorted(order, quads);
        let places = ORDERS[order];
        let key: Vec<Id> = places[..bound].iter().filter_map(|&place| pattern[place]).collect();
        let begin = rows.partition_point(|row| row[..bound] < key[..]);
        let end = begin + rows[begin..].partition_point(|row| row[..bound] == key[..]);
        (&rows[begin..end], places)
    }
}

pub struct Dataset {
    terms: Dictionary,
    quads: Vec<Row>,
    index: Index,
    union: OnceLock<(Vec<Row>, Index)>,
}

impl Dataset {
    pub fn new() -> Self {
        Self { terms: Dictionary::new(0), quads: Vec::new(), index: Index::default(), union: OnceLock::new() }
    }

    /// False where there are too many terms.
    pub fn add(&mut self, quad: [Option<Term>; 4]) -> bool {
        let mut row = [DEFAULT; 4];
        for (place, term) in quad.into_iter().enumerate() {
            if let Some(term) = term {
                match self.terms.insert(term) {
                    Some(id) => row[place] = id,
                    None => return false,
                }
            }
        }
        self.quads.push(row);
        self.index = Index::default();
        self.union = OnceLock::new();
        true
    }

    pub fn len(&self) -> usize {
        self.index.sorted(0, &self.quads).len()
    }

    /// All triples as if in the default graph, each once.
    fn merged<'a>(&self, quads: impl Iterator<Item = &'a Row>) -> Vec<Row> {
        let mut rows: Vec<Row> = quads.map(|&[s, p, o, _]| [s, p, o, DEFAULT]).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// What the default graph of a query is.
pub enum DefaultGraph {
    Own,
    Union,
    Merge(Vec<GraphName>),
}

/// The data set as one query sees it: with its default graph, and with the terms that it computes.
pub struct View<'a> {
    dataset: &'a Dataset,
    merged: Option<Rc<(Vec<Row>, Index)>>,
    union: bool,
    computed: Rc<RefCell<Dictionary>>,
}

impl<'a> View<'a> {
    pub fn new(dataset: &'a Dataset, default: &DefaultGraph) -> Self {
        let merged = match default {
            DefaultGraph::Merge(graphs) => {
                let wanted: Vec<Id> = graphs
                    .iter()
                    .filter_map(|graph| match graph {
                        GraphName::NamedNode(name) => dataset.terms.find(&name.clone().into()),
                        GraphName::BlankNode(name) => dataset.terms.find(&name.clone().into()),
                        GraphName::DefaultGraph => Some(DEFAULT),
                    })
                    .collect();
                let rows = dataset.merged(dataset.quads.iter().filter(|quad| wanted.contains(&quad[3])));
                Some(Rc::new((rows, Index::default())))
            }
            _ => None,
        };
        let first = Id::try_from(dataset.terms.terms.len()).unwrap_or(DEFAULT);
        Self {
            dataset,
            merged,
            union: matches!(default, DefaultGraph::Union),
            computed: Rc::new(RefCell::new(Dictionary::new(first))),
        }
    }
}

/// Quads of a stretch that lives as long as the data set, or of a copy.
enum Rows<'a> {
    Borrowed(slice::Iter<'a, Row>),
    Owned(std::vec::IntoIter<Row>),
}

struct Matches<'a> {
    rows: Rows<'a>,
    places: Order,
    any_named: bool, // leave out the default graph
}

impl Iterator for Matches<'_> {
    type Item = Result<InternalQuad<Id>, Infallible>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = match &mut self.rows {
                Rows::Borrowed(rows) => *rows.next()?,
                Rows::Owned(rows) => rows.next()?,
            };
            let mut quad = [DEFAULT; 4];
            for (value, place) in row.into_iter().zip(self.places) {
                quad[place] = value;
            }
            if self.any_named && quad[3] == DEFAULT {
                continue;
            }
            return Some(Ok(InternalQuad {
                subject: quad[0],
                predicate: quad[1],
                object: quad[2],
                graph_name: (quad[3] != DEFAULT).then_some(quad[3]),
            }));
        }
    }
}

impl<'a> QueryableDataset<'a> for View<'a> {
    type InternalTerm = Id;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Id>,
        predicate: Option<&Id>,
        object: Option<&Id>,
        graph_name: Option<Option<&Id>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Id>, Infallible>> + use<'a> {
        let graph = graph_name.map(|graph| graph.copied().unwrap_or(DEFAULT));
        let pattern = [subject.copied(), predicate.copied(), object.copied(), graph];
        let dataset = self.dataset;
        let mut matches = Matches { rows: Rows::Borrowed([].iter()), places: ORDERS[3], any_named: graph.is_none() };
        if graph == Some(DEFAULT) {
            if let Some(merged) = &self.merged {
                let (rows, places) = merged.1.find(pattern, &merged.0);
                matches.rows = Rows::Owned(Vec::from(rows).into_iter()); // the view does not live as long
                matches.places = places;
                return matches;
            }
        }
        let (rows, places) = if graph == Some(DEFAULT) && self.union {
            let (quads, index) = dataset.union.get_or_init(|| (dataset.merged(dataset.quads.iter()), Index::default()));
            index.find(pattern, quads)
        } else {
            dataset.index.find(pattern, &dataset.quads)
        };
        matches.rows = Rows::Borrowed(rows.iter());
        matches.places = places;
        matches
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Id, Infallible>> + use<'a> {
        let rows = self.dataset.index.sorted(0, &self.dataset.quads);
        let mut at = 0;
        std::iter::from_fn(move || {
            let graph = rows.get(at)?[0];
            at += rows[at..].partition_point(|row| row[0] == graph);
            (graph != DEFAULT).then_some(Ok(graph)) // the default graph comes last
        })
    }

    fn internalize_term(&self, term: Term) -> Result<Id, Infallible> {
        if let Some(id) = self.dataset.terms.find(&term) {
            return Ok(id);
        }
        let id = self.computed.borrow_mut().insert(term);
        Ok(id.expect("a query made more terms than there are numbers"))
    }

    fn externalize_term(&self, term: Id) -> Result<Term, Infallible> {
        let known = &self.dataset.terms;
        Ok(if (term as usize) < known.terms.len() {
            known.get(term).clone()
        } else {
            self.computed.borrow().get(term).clone()
        })
    }
}
