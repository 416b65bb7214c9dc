// Names that share an office: "the Foreign Ministers of Kenya and Ghana, X and Y", "Presidents X of Niger and Y of
// Mali".
#pragma once

#include "grammar/chunks.hpp"

namespace chancery::grammar {

/// Gives each name of the list that begins at chunk `i` its office and its country; whether chunks became fewer.
bool pairNames(SentenceWork& work, std::size_t i);

} // namespace chancery::grammar
