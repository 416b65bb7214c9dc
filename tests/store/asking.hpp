// A data set in files of its own, and what a query over it gives.
#pragma once

#include "store/query.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <unistd.h>

namespace chancery::test {

namespace fs = std::filesystem;

struct Answer {
    std::vector<std::string> names;
    std::vector<std::string> rows;
    std::optional<bool> truth;
    std::vector<rdf::Triple> triples;
    std::string text;
    std::vector<std::string> asked;
};

class Collecting : public store::AnswerSink {
public:
    void variables(const std::vector<std::string>& names) override { answer.names = names; }
    void row(std::span<const std::optional<rdf::Term>> values) override {
        std::string line;
        for (const auto& value : values) {
            line += (line.empty() ? "" : "|") + (value ? value->value : std::string("-"));
        }
        answer.rows.push_back(line);
    }
    void truth(bool value) override { answer.truth = value; }
    void triple(const rdf::Triple& triple) override { answer.triples.push_back(triple); }
    void bytes(std::string_view bytes) override { answer.text += bytes; }
    Fetched fetch(const std::string& endpoint, const std::string& query) override {
        answer.asked.push_back(endpoint + " " + query);
        if (endpoint == "http://broken.example/") {
            throw std::runtime_error("no such host");
        }
        return {R"({"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"there"}}]}})",
                "application/sparql-results+json"};
    }

    Answer answer;
};

using Rows = std::vector<std::string>;

struct Asking {
    Asking() {
        if (store::queryAvailable()) {
            put("a.nq", "<http://e/s> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/g1> .\n"
                        "<http://e/s> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/g2> .\n"
                        "<http://e/s> <http://e/q> \"hallo\"@de-AT <http://e/g2> .\n"
                        "<http://e/t> <http://e/q> \"plain\" .\n");
            put("a.ttl", "@prefix ex: <http://e/> .\n@prefix other: <http://other/> .\n\nex:s ex:p 1 .\n");
            data.read(folder / "a.nq", "http://base/");
        }
    }
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;
    ~Asking() { fs::remove_all(folder); }

    void put(const std::string& name, const std::string& text) const {
        fs::create_directories(folder);
        std::ofstream(folder / name) << text;
    }
    Answer ask(const std::string& query, store::QuerySettings settings = {}) {
        Collecting sink;
        settings.query = query;
        settings.name = "q";
        count = store::ask(data, settings, sink);
        return std::move(sink.answer);
    }

    fs::path folder = fs::temp_directory_path() / ("chancery-query-" + std::to_string(::getpid()));
    store::QueryData data;
    std::uint64_t count = 0;
};

inline boost::test_tools::assertion_result built(boost::unit_test::test_unit_id /*test*/) {
    return store::queryAvailable();
}

} // namespace chancery::test
