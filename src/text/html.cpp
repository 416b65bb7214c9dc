// The text of an HTML page.
#include "text/input.hpp"

#include "text/utf8.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <memory_resource>

namespace chancery::text {
namespace {

/// Paragraphs out of a stream of words and borders.
class TextWriter {
public:
    void text(std::string_view run) {
        for (std::size_t at = 0; at < run.size();) {
            if (isAsciiSpace(run[at])) {
                space_ = true;
                ++at;
            } else if (run.substr(at, 2) == "\u00A0") {
                space_ = true;
                at += 2;
            } else {
                begin();
                out_.push_back(run[at++]);
            }
        }
    }
    /// At least so many line ends before the next text.
    void lines(int count) { breaks_ = std::max(breaks_, bullet_ ? 0 : count); }
    void item() {
        lines(1);
        bullet_ = true;
    }
    void space() { space_ = true; }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void begin() {
        if (out_.empty()) {
            breaks_ = 0;
        }
        if (breaks_ > 0 || out_.empty()) {
            out_.append(static_cast<std::size_t>(breaks_), '\n');
            space_ = false;
        }
        if (bullet_) {
            out_.append("• ");
            space_ = false;
        }
        if (space_) {
            out_.push_back(' ');
        }
        breaks_ = 0;
        bullet_ = false;
        space_ = false;
    }

    std::string out_;
    int breaks_ = 0;
    bool bullet_ = false;
    bool space_ = false;
};

bool isOneOf(GumboTag tag, std::initializer_list<GumboTag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool isLeftOut(GumboTag tag) {
    return isOneOf(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
                         GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_INPUT, GUMBO_TAG_IFRAME, GUMBO_TAG_SVG,
                         GUMBO_TAG_MATH, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_HEAD, GUMBO_TAG_TEXTAREA,
                         GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS});
}

bool isInline(GumboTag tag) {
    return isOneOf(tag,
                   {GUMBO_TAG_A,      GUMBO_TAG_ABBR, GUMBO_TAG_B,    GUMBO_TAG_BDI,  GUMBO_TAG_BDO,   GUMBO_TAG_BIG,
                    GUMBO_TAG_CITE,   GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL,  GUMBO_TAG_DFN,   GUMBO_TAG_EM,
                    GUMBO_TAG_FONT,   GUMBO_TAG_I,    GUMBO_TAG_IMG,  GUMBO_TAG_INS,  GUMBO_TAG_KBD,   GUMBO_TAG_LABEL,
                    GUMBO_TAG_MARK,   GUMBO_TAG_Q,    GUMBO_TAG_S,    GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
                    GUMBO_TAG_STRONG, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,  GUMBO_TAG_TIME, GUMBO_TAG_TT,    GUMBO_TAG_U,
                    GUMBO_TAG_VAR,    GUMBO_TAG_WBR,  GUMBO_TAG_TD,   GUMBO_TAG_TH,   GUMBO_TAG_RUBY,  GUMBO_TAG_RB,
                    GUMBO_TAG_RT,     GUMBO_TAG_RP});
}

std::string_view attribute(const GumboNode& node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool isHidden(const GumboNode& node) {
    static constexpr std::array<std::string_view, 4> roles{"navigation", "banner", "contentinfo", "search"};
    return gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr ||
           attribute(node, "aria-hidden") == "true" ||
           std::find(roles.begin(), roles.end(), attribute(node, "role")) != roles.end();
}

/// Calls enter(node) before and leave(node) after a node's children, which are visited if enter() says so. Without
/// recursion: pages can be nested as deep as they are long.
template <typename Enter, typename Leave> void walk(const GumboNode& root, Enter enter, Leave leave) {
    struct Frame {
        const GumboNode* node;
        unsigned int next;
    };
    std::vector<Frame> stack;
    const auto open = [&](const GumboNode& node) {
        const bool element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
        if (enter(node) && element) {
            stack.push_back({&node, 0});
        }
    };
    open(root);
    while (!stack.empty()) {
        const GumboVector& children = stack.back().node->v.element.children;
        if (stack.back().next < children.length) {
            open(*static_cast<const GumboNode*>(children.data[stack.back().next++]));
        } else {
            const GumboNode& done = *stack.back().node;
            stack.pop_back();
            leave(done);
        }
    }
}

bool isText(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
}

class PageText {
public:
    [[nodiscard]] std::string of(const GumboNode& root) {
        walk(
            root, [this](const GumboNode& node) { return enter(node); },
            [this](const GumboNode& node) { leave(node); });
        return writer_.take();
    }

private:
    bool enter(const GumboNode& node) {
        if (isText(node)) {
            writer_.text(node.v.text.text);
            return false;
        }
        if (node.type != GUMBO_NODE_ELEMENT || isLeftOut(node.v.element.tag) || isHidden(node)) {
            return false;
        }
        const GumboTag tag = node.v.element.tag;
        // The head of a page is a menu; that of an article has its title and date.
        if (tag == GUMBO_TAG_HEADER && article_ == 0) {
            return false;
        }
        article_ += isOneOf(tag, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN}) ? 1 : 0;
        if (tag == GUMBO_TAG_BR) {
            writer_.lines(1);
        } else if (tag == GUMBO_TAG_LI) {
            ++item_;
            writer_.item();
        } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            writer_.space();
        } else if (tag == GUMBO_TAG_Q) {
            writer_.text("“");
        } else if (!isInline(tag)) {
            border(tag);
        }
        return true;
    }

    void leave(const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        article_ -= isOneOf(tag, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN}) ? 1 : 0;
        if (tag == GUMBO_TAG_LI) {
            --item_;
            writer_.lines(1);
        } else if (tag == GUMBO_TAG_Q) {
            writer_.text("”");
        } else if (!isInline(tag) && tag != GUMBO_TAG_BR) {
            border(tag);
        }
    }

    void border(GumboTag tag) { writer_.lines(item_ > 0 || tag == GUMBO_TAG_TR ? 1 : 2); }

    TextWriter writer_;
    int item_ = 0;
    int article_ = 0;
};

/// What the page says of itself, and where its text is.
struct PageFacts {
    std::string headTitle;
    std::string sharedTitle; // og:title
    std::string metaDate;
    std::string timeDate;
    std::string heading;
    const GumboNode* body = nullptr;
    const GumboNode* main = nullptr;
    const GumboNode* article = nullptr;
    std::size_t articleLength = 0;
};

std::size_t sourceLength(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    return element.end_pos.offset > element.start_pos.offset ? element.end_pos.offset - element.start_pos.offset : 0;
}

void noteMeta(const GumboNode& node, PageFacts& facts) {
    static constexpr std::array<std::string_view, 13> dateNames{
        "article:published_time", "date",    "dc.date",     "dc.date.issued", "dcterms.date",  "dcterms.issued",
        "dcterms.created",        "pubdate", "publishdate", "publish_date",   "datepublished", "og:published_time",
        "article:published"};
    std::string_view name = attribute(node, "property");
    name = name.empty() ? attribute(node, "name") : name;
    name = name.empty() ? attribute(node, "itemprop") : name;
    const std::string key = lowerCase(name);
    if (key == "og:title" && facts.sharedTitle.empty()) {
        facts.sharedTitle = attribute(node, "content");
    } else if (facts.metaDate.empty() && std::find(dateNames.begin(), dateNames.end(), key) != dateNames.end()) {
        facts.metaDate = attribute(node, "content");
    }
}

void noteElement(const GumboNode& node, PageFacts& facts) {
    switch (node.v.element.tag) {
    case GUMBO_TAG_BODY:
        facts.body = &node;
        break;
    case GUMBO_TAG_MAIN:
        facts.main = facts.main == nullptr ? &node : facts.main;
        break;
    case GUMBO_TAG_ARTICLE:
        if (facts.article == nullptr || sourceLength(node) > facts.articleLength) {
            facts.article = &node;
            facts.articleLength = sourceLength(node);
        }
        break;
    case GUMBO_TAG_TITLE:
        facts.headTitle = facts.headTitle.empty() ? PageText().of(node) : facts.headTitle;
        break;
    case GUMBO_TAG_H1:
        facts.heading = facts.heading.empty() ? PageText().of(node) : facts.heading;
        break;
    case GUMBO_TAG_META:
        noteMeta(node, facts);
        break;
    case GUMBO_TAG_TIME:
        if (facts.timeDate.empty()) {
            const std::string_view written = attribute(node, "datetime");
            facts.timeDate = written.empty() ? PageText().of(node) : std::string(written);
        }
        break;
    default:
        break;
    }
}

PageFacts factsOf(const GumboNode& root) {
    PageFacts facts;
    walk(
        root,
        [&facts](const GumboNode& node) {
            if (node.type == GUMBO_NODE_ELEMENT) {
                noteElement(node, facts);
            }
            return true;
        },
        [](const GumboNode&) {});
    return facts;
}

/// An upper bound of how deep elements nest. Unclosed paragraphs and the like close each other.
std::size_t nesting(std::string_view html) {
    static constexpr std::array<std::string_view, 22> flat{
        "p",    "li",   "td",     "th",   "tr",   "dt",  "dd",    "br",     "hr",    "img", "input",
        "meta", "link", "option", "area", "base", "col", "embed", "source", "track", "wbr", "param"};
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
        const bool closes = html.substr(at + 1, 1) == "/";
        const std::size_t begin = at + (closes ? 2 : 1);
        std::size_t end = begin;
        while (end < html.size() && end - begin < 12 && isAsciiLetter(html[end])) {
            ++end;
        }
        const std::string name = lowerCase(html.substr(begin, end - begin));
        if (name.empty() || std::find(flat.begin(), flat.end(), name) != flat.end()) {
            continue;
        }
        depth = closes ? depth - std::min<std::size_t>(depth, 1) : depth + 1;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

/// For pages that no browser would show: all that is not a tag.
std::string withoutTags(std::string_view html) {
    TextWriter writer;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t open = std::min(html.find('<', at), html.size());
        writer.text(html.substr(at, open - at));
        writer.lines(1);
        const std::size_t close = html.find('>', open);
        at = close == std::string_view::npos ? html.size() : close + 1;
    }
    return writer.take();
}

} // namespace

HtmlText readHtml(std::string_view html) {
    // The parser's time is quadratic in the depth, and its own clean-up recurses; memory is freed all at once instead.
    constexpr std::size_t deepest = 2000;
    if (nesting(html) > deepest) {
        return {{}, withoutTags(html), {}};
    }
    std::pmr::monotonic_buffer_resource memory(html.size() * 4 + 4096);
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = &memory;
    options.allocator = [](void* pool, std::size_t size) -> void* {
        // Zeroed: the parser reads its pointer to the open form before it has ever set it.
        return std::memset(static_cast<std::pmr::memory_resource*>(pool)->allocate(size), 0, size);
    };
    options.deallocator = [](void*, void*) {};
    options.max_errors = 0;
    const GumboOutput* page = gumbo_parse_with_options(&options, html.data(), html.size());
    if (page == nullptr || page->root == nullptr) {
        return {{}, withoutTags(html), {}};
    }
    PageFacts facts = factsOf(*page->root);
    const GumboNode* content = facts.main != nullptr ? facts.main : facts.article;
    content = content != nullptr ? content : (facts.body != nullptr ? facts.body : page->root);
    HtmlText result;
    result.text = PageText().of(*content);
    result.title = std::move(!facts.heading.empty()       ? facts.heading
                             : !facts.sharedTitle.empty() ? facts.sharedTitle
                                                          : facts.headTitle);
    result.date = std::move(facts.metaDate.empty() ? facts.timeDate : facts.metaDate);
    return result;
}

} // namespace chancery::text
