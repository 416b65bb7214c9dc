// A rule: a code, how grave a finding of it is, and the function that looks. Each has a section in docs/lint.md.
#pragma once

#include "lint/graph.hpp"
#include "lint/vocabulary.hpp"
#include "rdf/error.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::lint {

enum class Severity : std::uint8_t { error, warning, info };

[[nodiscard]] std::string_view nameOf(Severity severity) noexcept;

class Report;

struct Rule {
    std::string_view code;
    Severity severity = Severity::error;
    std::string_view title;
    void (*check)(Report&) = nullptr;
};

/// All rules, in the order of docs/lint.md.
[[nodiscard]] std::span<const Rule> rules() noexcept;

struct Finding {
    const Rule* rule = nullptr;
    Location where; // file and line
    std::string message;
};

/// A document's part of the graph.
struct Part {
    Number begin = 0;
    Number end = 0;
    bool reported = true; // else it is only known, and nothing is said about it
};

/// What a rule is given to look at, and where it tells what it found.
class Report {
public:
    Report(const Graph& looked, const Vocabulary& known, std::span<const Part> parts)
        : graph(looked), vocabulary(known), parts_(parts) {}

    const Graph& graph;
    const Vocabulary& vocabulary;

    /// A finding at the last of the triples that is in a document that is reported on; none where no one is.
    void tell(std::initializer_list<Number> triples, std::string message);
    void tell(Number triple, std::string message) { tell({triple}, std::move(message)); }
    [[nodiscard]] bool isReported(Number triple) const noexcept;
    /// How often and where first a term stands in a document that is reported on.
    struct Use {
        Number first = 0;
        std::uint32_t count = 0;
    };
    [[nodiscard]] const Use& use(Id id) const;

    struct Entry {
        const Rule* rule;
        Number triple;
        std::string message;
    };
    void begin(const Rule& rule) noexcept { rule_ = &rule; }
    [[nodiscard]] std::vector<Entry>& entries() noexcept { return entries_; }

private:
    std::span<const Part> parts_;
    const Rule* rule_ = nullptr;
    std::vector<Entry> entries_;
    mutable std::vector<Use> uses_;
};

} // namespace chancery::lint
