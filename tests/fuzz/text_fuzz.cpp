// libFuzzer entry of tokenizer, dates, records and pages. Not part of the build:
//   clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Isrc tests/fuzz/text_fuzz.cpp src/text/*.cpp
//     src/rdf/error.cpp $(pkg-config --cflags --libs gumbo simdjson libzstd zlib icu-uc) -o text_fuzz
//   CHANCERY_SOURCE=. ./text_fuzz
#include "text/calendar.hpp"
#include "text/input.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace chancery::text;

struct Knowledge {
    Abbreviations abbreviations;
    Calendar calendar;
};

const Knowledge& knowledge() {
    static const Knowledge loaded = [] {
        const char* source = std::getenv("CHANCERY_SOURCE");
        const std::string folder = std::string(source != nullptr ? source : ".") + "/ontology/lexicon/";
        return Knowledge{loadAbbreviations(folder + "abbreviations.txt"), loadCalendar(folder + "calendar.txt")};
    }();
    return loaded;
}

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void checkTokens(std::string_view text, const TokenizedText& tokenized) {
    std::uint32_t last = 0;
    for (const Token& token : tokenized.tokens) {
        require(token.bytes.begin >= last && token.bytes.end > token.bytes.begin && token.bytes.end <= text.size());
        last = token.bytes.end;
    }
    std::uint32_t end = 0;
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : tokenized.sentences) {
        require(sentence.first >= end && sentence.end > sentence.first && sentence.end <= tokenized.tokens.size());
        require(sentence.paragraph >= paragraph);
        end = sentence.end;
        paragraph = sentence.paragraph;
    }
}

void checkDates(std::string_view text, const TokenizedText& tokenized, const Calendar& calendar) {
    const Date reference{2024, 2, 29};
    for (const Sentence& sentence : tokenized.sentences) {
        std::uint32_t end = sentence.first;
        for (const DateExpression& date : findDates(text, tokenized.tokens, sentence.first, sentence.end, calendar)) {
            require(date.first >= end && date.end > date.first && date.end <= sentence.end);
            end = date.end;
            for (const bool future : {false, true}) {
                const auto day = resolve(date, reference, future);
                require(!day || (isValid(day->from) && (!day->to || isValid(*day->to))));
            }
        }
    }
    const auto published = publicationDate(text, tokenized, calendar);
    require(!published || isValid(*published));
    const auto line = findDateline(text, tokenized, calendar);
    require(!line || (line->placeFirst <= line->placeEnd && line->end <= tokenized.tokens.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Knowledge& known = knowledge();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const TokenizedText tokenized = tokenize(text, known.abbreviations);
    checkTokens(text, tokenized);
    checkDates(text, tokenized, known.calendar);
    std::vector<Skipped> skipped;
    const auto record = readRecord(text, {"fuzz.jsonl", 1, 0}, {known.abbreviations, known.calendar}, skipped);
    require(record.has_value() == skipped.empty());
    if (firstInvalidUtf8(text) == std::string_view::npos) {
        require(firstInvalidUtf8(readHtml(text).text) == std::string_view::npos);
    }
    return 0;
}
