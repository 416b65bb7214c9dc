#include "rdf/resolve.hpp"

#include <algorithm>
#include <optional>

namespace chancery::rdf {

namespace {

/// The five parts of RFC 3986, appendix B. An absent part is not an empty one.
struct Parts {
    std::optional<std::string_view> scheme;
    std::optional<std::string_view> authority;
    std::string_view path;
    std::optional<std::string_view> query;
    std::optional<std::string_view> fragment;
};

/// Cuts off what follows the first `mark`.
std::optional<std::string_view> cutAfter(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view after = text.substr(at + 1);
    text = text.substr(0, at);
    return after;
}

Parts split(std::string_view text) {
    Parts parts;
    parts.fragment = cutAfter(text, '#');
    parts.query = cutAfter(text, '?');
    const std::size_t colon = text.find_first_of(":/");
    if (colon != std::string_view::npos && colon > 0 && text[colon] == ':') {
        parts.scheme = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("//")) {
        const std::size_t end = std::min(text.find('/', 2), text.size());
        parts.authority = text.substr(2, end - 2);
        text.remove_prefix(end);
    }
    parts.path = text;
    return parts;
}

/// Section 5.2.4: appends `path` without its dot segments to `out`, of which the first `root` bytes are not path.
void appendWithoutDots(std::string_view path, std::size_t root, std::string& out) {
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        const std::string_view segment = path.substr(0, end);
        path.remove_prefix(end);
        const bool last = path.empty();
        const std::string_view name = segment.substr(segment.starts_with('/') ? 1 : 0);
        if (name == "..") {
            const std::size_t slash = out.rfind('/');
            out.resize(slash == std::string::npos || slash < root ? root : slash);
        }
        if (name != "." && name != "..") {
            out.append(segment);
        } else if (last && segment.starts_with('/')) {
            out += '/';
        }
    }
}

} // namespace

void resolve(std::string_view reference, std::string_view base, std::string& out) {
    const Parts from = split(base);
    const Parts to = split(reference);
    const bool ownPath = to.scheme || to.authority;
    const std::optional<std::string_view> scheme = to.scheme ? to.scheme : from.scheme;
    const std::optional<std::string_view> authority = ownPath ? to.authority : from.authority;
    out.clear();
    if (scheme) {
        out.append(*scheme).append(":");
    }
    if (authority) {
        out.append("//").append(*authority);
    }
    std::optional<std::string_view> query = to.query;
    const std::size_t root = out.size();
    if (ownPath || to.path.starts_with('/')) {
        appendWithoutDots(to.path, root, out);
    } else if (to.path.empty()) {
        out.append(from.path);
        query = to.query ? to.query : from.query;
    } else {
        const bool bare = from.authority && from.path.empty();
        const std::size_t slash = from.path.rfind('/');
        std::string merged(bare                              ? std::string_view("/")
                           : slash == std::string_view::npos ? std::string_view()
                                                             : from.path.substr(0, slash + 1));
        appendWithoutDots(merged.append(to.path), root, out);
    }
    if (query) {
        out.append("?").append(*query);
    }
    if (to.fragment) {
        out.append("#").append(*to.fragment);
    }
}

} // namespace chancery::rdf
