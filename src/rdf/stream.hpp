// The low-level reader: statements as views of the parser's own bytes, with no string made per term.
// For loading millions of triples into a dictionary; `reader.hpp` is the comfortable way.
#pragma once

#include "rdf/error.hpp"
#include "rdf/reader.hpp"
#include "rdf/term.hpp"

#include <string>
#include <string_view>

namespace chancery::rdf {

class StatementSink {
public:
    StatementSink() = default;
    StatementSink(const StatementSink&) = default;
    StatementSink& operator=(const StatementSink&) = default;
    StatementSink(StatementSink&&) = default;
    StatementSink& operator=(StatementSink&&) = default;
    virtual ~StatementSink() = default;

    virtual void statement(const TermView& subject, const TermView& predicate, const TermView& object) = 0;
    /// The same with its graph, whose value is empty for the default graph.
    virtual void quad(const TermView& subject, const TermView& predicate, const TermView& object,
                      const TermView& /*graph*/) {
        statement(subject, predicate, object);
    }
    /// A prefix declaration of the document, its namespace resolved.
    virtual void prefix(std::string_view /*name*/, std::string_view /*space*/) {}
};

/// Reads all statements of `bytes` in document order, of all graphs of a dataset alike; `blankPrefix` keeps the
/// blank nodes of several documents apart. Throws InputError with file, line and column at the first error.
/// What the sink throws comes through.
void stream(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
            std::string_view blankPrefix, StatementSink& sink);

} // namespace chancery::rdf
