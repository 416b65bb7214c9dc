#include "rdf/model.hpp"
#include "rdf/namespaces.hpp"
#include <algorithm>
#include <map>
#include <set>
namespace chancery::rdf {
struct Model::Store {
    std::set<Triple> triples;
    std::map<std::pair<std::string, Term>, std::vector<Term>> byObject;
};
Model::Model() : store_(std::make_unique<Store>()) {}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;
void Model::add(const Triple& t) { if (store_->triples.insert(t).second) { auto& v = store_->byObject[{t.predicate.value, t.object}]; v.insert(std::upper_bound(v.begin(), v.end(), t.subject), t.subject);} }
std::size_t Model::size() const noexcept { return store_->triples.size(); }
bool Model::contains(const Triple& t) const { return store_->triples.contains(t); }
std::vector<Term> Model::objects(const Term& s, std::string_view p) const {
    std::vector<Term> out;
    for (auto i = store_->triples.lower_bound({s, iri(p), Term{}}); i != store_->triples.end() && i->subject == s && i->predicate.value == p; ++i) out.push_back(i->object);
    return out; }
std::vector<Term> Model::subjects(std::string_view p, const Term& o) const { const auto at = store_->byObject.find({std::string(p), o}); return at == store_->byObject.end() ? std::vector<Term>{} : at->second; }
std::optional<Term> Model::object(const Term& s, std::string_view p) const { auto all = objects(s, p); if (all.empty()) return std::nullopt; return all.front(); }
std::vector<Triple> Model::about(const Term& s) const { std::vector<Triple> out; for (auto i = store_->triples.lower_bound({s, Term{}, Term{}}); i != store_->triples.end() && i->subject == s; ++i) out.push_back(*i); return out; }
std::vector<Triple> Model::triples() const { return {store_->triples.begin(), store_->triples.end()}; }
std::vector<Term> Model::list(const Term& head) const { std::vector<Term> out; std::set<Term> seen; Term at = head; while (seen.insert(at).second) { auto f = object(at, in(ns::rdf, "first")); auto r = object(at, in(ns::rdf, "rest")); if (!f || !r) break; out.push_back(*f); at = *r; } return out; }
} // namespace chancery::rdf
