// What stands in for query.cpp where the engine is not built.
#include "store/query.hpp"

namespace chancery::store {
namespace {

[[noreturn]] void missing() { throw std::logic_error("the SPARQL engine is not built in"); }

} // namespace

struct QueryData::Engine {};

bool queryAvailable() noexcept { return false; }

QueryData::QueryData() = default;
QueryData::QueryData(QueryData&&) noexcept = default;
QueryData& QueryData::operator=(QueryData&&) noexcept = default;
QueryData::~QueryData() = default;

void QueryData::read(const std::filesystem::path& /*file*/, std::string_view /*base*/) { missing(); }

std::size_t QueryData::size() const { missing(); }

std::uint64_t ask(const QueryData& /*data*/, const QuerySettings& /*settings*/, AnswerSink& /*sink*/) { missing(); }

std::map<std::string, std::string> labelsOf(const QueryData& /*data*/, std::span<const std::string> /*iris*/) {
    missing();
}

} // namespace chancery::store
