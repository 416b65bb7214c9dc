// Writing Turtle, N-Triples and N-Quads through Serd.
#pragma once

#include "rdf/reader.hpp"
#include "rdf/term.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::rdf {

using ByteSink = std::function<void(std::string_view)>;
using Prefixes = std::vector<std::pair<std::string, std::string>>; // name, namespace

/// Streams statements to a sink. In Turtle, statements of one subject that come one after the other share a
/// paragraph; prefixes are declared at the start. Writes exactly what it is given: order is the caller's.
class Writer {
public:
    Writer(Syntax syntax, const Prefixes& prefixes, ByteSink sink);
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();

    /// `graph` is an IRI for N-Quads, or empty. Throws std::invalid_argument for terms that no RDF syntax can
    /// hold (invalid UTF-8, an IRI with spaces or angle brackets).
    void write(const Triple& triple, std::string_view graph = {});
    void write(const Term& subject, const Term& predicate, const Term& object, std::string_view graph = {});
    /// Ends the last statement and hands over what there is; in Turtle what comes next begins with an empty line.
    void endParagraph();
    /// Ends the last statement and hands the last bytes over.
    void finish();

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

/// A string made safe as the last part of an IRI: letters of any script lower-cased with accents folded to ASCII
/// where they can be, everything else one hyphen; never empty ("x" where nothing is left).
[[nodiscard]] std::string slug(std::string_view name);

} // namespace chancery::rdf
