// Lines of N-Triples put so that a store cannot misunderstand them.
#pragma once

#include <string>
#include <string_view>

namespace chancery::store {

/// A line, or a term, with characters in place of their \u and \U escapes; those that a literal cannot hold get the
/// short ones. SPARQL (section 19.2) resolves such escapes before it looks for the end of a literal, N-Triples
/// (section 7) after: what was a quote in a literal would end it. What stands for no character that may be there stays.
[[nodiscard]] std::string withoutCodepointEscapes(std::string_view line);

/// A line with no '<' in its literal but as \u003C: for a store that takes what has "<html" in it for a page.
[[nodiscard]] std::string withoutMarkup(std::string_view line);

} // namespace chancery::store
