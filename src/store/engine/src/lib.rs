//! The functions of engine.h; see there. Panics end here, as a failure.

mod answer;
mod conformance;
mod dataset;
mod nesting;
mod scope;
mod service;
mod syntax;

use answer::{Failure, Going, Settings, Sink, Stop};
use dataset::Dataset;
use oxrdf::{BlankNode, Literal, NamedNode, Term, Triple, Variable};
use service::{Fetch, Services};
use sparesults::QueryResultsFormat;
use std::ffi::{c_char, c_void, CString};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Once;
use std::time::Duration;
use std::{panic, ptr, slice, str, thread};

const UNBOUND: u8 = 0;
const IRI: u8 = 1;
const BLANK: u8 = 2;
const LITERAL: u8 = 3;

/// Enough for what nesting::too_deep lets pass; the system gives pages as they are touched.
const STACK: usize = 1 << 29;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    bytes: *const c_char,
    size: usize,
}

impl Text {
    const EMPTY: Self = Self { bytes: ptr::null(), size: 0 };

    fn borrow(text: &str) -> Self {
        Self { bytes: text.as_ptr().cast(), size: text.len() }
    }

    /// # Safety
    /// The text must live as long as what is made of it.
    unsafe fn bytes<'a>(self) -> &'a [u8] {
        if self.size == 0 {
            return &[];
        }
        unsafe { slice::from_raw_parts(self.bytes.cast(), self.size) }
    }

    /// # Safety
    /// As for bytes().
    unsafe fn read<'a>(self) -> Option<&'a str> {
        str::from_utf8(unsafe { self.bytes() }).ok()
    }
}

#[repr(C)]
pub struct TermParts {
    kind: u8,
    value: Text,
    datatype: Text,
    language: Text,
}

impl TermParts {
    fn borrow(term: Option<&Term>) -> Self {
        let mut parts = Self { kind: UNBOUND, value: Text::EMPTY, datatype: Text::EMPTY, language: Text::EMPTY };
        match term {
            None => {}
            Some(Term::NamedNode(node)) => {
                parts.kind = IRI;
                parts.value = Text::borrow(node.as_str());
            }
            Some(Term::BlankNode(node)) => {
                parts.kind = BLANK;
                parts.value = Text::borrow(node.as_str());
            }
            Some(Term::Literal(literal)) => {
                parts.kind = LITERAL;
                parts.value = Text::borrow(literal.value());
                if let Some(language) = literal.language() {
                    parts.language = Text::borrow(language);
                } else if literal.datatype() != oxrdf::vocab::xsd::STRING {
                    parts.datatype = Text::borrow(literal.datatype().as_str());
                }
            }
        }
        parts
    }

    /// The term; nothing where it is unbound or no UTF-8.
    ///
    /// # Safety
    /// The texts must be readable.
    unsafe fn read(&self) -> Option<Term> {
        let value = unsafe { self.value.read() }?.to_owned();
        let datatype = unsafe { self.datatype.read() }?;
        let language = unsafe { self.language.read() }?;
        match self.kind {
            IRI => Some(NamedNode::new_unchecked(value).into()),
            BLANK => Some(BlankNode::new_unchecked(value).into()),
            LITERAL if !language.is_empty() => {
                let tag = language.to_ascii_lowercase();
                Some(Literal::new_language_tagged_literal_unchecked(value, tag).into())
            }
            LITERAL if !datatype.is_empty() => {
                Some(Literal::new_typed_literal(value, NamedNode::new_unchecked(datatype)).into())
            }
            LITERAL => Some(Literal::new_simple_literal(value).into()),
            _ => None,
        }
    }
}

#[no_mangle]
pub extern "C" fn chancery_dataset_new() -> *mut Dataset {
    Box::into_raw(Box::new(Dataset::new()))
}

/// # Safety
/// `dataset` comes from chancery_dataset_new and is not used again.
#[no_mangle]
pub unsafe extern "C" fn chancery_dataset_free(dataset: *mut Dataset) {
    if !dataset.is_null() {
        drop(unsafe { Box::from_raw(dataset) });
    }
}

/// # Safety
/// As engine.h has it.
#[no_mangle]
pub unsafe extern "C" fn chancery_dataset_add(dataset: *mut Dataset, quad: *const TermParts) -> bool {
    catch_unwind(AssertUnwindSafe(|| {
        let parts = unsafe { slice::from_raw_parts(quad, 4) };
        let terms = [0, 1, 2, 3].map(|place: usize| unsafe { parts[place].read() });
        terms[..3].iter().all(Option::is_some) && unsafe { &mut *dataset }.add(terms)
    }))
    .unwrap_or(false)
}

/// # Safety
/// As engine.h has it.
#[no_mangle]
pub unsafe extern "C" fn chancery_dataset_size(dataset: *const Dataset) -> usize {
    catch_unwind(AssertUnwindSafe(|| unsafe { &*dataset }.len())).unwrap_or(0)
}

#[repr(C)]
pub struct SettingsParts {
    query: Text,
    base: Text,
    prefixes: *const Text,
    prefix_count: usize,
    format: u8,
    union_default: bool,
    service: bool,
    limit: u64,
    timeout_ms: u64,
}

impl SettingsParts {
    /// # Safety
    /// All texts must live as long as what is made of them.
    unsafe fn read(&self) -> Option<Settings<'_>> {
        let mut prefixes = Vec::new();
        if self.prefix_count > 0 {
            for pair in unsafe { slice::from_raw_parts(self.prefixes, 2 * self.prefix_count) }.chunks_exact(2) {
                prefixes.push(unsafe { (pair[0].read()?, pair[1].read()?) });
            }
        }
        Some(Settings {
            query: unsafe { self.query.read() }?,
            base: Some(unsafe { self.base.read() }?).filter(|base| !base.is_empty()),
            prefixes,
            format: match self.format {
                1 => Some(QueryResultsFormat::Csv),
                2 => Some(QueryResultsFormat::Tsv),
                3 => Some(QueryResultsFormat::Json),
                4 => Some(QueryResultsFormat::Xml),
                _ => None,
            },
            union_default: self.union_default,
            limit: self.limit,
            timeout: (self.timeout_ms != u64::MAX).then(|| Duration::from_millis(self.timeout_ms)),
        })
    }
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinkParts {
    this: *mut c_void,
    variables: extern "C" fn(*mut c_void, *const Text, usize) -> bool,
    row: extern "C" fn(*mut c_void, *const TermParts, usize) -> bool,
    truth: extern "C" fn(*mut c_void, bool) -> bool,
    triple: extern "C" fn(*mut c_void, *const TermParts) -> bool,
    bytes: extern "C" fn(*mut c_void, Text) -> bool,
    fetch: extern "C" fn(*mut c_void, Text, Text, *mut Text, *mut Text) -> bool,
}

// The caller of chancery_query waits while another thread calls these.
unsafe impl Send for SinkParts {}
unsafe impl Sync for SinkParts {}

fn going(on: bool) -> Going {
    if on {
        Ok(())
    } else {
        Err(Stop)
    }
}

impl Sink for SinkParts {
    fn variables(&self, names: &[Variable]) -> Going {
        let names: Vec<Text> = names.iter().map(|name| Text::borrow(name.as_str())).collect();
        going((self.variables)(self.this, names.as_ptr(), names.len()))
    }

    fn row(&self, values: &[Option<Term>]) -> Going {
        let terms: Vec<TermParts> = values.iter().map(|value| TermParts::borrow(value.as_ref())).collect();
        going((self.row)(self.this, terms.as_ptr(), terms.len()))
    }

    fn truth(&self, value: bool) -> Going {
        going((self.truth)(self.this, value))
    }

    fn triple(&self, triple: &Triple) -> Going {
        let subject: Term = triple.subject.clone().into();
        let predicate: Term = triple.predicate.clone().into();
        let terms = [&subject, &predicate, &triple.object].map(|term| TermParts::borrow(Some(term)));
        going((self.triple)(self.this, terms.as_ptr()))
    }

    fn bytes(&self, bytes: &[u8]) -> Going {
        going((self.bytes)(self.this, Text { bytes: bytes.as_ptr().cast(), size: bytes.len() }))
    }
}

/// What panics would print is nobody's message; the failure is.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| panic::set_hook(Box::new(|_| {})));
}

fn fetcher(sink: SinkParts) -> Fetch {
    Box::new(move |endpoint, query| {
        let sink = &sink; // the whole, which may cross threads
        let (mut answer, mut media_type) = (Text::EMPTY, Text::EMPTY);
        let came = (sink.fetch)(sink.this, Text::borrow(endpoint), Text::borrow(query), &mut answer, &mut media_type);
        let body = unsafe { answer.bytes() };
        if !came {
            return Err(String::from_utf8_lossy(body).into_owned());
        }
        Ok((body.to_vec(), String::from_utf8_lossy(unsafe { media_type.bytes() }).into_owned()))
    })
}

#[repr(C)]
pub struct Outcome {
    status: u8,
    line: usize,
    column: usize,
    count: u64,
    message: *mut c_char,
}

impl Outcome {
    fn new(result: Result<u64, Failure>) -> Self {
        let (status, line, column, message) = match result {
            Ok(count) => return Self { status: 0, line: 0, column: 0, count, message: ptr::null_mut() },
            Err(Failure::Syntax { line, column, message }) => (1, line, column, message),
            Err(Failure::Timeout) => (2, 0, 0, "no answer within the time allowed".to_owned()),
            Err(Failure::Stopped) => (3, 0, 0, "stopped".to_owned()),
            Err(Failure::Service(message)) => (4, 0, 0, message),
            Err(Failure::Other(message)) => (5, 0, 0, message),
        };
        let message = CString::new(message.replace('\0', " ")).unwrap_or_default();
        Self { status, line, column, count: 0, message: message.into_raw() }
    }
}

/// # Safety
/// As engine.h has it.
#[no_mangle]
pub unsafe extern "C" fn chancery_query(
    dataset: *const Dataset,
    settings: *const SettingsParts,
    sink: *const SinkParts,
) -> Outcome {
    quiet();
    let dataset = unsafe { &*dataset };
    let sink = unsafe { *sink };
    let parts = unsafe { &*settings };
    let Some(settings) = (unsafe { parts.read() }) else {
        return Outcome::new(Err(Failure::Other("the query is not UTF-8".into())));
    };
    let services = Services::new(parts.service.then(|| fetcher(sink)));
    let other = |message: &str| Err(Failure::Other(message.to_owned()));
    Outcome::new(thread::scope(|scope| {
        let work = || answer::answer(dataset, &settings, &services, &sink);
        match thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work) {
            Ok(running) => running.join().unwrap_or_else(|_| other("the SPARQL engine failed on this query")),
            Err(error) => other(&format!("no thread for the query: {error}")),
        }
    }))
}

/// # Safety
/// `message` comes from a chancery_outcome and is not used again.
#[no_mangle]
pub unsafe extern "C" fn chancery_message_free(message: *mut c_char) {
    if !message.is_null() {
        drop(unsafe { CString::from_raw(message) });
    }
}
