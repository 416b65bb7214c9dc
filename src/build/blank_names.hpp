// Names for blank nodes that follow from what is said of them, so that two files' nodes can be compared.
#pragma once

#include "rdf/term.hpp"

#include <map>
#include <string>
#include <vector>

namespace chancery::build {

/// A node's name is a digest of its description: its statements with, for other blank nodes, their names in turn. Nodes
/// with one description get one name.
class BlankNames {
public:
    BlankNames() = default;
    /// All quads that have a blank node.
    explicit BlankNames(const std::vector<rdf::Quad>& quads);
    void rename(rdf::Quad& quad) const;

private:
    std::map<std::string, std::string> names_; // by label
};

} // namespace chancery::build
