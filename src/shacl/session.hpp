// From documents to a validation: everything that a validation is made of, for those who tell of it.
#pragma once

#include "shacl/load.hpp"
#include "shacl/naming.hpp"
#include "shacl/validate.hpp"

#include "rdf/error.hpp"

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

struct Job {
    std::vector<Document> data;
    std::vector<Document> shapes; // a document that is data too may be given twice; it is read once
    unsigned threads = 1;
    /// Told how far a phase ("reading", "validating") is; never by two threads at once.
    std::function<void(std::string_view phase, std::size_t done, std::size_t all)> progress;
};

/// A document names something that is not read: nothing is fetched.
struct NotRead {
    std::string file;
    std::string property; // as a person writes it: owl:imports, sh:shapesGraph
    std::string iri;
};

class Session {
public:
    /// Reads and validates. Throws InputError for a document that cannot be read, ShapesError for shapes that cannot be
    /// used.
    explicit Session(const Job& job);

    [[nodiscard]] const Terms& terms() const noexcept { return terms_; }
    [[nodiscard]] const Graph& data() const noexcept { return *data_; }
    [[nodiscard]] const Graph& shapes() const noexcept { return *shapes_; }
    [[nodiscard]] const Plan& plan() const noexcept { return plan_; }
    [[nodiscard]] const Naming& naming() const noexcept { return *naming_; }
    [[nodiscard]] const Validated& validated() const noexcept { return validated_; }
    [[nodiscard]] const std::vector<NotRead>& notRead() const noexcept { return notRead_; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& prefixes() const noexcept {
        return prefixes_;
    }

    /// A shape as a person finds it: its name, or that of the shape around it and its path.
    [[nodiscard]] std::string shapeName(Id node) const;
    /// A path as SPARQL writes it.
    [[nodiscard]] std::string pathName(Id node) const;

private:
    void read(const Job& job);
    void makePlan(const Job& job);
    void findLinks(const Document& document, const std::vector<Triple>& triples);

    Terms terms_;
    std::vector<std::pair<std::string, std::string>> prefixes_;
    std::unique_ptr<Naming> naming_;
    std::unique_ptr<Graph> data_;
    std::unique_ptr<Graph> shapes_;
    Plan plan_;
    Validated validated_;
    std::vector<NotRead> notRead_;
    std::vector<std::vector<Triple>> shapeStatements_; // of each document of shapes, in order
};

/// What SHACL calls a failure: the shapes graph cannot be used.
class ShapesError : public std::runtime_error {
public:
    struct Told {
        Location where;
        std::string shape;
        std::string reason;
    };
    explicit ShapesError(std::vector<Told> all);
    [[nodiscard]] const std::vector<Told>& all() const noexcept { return all_; }

private:
    std::vector<Told> all_;
};

} // namespace chancery::shacl
