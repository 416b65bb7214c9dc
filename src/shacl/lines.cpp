#include "shacl/lines.hpp"

#include "rdf/characters.hpp"
#include "rdf/scan.hpp"
#include "rdf/stream.hpp"
#include "shacl/names.hpp"

#include <algorithm>
#include <cstring>

namespace chancery::shacl {

namespace {

/// Statements of one line to triples.
class LineSink : public rdf::StatementSink {
public:
    LineSink(Terms& terms, std::vector<Triple>& triples) : terms_(&terms), triples_(&triples) {}
    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        const Id first = terms_->intern(subject);
        const Id second = terms_->intern(predicate);
        triples_->push_back({first, second, terms_->intern(object)});
    }

private:
    Terms* terms_;
    std::vector<Triple>* triples_;
};

void skipBlanks(std::string_view& rest) noexcept {
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) {
        rest.remove_prefix(1);
    }
}

bool isEnd(std::string_view rest) noexcept {
    skipBlanks(rest);
    return rest.empty() || rest == "\r" || rest.front() == '#';
}

} // namespace

void LineReader::read(std::string_view lines) {
    if (const std::size_t bad = rdf::findInvalidUtf8(lines); bad != std::string_view::npos) {
        read(lines.substr(0, lines.rfind('\n', bad) + 1)); // what is wrong before comes first
        const auto at = static_cast<std::size_t>(lines.data() - document_->bytes.data()) + bad;
        throw InputError(rdf::locate(document_->bytes, at, document_->file), "the bytes here are not UTF-8");
    }
    while (!lines.empty()) {
        const auto* const newline = static_cast<const char*>(std::memchr(lines.data(), '\n', lines.size()));
        const std::size_t length = newline == nullptr ? lines.size() : static_cast<std::size_t>(newline - lines.data());
        const std::string_view line = lines.substr(0, length);
        if (!plainLine(line)) {
            parse(line);
        }
        lines.remove_prefix(std::min(length + 1, lines.size()));
    }
}

void LineReader::parse(std::string_view line) {
    LineSink sink(*terms_, *triples_);
    try {
        rdf::stream(line, document_->syntax, document_->base, document_->file, document_->blankPrefix, sink);
    } catch (const InputError& error) {
        const auto begin = static_cast<std::size_t>(line.data() - document_->bytes.data());
        Location where = error.where();
        where.line = rdf::locate(document_->bytes, begin, document_->file).line;
        throw InputError(where, error.message());
    }
}

bool LineReader::plainLine(std::string_view line) {
    std::string_view rest = line;
    if (isEnd(rest)) {
        return true;
    }
    skipBlanks(rest);
    Id subject = subject_;
    if (!subjectText_.empty() && rest.starts_with(subjectText_)) { // it ends in a blank, so no longer label begins so
        rest.remove_prefix(subjectText_.size());
    } else {
        const std::string_view before = rest;
        subject = resource(rest);
        if (subject == noTerm || rest.empty() || rest.front() != ' ') {
            return false;
        }
        subjectText_ = before.substr(0, before.size() - rest.size() + 1);
        subject_ = subject;
    }
    skipBlanks(rest);
    const Id predicate = rest.starts_with('<') ? resource(rest) : noTerm;
    if (predicate == noTerm) {
        return false;
    }
    skipBlanks(rest);
    const Id found = object(rest);
    if (found == noTerm) {
        return false;
    }
    skipBlanks(rest);
    if (document_->syntax == rdf::Syntax::nquads && !rest.starts_with('.') && resource(rest) == noTerm) {
        return false;
    }
    skipBlanks(rest);
    if (!rest.starts_with('.') || !isEnd(rest.substr(1))) {
        return false;
    }
    triples_->push_back({subject, predicate, found});
    return true;
}

/// An absolute IRI without escapes, or a blank node with a simple label; noTerm for anything else.
Id LineReader::resource(std::string_view& rest) {
    if (rest.starts_with('<')) {
        const std::size_t end = rdf::findNonIri(rest.substr(1));
        if (end == std::string_view::npos || rest[end + 1] != '>' || !rdf::isAbsoluteIri(rest.substr(1, end))) {
            return noTerm;
        }
        const std::string_view iri = rest.substr(1, end);
        rest.remove_prefix(end + 2);
        return terms_->iri(iri);
    }
    if (!rest.starts_with("_:")) {
        return noTerm;
    }
    std::size_t end = 2;
    while (end < rest.size() && (rdf::isAsciiLetter(static_cast<unsigned char>(rest[end])) ||
                                 rdf::isDigit(static_cast<unsigned char>(rest[end])))) {
        ++end;
    }
    if (end == 2 || end == rest.size() || (rest[end] != ' ' && rest[end] != '\t')) {
        return noTerm;
    }
    buffer_.assign(document_->blankPrefix).append(rest.substr(2, end - 2));
    rest.remove_prefix(end);
    return terms_->intern({rdf::TermKind::blank, buffer_, {}, {}});
}

Id LineReader::object(std::string_view& rest) { return rest.starts_with('"') ? literal(rest) : resource(rest); }

Id LineReader::literal(std::string_view& rest) {
    std::size_t end = 1;
    bool escaped = false;
    while (end < rest.size() && rest[end] != '"') {
        const bool escape = rest[end] == '\\';
        if (rest[end] == '\0' || rest[end] == '\r') {
            return noTerm;
        }
        escaped = escaped || escape;
        end += escape ? 2 : 1;
    }
    if (end >= rest.size()) {
        return noTerm;
    }
    rdf::TermView term{rdf::TermKind::literal, rest.substr(1, end - 1), {}, {}};
    rest.remove_prefix(end + 1);
    if (escaped) {
        if (!unescape(term.value)) {
            return noTerm;
        }
        term.value = buffer_;
    }
    if (rest.starts_with("^^<")) {
        const std::size_t close = rdf::findNonIri(rest.substr(3));
        if (close == std::string_view::npos || rest[close + 3] != '>' || !rdf::isAbsoluteIri(rest.substr(3, close))) {
            return noTerm;
        }
        term.datatype = rest.substr(3, close);
        term.datatype = term.datatype == name::string ? std::string_view() : term.datatype;
        rest.remove_prefix(close + 4);
    } else if (rest.starts_with('@')) {
        const std::size_t close = std::min(rest.find_first_of(" \t."), rest.size());
        term.language = rest.substr(1, close - 1);
        if (!rdf::isLanguageTag(term.language)) {
            return noTerm;
        }
        rest.remove_prefix(close);
    }
    return terms_->intern(term);
}

/// Escapes of one letter, into the buffer; code points are the parser's.
bool LineReader::unescape(std::string_view text) {
    constexpr std::string_view letters = "tbnrf\"'\\";
    constexpr std::string_view meanings = "\t\b\n\r\f\"'\\";
    buffer_.clear();
    while (true) {
        const std::size_t at = std::min(text.find('\\'), text.size());
        buffer_.append(text.substr(0, at));
        if (at == text.size()) {
            return true;
        }
        const std::size_t letter = letters.find(text[at + 1]);
        if (letter == std::string_view::npos) {
            return false;
        }
        buffer_ += meanings[letter];
        text.remove_prefix(at + 2);
    }
}

} // namespace chancery::shacl
