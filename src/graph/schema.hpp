// What the graph stage asks of the ontology, compiled once into plain tables that many threads may read.
#pragma once

#include "rdf/model.hpp"
#include "rdf/term.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::graph {

/// A chn:Shortcut: a direct link that follows from each node of a class.
struct Shortcut {
    std::string property;   // the link
    std::string of;         // the class of the node that it follows from
    std::string subject;    // that node's property whose value is the link's subject
    std::string object;     // … and the link's object
    std::string domain;     // the link's rdfs:domain; empty where it has none
    bool symmetric = false; // written in both directions
};

/// What the gazetteer and the schemes say of one entity.
struct Background {
    std::string type;                 // the most specific class in the chn: namespace; may be empty
    std::string label;                // may be empty
    std::vector<rdf::Triple> triples; // that go with every use of the entity
    std::vector<std::string> related; // entities that the triples name
};

class Schema {
public:
    /// `base` is where minted IRIs live (DESIGN.md, "Identity").
    Schema(const rdf::Model& ontology, std::string base);

    [[nodiscard]] const std::string& base() const noexcept { return base_; }
    /// The class itself, then its superclasses in the chn: namespace, nearest first. May refer to the string given.
    [[nodiscard]] std::span<const std::string> lineage(const std::string& type) const;
    [[nodiscard]] bool isA(const std::string& type, std::string_view ancestor) const;
    /// Nothing for an entity that the ontology folder does not describe.
    [[nodiscard]] const Background* background(const std::string& iri) const;
    [[nodiscard]] std::span<const Shortcut> shortcuts() const noexcept { return shortcuts_; }

private:
    void compileClasses(std::span<const rdf::Triple> triples);
    void compileShortcuts(const rdf::Model& ontology);
    void compileBackground(std::span<rdf::Triple> triples);
    [[nodiscard]] Background describe(std::span<rdf::Triple> triples) const;

    std::string base_;
    std::unordered_map<std::string, std::vector<std::string>> lineages_;
    std::unordered_map<std::string, Background> background_;
    std::vector<Shortcut> shortcuts_;
};

} // namespace chancery::graph
