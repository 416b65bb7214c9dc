#include "store/load.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <span>
#include <utility>

namespace chancery::store {
namespace {

constexpr std::string_view pending = "pending";

std::string digestProperty() { return rdf::in(rdf::ns::owl, "versionInfo"); }

std::string line(const std::string& graph, std::string_view digest) {
    std::string text = "<" + graph + "> <" + digestProperty() + "> \"";
    return text.append(digest).append("\" .\n");
}

std::string linesOf(const Table& table) {
    std::string text;
    for (const auto& [graph, digest] : table) {
        text += line(graph, digest);
    }
    return text;
}

class Loading {
public:
    Loading(GraphStore& store, const QuadFiles& files, const LoadPlan& plan, const Table& before,
            const LoadSettings& settings)
        : store_(store), files_(files), plan_(plan), settings_(settings), table_(before) {}

    LoadReport run() {
        report_.unchanged = plan_.keep.size();
        if (!plan_.send.empty() || !plan_.drop.empty()) {
            announce();
            try {
                work();
                verify();
            } catch (...) {
                store_.hurry();
                remember(); // best effort: without it more is sent again next time
                throw;
            }
        } else {
            verify();
        }
        if (!plan_.send.empty() || !plan_.drop.empty() || !again_.empty()) {
            settle();
        }
        return std::move(report_);
    }

private:
    using Clock = std::chrono::steady_clock;

    /// Tells the store what will be sent and dropped, and finds out whether it takes gzip.
    void announce() {
        for (const LoadPlan::Send& each : plan_.send) {
            table_[each.graph->iri] = pending;
        }
        for (const std::string& each : plan_.drop) {
            table_[each] = pending;
        }
        const bool packed = store_.sendsGzip();
        store_.replace(settings_.marker, linesOf(table_));
        if (packed && store_.sendsGzip() && readMarker(store_, settings_.marker).size() != table_.size()) {
            store_.sendPlain(); // it took the bytes and understood nothing
            store_.replace(settings_.marker, linesOf(table_));
        }
    }

    void work() {
        LoadProgress now{"sending", 0, 0, 0};
        for (const LoadPlan::Send& each : plan_.send) {
            now.all += each.graph->bytes;
        }
        for (const std::string& each : plan_.drop) {
            store_.drop(each);
            table_.erase(each);
            ++report_.dropped;
        }
        for (std::size_t at = 0; at < plan_.send.size();) {
            if (settings_.progress) {
                settings_.progress(now);
            }
            const std::vector<const NamedGraph*> some = next(at);
            send(some);
            at += some.size();
            for (const NamedGraph* graph : some) {
                now.done += graph->bytes;
                if (!refused_.contains(graph)) {
                    ++report_.sent;
                    report_.triples += graph->triples;
                }
            }
            now.graphs += some.size();
        }
    }

    /// The graphs of the plan from a place on that one request can take.
    [[nodiscard]] std::vector<const NamedGraph*> next(std::size_t at) const {
        constexpr std::uint64_t mostBytes = std::uint64_t{8} << 20U;
        std::vector<const NamedGraph*> some{plan_.send[at].graph};
        std::uint64_t triples = some[0]->triples;
        std::uint64_t bytes = some[0]->bytes;
        while (!some.back()->blanks && ++at < plan_.send.size()) {
            const NamedGraph* graph = plan_.send[at].graph;
            triples += graph->triples;
            bytes += graph->bytes;
            if (triples > store_.batch() || bytes > mostBytes || graph->blanks) {
                break;
            }
            some.push_back(graph);
        }
        return some;
    }

    void send(std::span<const NamedGraph* const> graphs) {
        if (settings_.stop.stop_requested()) {
            throw Stopped();
        }
        if (graphs.size() > 1 && store_.replaceAll(graphs, files_)) {
            for (const NamedGraph* graph : graphs) {
                arrived(*graph);
            }
        } else {
            for (const NamedGraph* graph : graphs) {
                sendOne(*graph);
            }
        }
        constexpr std::chrono::seconds interval{2};
        constexpr std::size_t most = std::size_t{1} << 16U;
        if (!done_.empty() && (done_.size() > most || Clock::now() - remembered_ > interval)) {
            store_.add(settings_.marker, std::exchange(done_, {}));
            remembered_ = Clock::now();
        }
    }

    void sendOne(const NamedGraph& graph) {
        constexpr std::size_t mostAtFirst = 3; // after so many it is rather that store and settings do not fit
        try {
            store_.replace(graph, files_);
            arrived(graph);
        } catch (const RefusedError& refused) {
            report_.refusals.push_back({graph.iri, refused.what()});
            refused_.insert(&graph);
            if (arrived_ == 0 && (report_.refusals.size() == mostAtFirst || plan_.send.size() == 1)) {
                throw;
            }
        }
    }

    void arrived(const NamedGraph& graph) {
        ++arrived_;
        table_[graph.iri] = graph.digest;
        done_ += line(graph.iri, graph.digest);
    }

    void remember() noexcept {
        try {
            if (!done_.empty()) {
                store_.add(settings_.marker, std::exchange(done_, {}));
            }
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the first error is the one to tell
        }
    }

    /// The marker as it should be at the end: no graph pending but those that did not arrive.
    void settle() { store_.replace(settings_.marker, linesOf(table_)); }

    void verify() {
        if (!settings_.verify) {
            return;
        }
        auto counts = store_.counts();
        for (const LoadPlan::Send& each : plan_.send) {
            if (!refused_.contains(each.graph)) {
                compare(*each.graph, counts, false);
            }
        }
        for (const NamedGraph* each : plan_.keep) {
            compare(*each, counts, true);
        }
        std::map<std::string, std::uint64_t> none;
        for (const NamedGraph* each : again_) { // somebody else was at it
            table_[each->iri] = pending;
            send({&each, 1});
            --report_.unchanged;
            if (!refused_.contains(each)) {
                ++report_.mended;
                compare(*each, none, false);
            }
        }
        done_.clear();
        for (const Mismatch& each : report_.mismatches) {
            table_[each.graph] = pending;
        }
    }

    void compare(const NamedGraph& graph, std::map<std::string, std::uint64_t>& counts, bool mend) {
        const auto known = counts.find(graph.iri);
        const bool asked = known != counts.end();
        if (!asked && mend && counts.empty()) {
            return; // a store that cannot count is asked of what was sent only
        }
        const std::uint64_t there = asked ? known->second : store_.count(graph.iri);
        if (there != graph.triples && mend) {
            again_.push_back(&graph);
            return;
        }
        if (there != graph.triples) {
            report_.mismatches.push_back({graph.iri, graph.triples, there});
        }
        report_.counted += there;
        report_.expected += graph.triples;
    }

    GraphStore& store_;
    const QuadFiles& files_;
    const LoadPlan& plan_;
    const LoadSettings& settings_;
    Table table_;
    std::string done_; // lines for the marker
    Clock::time_point remembered_ = Clock::now();
    std::vector<const NamedGraph*> again_;
    std::set<const NamedGraph*> refused_;
    std::uint64_t arrived_ = 0; // graphs
    LoadReport report_;
};

} // namespace

Table readMarker(GraphStore& store, const std::string& marker) {
    Table table;
    for (auto& [graph, digest] : store.literals(marker, digestProperty())) {
        std::string& known = table[graph];
        if (known.empty() || known == pending) { // a graph that is done has both
            known = std::move(digest);
        }
    }
    return table;
}

LoadPlan planLoad(const std::vector<NamedGraph>& graphs, const Table& table, bool all) {
    LoadPlan plan;
    Table rest = table;
    for (const NamedGraph& graph : graphs) {
        const auto known = table.find(graph.iri);
        rest.erase(graph.iri);
        if (known == table.end()) {
            plan.send.push_back({&graph, LoadPlan::Why::fresh});
        } else if (known->second == pending) {
            plan.send.push_back({&graph, LoadPlan::Why::pending});
        } else if (known->second != graph.digest) {
            plan.send.push_back({&graph, LoadPlan::Why::changed});
        } else if (all) {
            plan.send.push_back({&graph, LoadPlan::Why::asked});
        } else {
            plan.keep.push_back(&graph);
        }
    }
    for (const auto& [graph, digest] : rest) {
        plan.drop.push_back(graph);
    }
    return plan;
}

LoadReport carryOut(GraphStore& store, const QuadFiles& files, const LoadPlan& plan, const Table& table,
                    const LoadSettings& settings) {
    return Loading(store, files, plan, table, settings).run();
}

} // namespace chancery::store
