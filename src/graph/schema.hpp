// What the graph stage asks of the ontology. Many threads may ask.
#pragma once

#include "rdf/model.hpp"
#include "rdf/term.hpp"
#include "rdf/terms.hpp"

#include <cstdint>
#include <memory>
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
    std::string part;                 // what it is called in the names of others
};

class Schema {
public:
    /// `base` is where minted IRIs live (DESIGN.md, "Identity"). The ontology must outlive this.
    Schema(const rdf::Model& ontology, std::string base);
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;
    ~Schema();

    [[nodiscard]] const std::string& base() const noexcept { return base_; }
    /// The class itself, then its superclasses in the chn: namespace, nearest first. May refer to the string given.
    [[nodiscard]] std::span<const std::string> lineage(const std::string& type) const;
    [[nodiscard]] bool isA(const std::string& type, std::string_view ancestor) const;
    /// Nothing for an entity that the ontology folder does not describe.
    [[nodiscard]] const Background* background(const std::string& iri) const;
    [[nodiscard]] std::span<const Shortcut> shortcuts() const noexcept { return shortcuts_; }
    /// The shortcuts that follow from the nodes of a class.
    [[nodiscard]] std::span<const Shortcut* const> shortcutsOf(const std::string& type) const;

private:
    struct Entity;

    void compileClasses();
    void compileShortcuts();
    void findEntities();
    [[nodiscard]] Background describe(rdf::TermId subject) const;

    const rdf::Model& ontology_;
    std::string base_;
    std::unordered_map<std::string, std::vector<std::string>> lineages_;
    std::vector<std::uint32_t> entityOf_; // of each term of the ontology; past the end of the entities for most
    std::size_t entityCount_ = 0;
    std::unique_ptr<Entity[]> entities_;
    std::vector<Shortcut> shortcuts_;
    std::unordered_map<std::string, std::vector<const Shortcut*>> shortcutsOf_;
};

} // namespace chancery::graph
