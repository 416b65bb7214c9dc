// Reading Turtle, TriG, N-Triples and N-Quads through Serd.
#pragma once

#include "rdf/error.hpp"
#include "rdf/term.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::rdf {

enum class Syntax : std::uint8_t { turtle, trig, ntriples, nquads };

/// The syntax that a file's name tells: .ttl .trig .nt .nq; nothing for any other ending.
[[nodiscard]] std::optional<Syntax> syntaxOf(const std::filesystem::path& file);

using QuadSink = std::function<void(const Quad&)>;

/// Reads all statements of `bytes` in document order; blank labels are kept apart by `blankPrefix`.
/// Throws InputError with file, line and column at the first error (also: invalid UTF-8, lone surrogates,
/// nesting too deep for the parser's stack).
void read(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
          std::string_view blankPrefix, const QuadSink& sink);

/// Reads a file by the syntax of its name. Throws InputError.
void readFile(const std::filesystem::path& file, std::string_view base, std::string_view blankPrefix,
              const QuadSink& sink);

/// A file's bytes. Throws InputError where it cannot be read.
[[nodiscard]] std::string slurp(const std::filesystem::path& file);

} // namespace chancery::rdf
