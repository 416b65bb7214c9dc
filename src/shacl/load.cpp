#include "shacl/load.hpp"

#include "rdf/characters.hpp"
#include "rdf/stream.hpp"
#include "shacl/lines.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>

namespace chancery::shacl {

namespace {

constexpr std::size_t chunkSize = std::size_t{1} << 22U;

/// Statements of a whole document to triples.
class DocumentSink : public rdf::StatementSink {
public:
    DocumentSink(Terms& terms, std::vector<Triple>& triples, std::vector<std::pair<std::string, std::string>>& prefixes)
        : terms_(&terms), triples_(&triples), prefixes_(&prefixes) {}

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        const Id first = terms_->intern(subject);
        const Id second = terms_->intern(predicate);
        triples_->push_back({first, second, terms_->intern(object)});
    }
    void prefix(std::string_view name, std::string_view space) override {
        const bool known = std::any_of(prefixes_->begin(), prefixes_->end(),
                                       [&](const auto& each) { return each.first == space || each.second == name; });
        if (!known) {
            prefixes_->emplace_back(space, name);
        }
    }

private:
    Terms* terms_;
    std::vector<Triple>* triples_;
    std::vector<std::pair<std::string, std::string>>* prefixes_;
};

/// A document in chunks of whole lines, handed out in order and put together in the same order.
class Chunks {
public:
    Chunks(const Document& document, std::string_view bytes, Terms& terms, std::vector<Triple>& triples,
           const BytesRead& progress)
        : document_(&document), bytes_(bytes), terms_(&terms), triples_(&triples), progress_(&progress) {}

    /// What each thread does.
    void work() noexcept;
    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    struct Chunk {
        std::size_t number;
        std::string_view lines;
    };
    [[nodiscard]] Chunk take();
    void merge(const Terms& terms, const std::vector<Triple>& triples);

    const Document* document_;
    std::string_view bytes_;
    Terms* terms_;
    std::vector<Triple>* triples_;
    const BytesRead* progress_;
    std::mutex mutex_;
    std::condition_variable merged_;
    std::size_t begin_ = 0;
    std::size_t given_ = 0;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
};

Chunks::Chunk Chunks::take() {
    const std::lock_guard lock(mutex_);
    if (failure_ || begin_ >= bytes_.size()) {
        return {0, {}};
    }
    const std::size_t newline = bytes_.find('\n', std::min(begin_ + chunkSize, bytes_.size()));
    const std::size_t end = newline == std::string_view::npos ? bytes_.size() : newline + 1;
    const Chunk chunk{given_++, bytes_.substr(begin_, end - begin_)};
    begin_ = end;
    return chunk;
}

void Chunks::work() noexcept {
    while (true) {
        const Chunk chunk = take();
        if (chunk.lines.empty()) {
            return;
        }
        Terms terms;
        std::vector<Triple> triples;
        std::exception_ptr failure;
        try {
            LineReader(*document_, terms, triples).read(chunk.lines);
        } catch (...) {
            failure = std::current_exception();
        }
        std::unique_lock lock(mutex_);
        merged_.wait(lock, [&] { return done_ == chunk.number || failure_; });
        if (!failure && !failure_) {
            try {
                merge(terms, triples);
                const auto read = static_cast<std::size_t>(chunk.lines.end() - document_->bytes.begin());
                if (document_->done) {
                    document_->done(read);
                }
                if (*progress_) {
                    (*progress_)(read);
                }
            } catch (...) {
                failure = std::current_exception();
            }
        }
        if (failure && !failure_) {
            failure_ = failure;
        }
        ++done_;
        merged_.notify_all();
    }
}

void Chunks::merge(const Terms& terms, const std::vector<Triple>& triples) {
    std::vector<Id> ids(terms.size(), noTerm);
    for (Id id = 1; id < terms.size(); ++id) {
        ids[id] = terms_->adopt(terms, id, ids[terms.qualifier(id)]);
    }
    for (const Triple& triple : triples) {
        triples_->push_back({ids[triple.subject], ids[triple.predicate], ids[triple.object]});
    }
}

} // namespace

std::string fileIri(const std::filesystem::path& file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string iri = "file://";
    for (const char c : std::filesystem::absolute(file).lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (rdf::isIriCharacter(byte) && c != '%' && c != '?' && c != '#' && byte < 0x80) {
            iri += c;
        } else {
            iri.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
        }
    }
    return iri;
}

void Loader::read(const Document& document, std::vector<Triple>& triples, const BytesRead& progress) {
    if (document.syntax == rdf::Syntax::ntriples || document.syntax == rdf::Syntax::nquads) {
        readLines(document, triples, progress);
        return;
    }
    DocumentSink sink(*terms_, triples, prefixes_);
    rdf::stream(document.bytes, document.syntax, document.base, document.file, document.blankPrefix, sink);
}

void Loader::readLines(const Document& document, std::vector<Triple>& triples, const BytesRead& progress) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    std::string_view bytes = document.bytes;
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    if (bytes.size() <= chunkSize) {
        LineReader(document, *terms_, triples).read(bytes);
        return;
    }
    Chunks chunks(document, bytes, *terms_, triples, progress);
    std::vector<std::jthread> helpers;
    for (unsigned number = 1; number < threads_; ++number) {
        helpers.emplace_back([&] { chunks.work(); });
    }
    chunks.work();
    helpers.clear();
    chunks.rethrow();
}

} // namespace chancery::shacl
