#include "messages.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

namespace chancery::tools {

void complain(std::string_view message) {
    std::string line("chancery: ");
    line.append(message).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain(const text::Skipped& skipped) { complain(describe(skipped.where) + ": " + skipped.reason); }

std::string counted(std::uint64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string jsonString(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.append({'\\', c});
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const auto byte = static_cast<unsigned char>(c);
            out.append("\\u00").append({digits[byte >> 4U], digits[byte & 0xFU]});
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string jsonTerm(const rdf::Term& term) {
    const std::string value = ",\"value\":" + jsonString(term.value);
    switch (term.kind) {
    case rdf::TermKind::iri:
        return "{\"type\":\"uri\"" + value + "}";
    case rdf::TermKind::blank:
        return "{\"type\":\"bnode\"" + value + "}";
    case rdf::TermKind::literal:
        break;
    }
    return "{\"type\":\"literal\"" + value +
           (term.language.empty() ? "" : ",\"xml:lang\":" + jsonString(term.language)) +
           (term.datatype.empty() ? "" : ",\"datatype\":" + jsonString(term.datatype)) + "}";
}

std::string printable(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
            out.append(!out.empty() && out.back() == ' ' ? "" : " ");
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out.append("\xEF\xBF\xBD");
        } else {
            out += c;
        }
    }
    return out;
}

void Output::append(std::string_view bytes) {
    constexpr std::size_t capacity = std::size_t{1} << 16U;
    buffer_.append(bytes);
    if (buffer_.size() >= capacity) {
        flush();
    }
}

void Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (count < 0 && errno != EINTR) {
            const int reason = errno;
            buffer_.clear();
            throw SystemError("standard output cannot be written: " + std::generic_category().message(reason));
        }
        rest.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    buffer_.clear();
}

} // namespace chancery::tools
