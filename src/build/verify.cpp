#include "build/verify.hpp"

#include "build/compose.hpp"
#include "graph/names.hpp"
#include "graph/pen.hpp"
#include "rdf/error.hpp"
#include "rdf/mapped_file.hpp"

#include <algorithm>

namespace chancery::build {
namespace {

/// The blocks of a file, one after the other, to its end.
bool consistsOf(const std::filesystem::path& path, const std::vector<Block>& blocks) {
    constexpr std::size_t often = std::size_t{64} << 20U;
    const rdf::MappedFile file(path);
    std::size_t at = 0;
    std::size_t forgotten = 0;
    for (const Block& block : blocks) {
        if (block.bytes > file.bytes().size() - at || blockOf(file.bytes().substr(at, block.bytes)) != block) {
            return false;
        }
        at += block.bytes;
        if (at - forgotten > often) { // the memory of a large file should not be all ours
            file.forget(at);
            forgotten = at;
        }
    }
    return at == file.bytes().size();
}

std::vector<Block> blocksOfTurtle(const Remembered& all, std::string_view base) {
    std::vector<Block> blocks{blockOf(graph::TurtlePen(base).header())};
    for (const ChunkRecord& chunk : all.chunks) {
        blocks.push_back(chunk.text);
    }
    return blocks;
}

std::vector<Block> blocksOfQuads(const Remembered& all, std::string_view base) {
    std::vector<std::pair<std::string, const Block*>> releases; // in the order of their IRIs
    for (const ReleaseRecord& release : all.releases) {
        releases.emplace_back(graph::releaseIri(base, release.id), &release.quads);
    }
    std::sort(releases.begin(), releases.end());
    std::vector<Block> blocks{all.output->ontology, all.output->background};
    for (const auto& [iri, block] : releases) {
        blocks.push_back(*block);
    }
    return blocks;
}

} // namespace

bool holdsAllBlocks(const OutputFolder& folder, const Remembered& all, std::string_view base) {
    try {
        return consistsOf(folder.path() / turtleName, blocksOfTurtle(all, base)) &&
               consistsOf(folder.path() / quadsName, blocksOfQuads(all, base));
    } catch (const InputError&) { // not there, or not to be read
        return false;
    }
}

} // namespace chancery::build
