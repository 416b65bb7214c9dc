//! SERVICE: asks C++ to send the query, and reads the answer.

use oxiri::Iri;
use oxrdf::NamedNode;
use sparesults::{QueryResultsFormat, QueryResultsParser, ReaderQueryResultsParserOutput};
use spareval::{DefaultServiceHandler, QueryEvaluationError, QuerySolutionIter};
use spargebra::algebra::GraphPattern;
use spargebra::Query;
use std::fmt;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

/// Sends a query to an endpoint: the answer's body and media type, or what went wrong.
pub type Fetch = Box<dyn Fn(&str, &str) -> Result<(Vec<u8>, String), String> + Send + Sync>;

pub struct Services {
    fetch: Option<Fetch>, // none: SERVICE is off
    refused: Mutex<Option<String>>,
}

impl Services {
    pub fn new(fetch: Option<Fetch>) -> Arc<Self> {
        Arc::new(Self { fetch, refused: Mutex::new(None) })
    }

    pub fn handler(self: Arc<Self>) -> Handler {
        Handler(self)
    }

    /// What was said to a query that asked though SERVICE is off.
    pub fn refused(&self) -> Option<String> {
        self.refused.lock().ok()?.clone()
    }
}

#[derive(Debug)]
pub struct ServiceError(String);

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ServiceError {}

pub struct Handler(Arc<Services>);

impl DefaultServiceHandler for Handler {
    type Error = ServiceError;

    fn handle(
        &self,
        service_name: &NamedNode,
        pattern: &GraphPattern,
        base_iri: Option<&Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, ServiceError> {
        let name = service_name.as_str();
        let Some(fetch) = &self.0.fetch else {
            let message = format!("the query asks {service_name} over the network, which is off");
            if let Ok(mut refused) = self.0.refused.lock() {
                refused.get_or_insert_with(|| message.clone());
            }
            return Err(ServiceError(message));
        };
        let query = Query::Select { dataset: None, pattern: pattern.clone(), base_iri: base_iri.cloned() };
        let failed = |reason: String| ServiceError(format!("{name}: {reason}"));
        let (body, media_type) = fetch(name, &query.to_string()).map_err(failed)?;
        let format = QueryResultsFormat::from_media_type(&media_type)
            .ok_or_else(|| failed(format!("the answer is '{media_type}', no SPARQL results")))?;
        let parser = QueryResultsParser::from_format(format)
            .for_reader(Cursor::new(body))
            .map_err(|error| failed(error.to_string()))?;
        match parser {
            ReaderQueryResultsParserOutput::Solutions(solutions) => {
                let variables = solutions.variables().into();
                Ok(QuerySolutionIter::new(
                    variables,
                    solutions.map(|solution| solution.map_err(|error| QueryEvaluationError::Service(Box::new(error)))),
                ))
            }
            ReaderQueryResultsParserOutput::Boolean(_) => {
                Err(failed("the answer is a truth value, no solutions".into()))
            }
        }
    }
}
