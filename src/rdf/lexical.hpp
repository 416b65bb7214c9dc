// Lexical spaces of the XSD datatypes (XSD 1.1 Part 2, section 3).
#pragma once

#include <string_view>

namespace chancery::rdf {

/// What forms a datatype allows; found once, asked often. Of a datatype that is not one of XSD's, any form is allowed;
/// so it is of xsd:string and of xsd:anyURI (section 3.3.17).
class LexicalSpace {
public:
    explicit LexicalSpace(std::string_view datatype);
    [[nodiscard]] bool contains(std::string_view form) const { return test_ == nullptr || test_(form, row_); }

private:
    bool (*test_)(std::string_view, const void*) = nullptr;
    const void* row_ = nullptr; // of a table
};

} // namespace chancery::rdf
