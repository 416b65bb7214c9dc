// What follows when things are merged: one label a language, and an event that was planned and then held.
#pragma once

#include "rdf/term.hpp"

#include <vector>

namespace chancery::graph {

/// A triple whose terms live elsewhere.
struct Line {
    const rdf::Term* subject = nullptr;
    const rdf::Term* predicate = nullptr;
    const rdf::Term* object = nullptr;
};

/// Sorts triples in term order and takes doubles out. Of several labels of one subject in one language the first in
/// order stays its rdfs:label and the others become skos:altLabel; an alternative label that is the label too goes;
/// what was held is no longer planned. Settling a union of settled sets gives what settling it at once gives.
void settle(std::vector<Line>& lines);
/// The same for lines that are in order and without doubles. Labels that change take the given predicate.
void settleSorted(std::vector<Line>& lines, const rdf::Term& altLabel);

} // namespace chancery::graph
