// What goes to stderr and stdout besides results: messages, progress, JSON strings.
#pragma once

#include "rdf/error.hpp"
#include "rdf/term.hpp"
#include "text/input.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::tools {

/// "chancery: MESSAGE" on stderr.
void complain(std::string_view message);
/// "chancery: FILE:LINE:COLUMN: what; what to do" on stderr.
void complain(const text::Skipped& skipped);

/// "1 triple", "2 triples": a count with its noun, given in the singular.
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view noun);

/// A JSON string, quotes included.
[[nodiscard]] std::string jsonString(std::string_view text);
/// A term as in the SPARQL 1.1 Query Results JSON Format, section 3.2.2.
[[nodiscard]] std::string jsonTerm(const rdf::Term& term);

/// Control characters, which could drive a terminal, as U+FFFD; white space as one blank.
[[nodiscard]] std::string printable(std::string_view text);

/// Standard output with errors that are noticed: a full disk is a SystemError.
class Output {
public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() = default;
    void append(std::string_view bytes);
    void flush();

private:
    std::string buffer_;
};

} // namespace chancery::tools
