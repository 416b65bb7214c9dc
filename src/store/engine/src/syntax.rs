//! Syntax errors in words and in their place. The parser tells the furthest place that any of its rules looked at, and
//! its rules for keywords look as many characters ahead as the longest keyword has. So a query that it refuses is read
//! once more with room after each token: the place is then within the room of the token that is wrong.

use crate::answer::Failure;

/// More than the longest keyword has characters.
const ROOM: usize = 32;

/// `parse` gives the parser's error, "error at LINE:COLUMN: expected …".
pub fn explain(query: &str, parse: impl Fn(&str) -> Option<String>) -> Failure {
    let spaced = Spaced::new(query);
    let Some(error) = parse(&spaced.text).or_else(|| parse(query)) else {
        return Failure::Other("the query was refused, and then taken".into());
    };
    let Some((offset, expected)) = spaced.place(&error) else {
        return Failure::Syntax { line: 0, column: 0, message: error };
    };
    let at = spaced.origin(offset);
    let token = token_at(&query[at..]);
    let message = if expected.contains("Prefix not found") {
        format!("the prefix of '{token}' is not declared")
    } else if let Some(sentence) = sentence(expected) {
        sentence.to_owned()
    } else if token.is_empty() {
        "the query ends too early".to_owned()
    } else {
        format!("'{token}' is not expected here")
    };
    let before = &query[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Failure::Syntax { line, column, message }
}

/// A query with room after each token, and where the tokens stand in the query itself.
struct Spaced {
    text: String,
    places: Vec<(usize, usize)>, // offsets of tokens, here and there
}

impl Spaced {
    fn new(query: &str) -> Self {
        let mut spaced = Self { text: String::new(), places: Vec::new() };
        let mut at = 0;
        while at < query.len() {
            let rest = &query[at..];
            let length = blank(rest);
            if length > 0 {
                at += length;
                continue;
            }
            let length = chunk(rest);
            spaced.put(at, &rest[..length]);
            at += length;
        }
        spaced.put(query.len(), "");
        spaced
    }

    fn put(&mut self, at: usize, token: &str) {
        self.places.push((self.text.len(), at));
        self.text.push_str(token);
        self.text.extend(std::iter::repeat_n(' ', ROOM));
    }

    fn place<'a>(&self, error: &'a str) -> Option<(usize, &'a str)> {
        let (_, rest) = error.strip_prefix("error at ")?.split_once(':')?;
        let (column, expected) = rest.split_once(": expected ")?;
        let column: usize = column.parse().ok()?; // of a text with line ends in strings only
        let line: usize = error.strip_prefix("error at ")?.split_once(':')?.0.parse().ok()?;
        let begin: usize = self.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let rest = &self.text[begin..];
        Some((begin + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at), expected))
    }

    fn origin(&self, offset: usize) -> usize {
        let after = self.places.partition_point(|&(here, _)| here <= offset);
        self.places[after.saturating_sub(1)].1
    }
}

/// How many bytes of white space and comments a text begins with.
fn blank(text: &str) -> usize {
    if text.starts_with('#') {
        return text.find('\n').unwrap_or(text.len());
    }
    text.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(text.len())
}

/// How many bytes the token has that a text begins with: a string, an IRI, a bracket or separator, else what comes
/// before the next of these or a blank.
fn chunk(text: &str) -> usize {
    let first = text.as_bytes()[0];
    if first == b'"' || first == b'\'' {
        return string(text);
    }
    if let Some(length) = iri(text) {
        return length;
    }
    if b"{}()[];,".contains(&first) {
        return 1;
    }
    let more = |c: char| !(c.is_ascii_whitespace() || "{}()[];,\"'<#".contains(c));
    let first = text.chars().next().map_or(1, char::len_utf8);
    first + text[first..].find(|c| !more(c)).unwrap_or(text.len() - first)
}

fn string(text: &str) -> usize {
    let mark = &text[..1];
    let long = mark.repeat(3);
    let mark = if text.starts_with(&long) { long.as_str() } else { mark };
    let mut at = mark.len();
    while at < text.len() && !text[at..].starts_with(mark) {
        let skipped = usize::from(text[at..].starts_with('\\'));
        at += skipped;
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    // What follows at once belongs to it: a language tag, a datatype.
    let end = (at + mark.len()).min(text.len());
    let rest = &text[end..];
    if let Some(datatype) = rest.strip_prefix("^^") {
        if let Some(length) = iri(datatype) {
            return end + 2 + length;
        }
    }
    end + rest.find(|c: char| c.is_ascii_whitespace() || "{}()[];,\"'<".contains(c)).unwrap_or(rest.len())
}

fn iri(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find(|c: char| c.is_ascii_whitespace() || "<>\"{}|^`".contains(c))?;
    inner[end..].starts_with('>').then_some(end + 2)
}

fn token_at(text: &str) -> &str {
    if text.is_empty() {
        text
    } else {
        &text[..chunk(text)]
    }
}

/// What the parser says in words, of rules that no grammar has.
fn sentence(expected: &str) -> Option<&str> {
    let sentence = expected
        .trim_start_matches("one of ")
        .split(", ")
        .find(|part| part.contains(' ') && part.starts_with(|c: char| c.is_alphabetic()) && !part.contains("SPARQL"))?;
    Some(sentence.trim_end_matches('.'))
}
