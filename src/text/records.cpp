#include "text/records.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <simdjson.h>

#include <cstring>
#include <limits>

namespace chancery::text {

/// The parser and the padded copy of the record that it works on.
struct RecordReader::Parser {
    simdjson::dom::parser parser;
    std::vector<char> buffer;

    simdjson::simdjson_result<simdjson::dom::element> parse(std::string_view json) {
        if (buffer.size() < json.size() + simdjson::SIMDJSON_PADDING) {
            buffer.resize(json.size() + simdjson::SIMDJSON_PADDING);
        }
        std::memcpy(buffer.data(), json.data(), json.size());
        std::memset(buffer.data() + json.size(), 0, simdjson::SIMDJSON_PADDING);
        return parser.parse(buffer.data(), json.size(), false);
    }
};

namespace {

using Report = std::function<void(Skipped&&)>;

void reportBroken(simdjson::error_code error, std::string_view json, const Location& where, const Report& skipped) {
    if (error == simdjson::UTF8_ERROR) {
        skipped({locate(json, std::min(firstInvalidUtf8(json), json.size()), where),
                 "not valid UTF-8; convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE"});
    } else if (error == simdjson::STRING_ERROR) {
        skipped({where, "broken JSON: a string has a bad escape or a lone surrogate (\\ud800 to \\udfff); correct the "
                        "record"});
    } else {
        skipped({where, std::string("broken JSON: ") + simdjson::error_message(error) + "; correct the record"});
    }
}

/// The fields of one record; a field with a NUL character makes the record useless.
class Fields {
public:
    explicit Fields(simdjson::dom::object record) : record_(record) {}

    /// A field's string, a number as it is written; empty if the field is not there.
    std::string get(const char* name) {
        simdjson::dom::element element;
        if (record_[name].get(element) != simdjson::SUCCESS) {
            return {};
        }
        std::string_view string;
        if (element.get(string) == simdjson::SUCCESS) {
            if (string.find('\0') != std::string_view::npos && nul_.empty()) {
                nul_ = name;
            }
            return std::string(string);
        }
        return element.is_number() ? simdjson::to_string(element) : std::string();
    }
    [[nodiscard]] bool has(const char* name) const {
        std::string_view string;
        return record_[name].get(string) == simdjson::SUCCESS;
    }
    /// The name of the first field with a NUL character.
    [[nodiscard]] const std::string& nul() const noexcept { return nul_; }

private:
    simdjson::dom::object record_;
    std::string nul_;
};

bool isBlank(std::string_view text) { return trimSpace(text).empty(); }

/// Fills text, title and date as far as the record's fields give them.
std::string readFields(Fields& fields, Document& document, std::string& date) {
    document.id = fields.get("id");
    document.title = fields.get("title");
    document.url = fields.get("url");
    document.publisher = fields.get("publisher");
    date = fields.get("date");
    const std::string html = fields.has("text") ? std::string() : fields.get("html");
    document.text = fields.has("text") ? fields.get("text") : std::string();
    if (!fields.nul().empty()) {
        return "the field \"" + fields.nul() + "\" holds a NUL character (\\u0000); remove it";
    }
    if (!html.empty()) {
        HtmlText page = readHtml(html);
        document.text = std::move(page.text);
        if (document.title.empty()) {
            document.title = std::move(page.title);
        }
        if (date.empty()) {
            date = std::move(page.date);
        }
    } else if (!fields.has("text") && !fields.has("html")) {
        return "no field \"text\" or \"html\" with a string; give one";
    }
    return isBlank(document.text) ? "the record's text is empty; remove it or give it text" : std::string();
}

} // namespace

RecordReader::RecordReader(const ReadOptions& options) : parser_(std::make_unique<Parser>()), options_(options) {}
RecordReader::~RecordReader() = default;

std::optional<Document> RecordReader::read(std::string_view json, const Location& where, const std::string& fallbackId,
                                           const Report& skipped) {
    // Offsets are 32-bit numbers, and so are the parser's.
    if (json.size() > std::numeric_limits<std::uint32_t>::max() - simdjson::SIMDJSON_PADDING) {
        skipped({where, "the record is larger than 4 GiB; split it"});
        return std::nullopt;
    }
    simdjson::dom::element element;
    if (const auto error = parser_->parse(json).get(element)) {
        reportBroken(error, json, where, skipped);
        return std::nullopt;
    }
    simdjson::dom::object record;
    if (element.get(record) != simdjson::SUCCESS) {
        skipped({where, "expected a JSON object with \"text\" or \"html\"; found another JSON value"});
        return std::nullopt;
    }
    Document document;
    std::string date;
    Fields fields(record);
    if (std::string reason = readFields(fields, document, date); !reason.empty()) {
        skipped({where, std::move(reason)});
        return std::nullopt;
    }
    if (isBlank(document.id)) {
        document.id = fallbackId;
    }
    document.origin = where.file;
    document.line = where.line;
    document.issued = readDate(date, options_);
    completeDocument(document, options_, std::nullopt);
    return document;
}

std::optional<Document> readRecord(std::string_view json, const Location& where, const ReadOptions& options,
                                   std::vector<Skipped>& skipped) {
    const std::string stem = where.file.empty() ? "record" : stemOf(where.file);
    return RecordReader(options).read(json, where, stem + "-" + std::to_string(where.line),
                                      [&skipped](Skipped&& s) { skipped.push_back(std::move(s)); });
}

std::string forEachElement(std::string_view json, const std::function<void(const ArrayElement&)>& element) {
    std::size_t line = 1;
    std::size_t depth = 0;
    bool string = false;
    bool closed = false;
    ArrayElement current{{}, 0};
    std::size_t begin = std::string_view::npos;
    const auto finish = [&](std::size_t end) {
        if (begin != std::string_view::npos) {
            current.json = json.substr(begin, end - begin);
            element(current);
        }
        begin = std::string_view::npos;
    };
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (closed && !space) {
            return "text after the end of the array; remove it";
        }
        const bool outer = !string && depth == 1;
        if (outer && (c == ',' || c == ']')) {
            finish(at);
        } else if (depth >= 1 && begin == std::string_view::npos && !space) {
            begin = at;
            current.line = line;
        }
        line += c == '\n' ? 1U : 0U;
        if (string) {
            at += c == '\\' ? 1U : 0U;
            string = c != '"';
        } else if (c == '"') {
            string = true;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
            closed = depth == 0;
        }
    }
    finish(json.size());
    return closed ? std::string() : "the array is not closed: the file is truncated or broken";
}

} // namespace chancery::text
