// A small ontology and hand-made facts that the graph tests share.
#pragma once

#include "extract/facts.hpp"
#include "graph/schema.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/reader.hpp"

#include <string>
#include <vector>

namespace sample {

using chancery::extract::DocumentFacts;
using chancery::extract::Node;
using chancery::extract::NodeRef;
using chancery::extract::Object;
using chancery::graph::chn;

inline const std::string base = "https://example.org/id/";

inline chancery::graph::Schema schema() {
    static constexpr std::string_view ontology = R"(
@base <https://example.org/id/> .
@prefix chn: <https://w3id.org/chancery#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
chn:Roundtable rdfs:subClassOf chn:Event . chn:Meeting rdfs:subClassOf chn:Event .
chn:Event rdfs:subClassOf <https://schema.org/Event> .
chn:Person rdfs:subClassOf chn:Agent . chn:Country rdfs:subClassOf chn:Agent .
chn:Organization rdfs:subClassOf chn:Agent . chn:InternationalOrganization rdfs:subClassOf chn:Organization .
chn:GovernmentBody rdfs:subClassOf chn:Organization .
chn:MemorandumOfUnderstanding rdfs:subClassOf chn:Instrument .
chn:Participation rdfs:subClassOf chn:Assertion . chn:OfficeHolding rdfs:subClassOf chn:Assertion .
chn:Membership rdfs:subClassOf chn:Assertion . chn:Partnership rdfs:subClassOf chn:Assertion .
chn:Statement rdfs:subClassOf chn:Assertion .
chn:represents rdfs:domain chn:Person .
chn:s1 a chn:Shortcut ; chn:shortcutProperty chn:attendedBy ; chn:shortcutOf chn:Participation ;
  chn:shortcutSubject chn:event ; chn:shortcutObject chn:participant .
chn:s2 a chn:Shortcut ; chn:shortcutProperty chn:represents ; chn:shortcutOf chn:Participation ;
  chn:shortcutSubject chn:participant ; chn:shortcutObject chn:representing .
chn:s3 a chn:Shortcut ; chn:shortcutProperty chn:partnerOf ; chn:shortcutOf chn:Partnership ;
  chn:shortcutSubject chn:partner ; chn:shortcutObject chn:partner ; chn:shortcutSymmetric true .
<country/PK> a chn:Country ; rdfs:label "Pakistan"@en ; skos:hiddenLabel "Pak"@en ;
  owl:sameAs <http://www.wikidata.org/entity/Q843> .
<country/MY> a chn:Country ; rdfs:label "Malaysia"@en .
<organization/asean> a chn:InternationalOrganization ; rdfs:label "Association of Southeast Asian Nations"@en ;
  skos:altLabel "ASEAN"@en .
<place/islamabad> a chn:Place ; rdfs:label "Islamabad"@en ; chn:inCountry <country/PK> .
<topic/trade> a skos:Concept, chn:Topic ; skos:prefLabel "trade"@en .
)";
    static const chancery::rdf::Model model = [] { // which the schema reads in
        chancery::rdf::Model made;
        chancery::rdf::read(ontology, chancery::rdf::Syntax::turtle, base, "sample.ttl", "b",
                            [&](const chancery::rdf::Quad& quad) { made.add(quad.triple); });
        return made;
    }();
    return {model, base};
}

inline Object entity(const std::string& local) { return chancery::rdf::iri(base + local); }
inline Object day(const std::string& date) {
    return chancery::rdf::typed(date, "http://www.w3.org/2001/XMLSchema#date");
}
inline Object node(std::uint32_t index) { return NodeRef{index}; }
inline Object word(const std::string& local) { return chancery::rdf::iri(chn(local)); }

inline Node make(const std::string& type, const std::string& label,
                 std::vector<std::pair<std::string, Object>> properties = {}, std::vector<Object> sides = {}) {
    Node result;
    result.type = chn(type);
    result.label = label;
    for (auto& [name, object] : properties) {
        result.properties.push_back({chn(name), std::move(object)});
    }
    result.sides = std::move(sides);
    return result;
}

/// Facts of a document with this id; node 0 is the release.
inline DocumentFacts facts(const std::string& id, std::vector<Node> nodes) {
    DocumentFacts result;
    result.document.id = id;
    result.document.text = "Zürich: the Roundtable was attended by Malaysia.";
    result.nodes.push_back(make("Release", ""));
    for (Node& each : nodes) {
        result.nodes.push_back(std::move(each));
    }
    return result;
}

} // namespace sample
