#include "text/input.hpp"

#include "text/encoding.hpp"
#include "text/records.hpp"
#include "text/sentences.hpp"
#include "text/source.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <new>

namespace chancery::text {
namespace {

using Report = std::function<void(Skipped&&)>;
using Sink = std::function<void(Document&&)>;

/// White space made single spaces: a title has one line.
std::string oneLine(std::string_view text) {
    std::string out;
    for (const char c : trimSpace(text)) {
        if (!isAsciiSpace(c)) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    return out;
}

std::string firstHeadline(std::string_view text, const TokenizedText& tokenized) {
    for (const Sentence& sentence : tokenized.sentences) {
        const std::uint32_t begin = tokenized.tokens[sentence.first].bytes.begin;
        if (sentence.kind == SentenceKind::headline && text[begin] != '[') {
            return oneLine(text.substr(begin, tokenized.tokens[sentence.end - 1].bytes.end - begin));
        }
    }
    return {};
}

/// Reads lines of any length.
class LineReader {
public:
    explicit LineReader(ByteSource& source) : source_(source) {}

    /// The next line without its end; it holds until the next call.
    std::optional<std::string_view> next() {
        std::size_t searched = begin_;
        for (;;) {
            const std::size_t end = std::string_view(buffer_.data(), size_).find('\n', searched);
            if (end != std::string_view::npos) {
                return take(end, end + 1);
            }
            searched = size_ - begin_;
            if (!fill()) {
                break;
            }
        }
        return begin_ == size_ ? std::nullopt : std::optional(take(size_, size_));
    }
    /// Of the line last given.
    [[nodiscard]] std::size_t number() const noexcept { return number_; }

private:
    std::string_view take(std::size_t end, std::size_t next) {
        const std::string_view line(buffer_.data() + begin_, end - begin_);
        begin_ = next;
        ++number_;
        return line;
    }
    /// Moves what is left to the front and reads on behind it.
    bool fill() {
        constexpr std::size_t least = std::size_t{1} << 16U;
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(size_), buffer_.begin());
        size_ -= begin_;
        begin_ = 0;
        if (buffer_.size() - size_ < least) {
            buffer_.resize(std::max(buffer_.size() * 2, size_ + least));
        }
        const std::size_t count = source_.read(std::span(buffer_).subspan(size_));
        size_ += count;
        return count != 0;
    }

    ByteSource& source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t size_ = 0;
    std::size_t number_ = 0;
};

class FileReader {
public:
    FileReader(const std::filesystem::path& file, const ReadOptions& options, const Sink& document,
               const Report& skipped)
        : path_(file), where_{file.string()}, options_(options), document_(document), skipped_(skipped) {}

    void read() {
        const std::string ending = contentEnding();
        const auto source = openSource(path_);
        if (ending == ".ndjson" || ending == ".jsonl") {
            readLines(*source);
            return;
        }
        auto text = toText(readAll(*source), where_, skipped_);
        if (!text) {
            return;
        }
        if (ending == ".json") {
            readJson(*text);
        } else if (ending == ".html" || ending == ".htm") {
            readPage(*text);
        } else {
            Document plain;
            plain.text = std::move(*text);
            hand(std::move(plain));
        }
    }

    [[nodiscard]] Location whereNow() const { return where_; }

private:
    [[nodiscard]] std::string contentEnding() const {
        const std::string ending = lowerCase(path_.extension().string());
        return ending == ".gz" || ending == ".zst" ? lowerCase(path_.stem().extension().string()) : ending;
    }

    void hand(Document&& document) {
        document.id = stemOf(path_);
        document.origin = path_.string();
        completeDocument(document, options_, dateInName(document.id));
        document_(std::move(document));
    }

    void readPage(std::string_view html) {
        HtmlText page = readHtml(html);
        if (trimSpace(page.text).empty()) {
            skipped_({where_, "the page has no text; remove it or give it text"});
            return;
        }
        Document document;
        document.text = std::move(page.text);
        document.title = oneLine(page.title);
        document.issued = readDate(page.date, options_);
        hand(std::move(document));
    }

    void readJson(std::string_view json) {
        json.remove_prefix(json.substr(0, utf8Mark.size()) == utf8Mark ? utf8Mark.size() : 0);
        RecordReader reader(options_);
        const std::size_t first = json.find_first_not_of(" \t\r\n");
        if (json[first] != '[') {
            where_.line = 1 + static_cast<std::size_t>(
                                  std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
            record(reader, json);
            return;
        }
        const std::string wrong = forEachElement(json, [this, &reader](const ArrayElement& element) {
            where_.line = element.line;
            record(reader, element.json);
        });
        if (!wrong.empty()) {
            skipped_({where_, wrong});
        }
    }

    void readLines(ByteSource& source) {
        RecordReader reader(options_);
        LineReader lines(source);
        auto line = lines.next();
        if (!line) {
            skipped_({where_, "is empty; remove it or give it records"});
            return;
        }
        if (isUtf16(*line)) {
            readUtf16Lines(reader);
            return;
        }
        line->remove_prefix(line->substr(0, utf8Mark.size()) == utf8Mark ? utf8Mark.size() : 0);
        for (; line; line = lines.next()) {
            where_.line = lines.number();
            readLine(reader, *line);
            where_.line = lines.number() + 1; // where a read error would strike
        }
    }

    /// A line break of UTF-16 is not one of bytes: such a file is converted whole.
    void readUtf16Lines(RecordReader& reader) {
        const auto text = toText(readAll(*openSource(path_)), where_, skipped_);
        std::size_t number = 0;
        for (std::size_t begin = 0; text && begin < text->size();) {
            const std::size_t end = std::min(text->find('\n', begin), text->size());
            where_.line = ++number;
            readLine(reader, std::string_view(*text).substr(begin, end - begin));
            begin = end + 1;
        }
    }

    void readLine(RecordReader& reader, std::string_view line) {
        if (trimSpace(line).empty()) {
            return;
        }
        if (line.find('\0') != std::string_view::npos) {
            skipped_({locate(line, line.find('\0'), where_), "holds NUL bytes; correct the record"});
            return;
        }
        record(reader, line);
    }

    void record(RecordReader& reader, std::string_view json) {
        auto document = reader.read(json, where_, stemOf(path_) + "-" + std::to_string(where_.line), skipped_);
        if (document) {
            document_(std::move(*document));
        }
    }

    const std::filesystem::path& path_;
    Location where_;
    const ReadOptions& options_;
    const Sink& document_;
    const Report& skipped_;
};

} // namespace

std::string stemOf(const std::filesystem::path& file) {
    const std::string ending = lowerCase(file.extension().string());
    const std::filesystem::path name = ending == ".gz" || ending == ".zst" ? file.stem() : file.filename();
    return name.stem().string();
}

std::optional<Date> dateInName(std::string_view name) {
    for (std::size_t at = 0; at + 8 <= name.size(); ++at) {
        if (!isAsciiDigit(name[at]) || (at > 0 && isAsciiDigit(name[at - 1]))) {
            continue;
        }
        std::string digits;
        std::size_t end = at;
        const auto parts = [&digits](char c) {
            return (c == '-' || c == '_' || c == '.') && (digits.size() == 4 || digits.size() == 6);
        };
        while (end < name.size() && digits.size() < 8 && (isAsciiDigit(name[end]) || parts(name[end]))) {
            if (isAsciiDigit(name[end])) {
                digits.push_back(name[end]);
            }
            ++end;
        }
        const bool closed = end == name.size() || !isAsciiDigit(name[end]);
        if (digits.size() != 8 || !closed) {
            continue;
        }
        const auto date = parseDate(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
        if (date && date->year >= 1900 && date->year < 2100) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<Date> readDate(std::string_view written, const ReadOptions& options) {
    written = trimSpace(written);
    for (const std::size_t size : {std::size_t{10}, std::size_t{7}, std::size_t{4}}) {
        // "2021-03-05T10:00:00Z": the day in the time zone in which it was written.
        const bool ends =
            written.size() == size || (size == 10 && written.size() > size && !isAsciiDigit(written[size]));
        if (const auto date = ends ? parseDate(written.substr(0, size)) : std::nullopt) {
            return date;
        }
    }
    const TokenizedText tokenized = tokenize(written, options.abbreviations);
    const auto dates =
        findDates(written, tokenized.tokens, 0, static_cast<std::uint32_t>(tokenized.tokens.size()), options.calendar);
    const auto found = std::find_if(dates.begin(), dates.end(), [](const DateExpression& date) {
        return date.form == DateExpression::Form::absolute;
    });
    return found == dates.end() ? dateInName(written) : std::optional(found->from);
}

void completeDocument(Document& document, const ReadOptions& options, std::optional<Date> fileDate) {
    if (!document.title.empty() && document.issued) {
        return;
    }
    const TokenizedText tokenized = tokenize(document.text, options.abbreviations);
    if (document.title.empty()) {
        document.title = firstHeadline(document.text, tokenized);
    }
    if (!document.issued) {
        const auto line = findDateline(document.text, tokenized, options.calendar);
        document.issued = line ? line->date : std::nullopt;
    }
    if (!document.issued) {
        document.issued = fileDate;
    }
    if (!document.issued) {
        document.issued = publicationDate(document.text, tokenized, options.calendar);
        document.issuedAssumed = document.issued.has_value();
    }
}

void readDocuments(const std::filesystem::path& file, const ReadOptions& options, const Sink& document,
                   const Report& skipped) {
    FileReader reader(file, options, document, skipped);
    try {
        reader.read();
    } catch (const ReadError& error) {
        skipped({reader.whereNow(), error.what()});
    } catch (const std::bad_alloc&) {
        skipped({reader.whereNow(), "is too large for this machine's memory; split it into smaller files"});
    } catch (const std::length_error&) {
        skipped({reader.whereNow(), "is too large for this machine's memory; split it into smaller files"});
    }
}

} // namespace chancery::text
