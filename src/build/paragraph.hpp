// A subject's paragraph of graph.ttl, put together from what releases and the background say of it.
#pragma once

#include "graph/content.hpp"
#include "graph/layout.hpp"
#include "graph/pen.hpp"
#include "graph/schema.hpp"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::build {

/// Gathers a subject's parts in the order of their releases' IRIs, then writes it with its passages.
class Paragraph {
public:
    /// What one release says of it; the content must outlive the paragraph.
    void add(const graph::Content& content, const graph::Part& part);
    /// The same from encodePart()'s bytes. False for bytes that are not.
    [[nodiscard]] bool add(std::string_view encoded);
    void add(const graph::Background& background);
    /// Keeps what was added alive.
    void hold(std::shared_ptr<const void> content) { held_.push_back(std::move(content)); }

    /// Appends the paragraph and those of its passages, and counts all.
    void write(graph::TurtlePen& pen, std::string& out, graph::Counts& counts);
    /// Takes them out of the counts.
    void discount(graph::Counts& counts);

private:
    void settle();

    std::vector<graph::Line> lines_;
    std::vector<std::vector<graph::Line>> passages_;
    std::deque<rdf::Term> terms_; // of encoded parts
    std::vector<std::shared_ptr<const void>> held_;
    bool settled_ = false;
};

/// A part as bytes, for those that others may share.
[[nodiscard]] std::string encodePart(const graph::Content& content, const graph::Part& part);

} // namespace chancery::build
