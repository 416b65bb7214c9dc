// JSON records to documents.
#pragma once

#include "text/input.hpp"

#include <memory>

namespace chancery::text {

/// Reads one record after another with the same buffers.
class RecordReader {
public:
    explicit RecordReader(const ReadOptions& options);
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    RecordReader(RecordReader&&) = delete;
    RecordReader& operator=(RecordReader&&) = delete;
    ~RecordReader();

    /// One record: an object. `fallbackId` names it if it does not name itself.
    [[nodiscard]] std::optional<Document> read(std::string_view json, const Location& where,
                                               const std::string& fallbackId,
                                               const std::function<void(Skipped&&)>& skipped);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    const ReadOptions& options_;
};

/// An element of a JSON array, as written, and the line that it begins in.
struct ArrayElement {
    std::string_view json;
    std::size_t line = 0;
};
/// Parts an array without reading its elements, so that a broken one does not spoil the rest. Calls back for each;
/// what is wrong with the array itself comes back as text, empty if nothing is.
[[nodiscard]] std::string forEachElement(std::string_view json,
                                         const std::function<void(const ArrayElement&)>& element);

/// Fills the title and the date that a document's text gives of itself, where its record gave none. `fileDate`: the
/// date in the file's name.
void completeDocument(Document& document, const ReadOptions& options, std::optional<Date> fileDate);
/// The date in a record's or page's field, however it is written.
[[nodiscard]] std::optional<Date> readDate(std::string_view written, const ReadOptions& options);
/// The file's name without folder and endings: "visit" for "in/visit.txt.gz".
[[nodiscard]] std::string stemOf(const std::filesystem::path& file);

} // namespace chancery::text
