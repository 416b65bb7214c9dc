// From inputs to contents: files read and documents extracted in parallel, what they gave in input order.
#pragma once

#include "build/progress.hpp"
#include "build/state.hpp"
#include "extract/knowledge.hpp"
#include "graph/schema.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace chancery::build {

/// The digest of all that extraction reads of a document.
[[nodiscard]] Digest digestOf(const text::Document& document);

struct Collecting {
    /// Whether a document's content is there already.
    std::function<bool(const Digest&)> known;
    /// Takes a document's packed and compressed content; two threads may have made the same. Neither function is
    /// called by two threads at once.
    std::function<void(const Digest&, std::string&&)> made;
};

/// An ontology folder, loaded.
struct Tools {
    extract::Knowledge knowledge;
    graph::Schema schema;

    explicit Tools(extract::Knowledge loaded)
        : knowledge(std::move(loaded)), schema(knowledge.ontology, knowledge.base) {}
    Tools(const Tools&) = delete; // the schema reads in the knowledge
    Tools& operator=(const Tools&) = delete;
    ~Tools() = default;
};
using ToolsLoader = std::function<std::shared_ptr<const Tools>()>;

/// What a file gave, and the digest of its bytes (zeros where they could not be read).
struct Gathered {
    Digest content{};
    std::vector<InputItem> items;
};

/// Reads all documents of `files`, extracts those that are not known, and gives what each file gave, in its order.
/// A document that cannot be turned into a graph is skipped like one that cannot be read.
[[nodiscard]] std::vector<Gathered> collect(const std::vector<std::filesystem::path>& files, const Tools& tools,
                                            const Collecting& collecting, const Running& running);

} // namespace chancery::build
