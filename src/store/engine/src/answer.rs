//! One query: parsed, evaluated, its answers handed to a sink.

use crate::conformance::{self, conforming};
use crate::dataset::{Dataset, DefaultGraph, View};
use crate::nesting;
use crate::scope::QueryScope;
use crate::service::Services;
use crate::syntax;
use oxrdf::{GraphName, Term, Triple, Variable};
use sparesults::{QueryResultsFormat, QueryResultsSerializer};
use spareval::{
    CancellationToken, QueryEvaluationError, QueryEvaluator, QueryResults, QuerySolutionIter, QueryTripleIter,
};
use spargebra::{Query, SparqlParser};
use std::io::{self, Write};
use std::sync::mpsc::{channel, RecvTimeoutError};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

pub enum Failure {
    Syntax { line: usize, column: usize, message: String },
    Timeout,
    Stopped,
    Service(String),
    Other(String),
}

/// The sink said to stop.
pub struct Stop;
pub type Going = Result<(), Stop>;

impl From<Stop> for Failure {
    fn from(_: Stop) -> Self {
        Self::Stopped
    }
}

pub trait Sink {
    fn variables(&self, names: &[Variable]) -> Going;
    fn row(&self, values: &[Option<Term>]) -> Going;
    fn truth(&self, value: bool) -> Going;
    fn triple(&self, triple: &Triple) -> Going;
    fn bytes(&self, bytes: &[u8]) -> Going;
}

pub struct Settings<'a> {
    pub query: &'a str,
    pub base: Option<&'a str>,
    pub prefixes: Vec<(&'a str, &'a str)>,
    pub format: Option<QueryResultsFormat>, // none: rows
    pub union_default: bool,
    pub limit: u64,
    pub timeout: Option<Duration>,
}

fn parse(settings: &Settings) -> Result<Query, Failure> {
    if let Some((line, column)) = nesting::too_deep(settings.query) {
        return Err(Failure::Syntax { line, column, message: "brackets too deep in one another".into() });
    }
    let bad = |error: &dyn std::fmt::Display| Failure::Other(error.to_string());
    let mut parser = SparqlParser::new();
    if let Some(base) = settings.base {
        parser = parser.with_base_iri(base).map_err(|error| bad(&error))?;
    }
    for &(name, space) in &settings.prefixes {
        parser = parser.with_prefix(name, space).map_err(|error| bad(&error))?;
    }
    parser.clone().parse_query(settings.query).map_err(|_| {
        syntax::explain(settings.query, |text| parser.clone().parse_query(text).err().map(|error| error.to_string()))
    })
}

fn default_graph(query: &Query, union_default: bool) -> DefaultGraph {
    match query.dataset() {
        Some(named) => DefaultGraph::Merge(named.default.iter().cloned().map(GraphName::NamedNode).collect()),
        None if union_default => DefaultGraph::Union,
        None => DefaultGraph::Own,
    }
}

/// Cancels when the time is over; ends, without doing so, with the sender of its channel.
fn watch(timeout: Duration, over: &std::sync::mpsc::Receiver<()>, token: &CancellationToken) {
    if over.recv_timeout(timeout) == Err(RecvTimeoutError::Timeout) {
        token.cancel();
    }
}

/// Evaluates a query; gives how many rows or triples came.
pub fn answer(
    dataset: &Dataset,
    settings: &Settings,
    services: &Arc<Services>,
    sink: &impl Sink,
) -> Result<u64, Failure> {
    let started = Instant::now();
    let query = parse(settings)?;
    let view = View::new(dataset, &default_graph(&query, settings.union_default));
    let named = query.dataset().and_then(|dataset| dataset.named.clone());
    let query = conforming(query, &QueryScope::new(&view, named));
    let token = CancellationToken::new();
    let evaluator = QueryEvaluator::new()
        .with_cancellation_token(token.clone())
        .with_custom_function(conformance::blank_node_function(), conformance::labelled_blank_node)
        .with_default_service_handler(Arc::clone(services).handler());
    let mut prepared = evaluator.prepare(&query);
    prepared.dataset_mut().set_default_graph(vec![GraphName::DefaultGraph]); // of the view, which merges FROM graphs
    thread::scope(|scope| {
        let (_over, receiver) = channel();
        if let Some(timeout) = settings.timeout {
            let left = timeout.saturating_sub(started.elapsed());
            let token = token.clone();
            scope.spawn(move || watch(left, &receiver, &token));
        }
        let run = Run { settings, services, token: &token, sink };
        let results = prepared.execute(view);
        run.give(results)
    })
}

struct Run<'a, S: Sink> {
    settings: &'a Settings<'a>,
    services: &'a Services,
    token: &'a CancellationToken,
    sink: &'a S,
}

impl<S: Sink> Run<'_, S> {
    fn give(&self, results: Result<QueryResults, QueryEvaluationError>) -> Result<u64, Failure> {
        match self.checked(results)? {
            QueryResults::Solutions(solutions) => match self.settings.format {
                Some(format) => self.serialize(format, solutions),
                None => self.rows(solutions),
            },
            QueryResults::Boolean(value) => {
                match self.settings.format {
                    Some(format) => {
                        let bytes = QueryResultsSerializer::from_format(format)
                            .serialize_boolean_to_writer(Vec::new(), value)
                            .map_err(|error| Failure::Other(error.to_string()))?;
                        self.sink.bytes(&bytes)?;
                    }
                    None => self.sink.truth(value)?,
                }
                Ok(1)
            }
            QueryResults::Graph(triples) => self.triples(triples),
        }
    }

    /// A SERVICE SILENT that failed gives an empty answer, but one that is off is an error all the same.
    fn checked<T>(&self, result: Result<T, QueryEvaluationError>) -> Result<T, Failure> {
        if let Some(refused) = self.services.refused() {
            return Err(Failure::Service(refused));
        }
        if self.token.is_cancelled() {
            return Err(Failure::Timeout);
        }
        result.map_err(|error| match error {
            QueryEvaluationError::Cancelled => Failure::Timeout,
            QueryEvaluationError::Service(error) => Failure::Service(error.to_string()),
            error => Failure::Other(error.to_string()),
        })
    }

    fn rows(&self, solutions: QuerySolutionIter) -> Result<u64, Failure> {
        self.sink.variables(solutions.variables())?;
        let mut count = 0;
        for solution in solutions {
            if count == self.settings.limit {
                break;
            }
            self.sink.row(self.checked(solution)?.values())?;
            count += 1;
        }
        Ok(count)
    }

    fn serialize(&self, format: QueryResultsFormat, solutions: QuerySolutionIter) -> Result<u64, Failure> {
        let stopped = |_| Failure::Stopped;
        let mut writer = QueryResultsSerializer::from_format(format)
            .serialize_solutions_to_writer(
                Bytes { sink: self.sink, buffer: Vec::new() },
                solutions.variables().to_vec(),
            )
            .map_err(stopped)?;
        let mut count = 0;
        for solution in solutions {
            if count == self.settings.limit {
                break;
            }
            writer.serialize(&self.checked(solution)?).map_err(stopped)?;
            count += 1;
        }
        writer.finish().and_then(|mut bytes| bytes.flush()).map_err(stopped)?;
        Ok(count)
    }

    fn triples(&self, triples: QueryTripleIter) -> Result<u64, Failure> {
        let mut count = 0;
        for triple in triples {
            if count == self.settings.limit {
                break;
            }
            self.sink.triple(&self.checked(triple)?)?;
            count += 1;
        }
        Ok(count)
    }
}

/// A sink as a writer; its one error is that the sink said to stop.
struct Bytes<'a, S: Sink> {
    sink: &'a S,
    buffer: Vec<u8>,
}

impl<S: Sink> Write for Bytes<'_, S> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        const CAPACITY: usize = 1 << 15;
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= CAPACITY {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let given = self.sink.bytes(&self.buffer);
        self.buffer.clear();
        given.map_err(|_| io::Error::other("stopped"))
    }
}
