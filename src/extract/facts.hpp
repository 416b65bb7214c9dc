// What one document asserts, before it has IRIs: nodes with properties and evidence.
#pragma once

#include "rdf/term.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chancery::extract {

/// The characters that assert something, and the rule that read them.
struct Evidence {
    text::ByteRange bytes;
    std::string rule;
    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

/// Another node of the same document, by its index.
struct NodeRef {
    std::uint32_t index = 0;
    friend auto operator<=>(const NodeRef&, const NodeRef&) = default;
};

using Object = std::variant<NodeRef, rdf::Term>;

struct Property {
    std::string predicate; // an IRI
    Object object;
    friend bool operator==(const Property&, const Property&) = default;
};

/// An entity, an event, an instrument, an assertion or a composed concept (an office never seen before).
struct Node {
    std::string type;                 // the most specific class's IRI
    std::string iri;                  // given by the gazetteer or a scheme; empty where the graph stage mints one
    std::string label;                // rdfs:label; empty for assertions
    std::vector<std::string> labels;  // other labels the document uses
    std::vector<Property> properties; // without rdf:type, labels, evidence
    std::vector<Object> sides;        // events and instruments: the parties that their name is made of; not written
    std::vector<Evidence> evidence;   // assertions, events and instruments have one or more
};

/// The first value of a property of the vocabulary, `predicate` without its namespace; null where there is none.
[[nodiscard]] const Object* valueOf(const Node& node, std::string_view predicate);

/// What one captured word or phrase was bound to when a rule fired, for `explain`.
struct Binding {
    std::string name;
    text::ByteRange bytes;
    std::string value; // a label
};

/// One firing of a rule.
struct Firing {
    std::string rule;
    text::ByteRange sentence;
    std::vector<Binding> bindings;
    std::vector<std::uint32_t> nodes; // the nodes it made or added to
};

struct DocumentFacts {
    text::Document document;
    std::vector<Node> nodes; // node 0 is the release itself (type chn:Release, properties reports/discusses/refersTo)
    std::vector<Firing> firings;
};

} // namespace chancery::extract
