// From files and folders to documents.
#pragma once

#include "rdf/error.hpp"
#include "text/calendar.hpp"
#include "text/document.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chancery::text {

/// An input, or a record in it, that gave no document, and why; the rest goes on.
struct Skipped {
    Location where;
    std::string reason; // what is wrong and what to do, one line
};

struct ReadOptions {
    const Abbreviations& abbreviations;
    const Calendar& calendar;
};

/// All input files under `inputs` (files as named, folders recursively; .txt .md .html .htm .json .ndjson .jsonl, each
/// also .gz and .zst), sorted by path so that the order of the file system never shows. Hidden files are left out.
/// Throws InputError for an input that is not there.
[[nodiscard]] std::vector<std::filesystem::path> findInputs(const std::vector<std::filesystem::path>& inputs);

/// Reads one file's documents in order and hands over each document or skipped record. Never throws for bad
/// content: a missing, unreadable, empty, binary, non-UTF-8 or truncated file comes as Skipped. UTF-16 with a BOM is
/// read. Lines of any length.
void readDocuments(const std::filesystem::path& file, const ReadOptions& options,
                   const std::function<void(Document&&)>& document, const std::function<void(Skipped&&)>& skipped);

/// One JSON record (a line of NDJSON) to a document; fills `skipped` and gives nothing where it is broken.
[[nodiscard]] std::optional<Document> readRecord(std::string_view json, const Location& where,
                                                 const ReadOptions& options, std::vector<Skipped>& skipped);

/// Title and main text of an HTML page: navigation, scripts, headers, footers and asides left out, block elements
/// as paragraphs (a blank line between), list items as "• " lines, <br> as a line end, white space collapsed.
struct HtmlText {
    std::string title;
    std::string text;
    std::string date; // a <meta> or <time> date as written; may be empty
};
[[nodiscard]] HtmlText readHtml(std::string_view html);

/// The date in a file's name ("2021-03-05-visit.txt", "visit_20210305.txt").
[[nodiscard]] std::optional<Date> dateInName(std::string_view name);

/// The offset of the first byte that is not valid UTF-8, or npos.
[[nodiscard]] std::size_t firstInvalidUtf8(std::string_view bytes) noexcept;

} // namespace chancery::text
