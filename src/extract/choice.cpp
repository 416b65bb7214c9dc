#include "extract/choice.hpp"

#include <algorithm>
#include <utility>

namespace chancery::extract {

using rules::Value;

void Choice::set(std::string_view variable, std::string_view field, const Value& value) {
    const auto at = std::find_if(chosen_.begin(), chosen_.end(), [&](const Chosen& one) {
        return std::pair(one.variable, one.field) >= std::pair(variable, field);
    });
    if (at != chosen_.end() && at->variable == variable && at->field == field) {
        at->value = &value;
    } else {
        chosen_.insert(at, {variable, field, &value});
    }
}

void Choice::erase(std::string_view variable, std::string_view field) {
    std::erase_if(chosen_, [&](const Chosen& one) { return one.variable == variable && one.field == field; });
}

const Value* Choice::find(std::string_view variable, std::string_view field) const {
    const auto at = std::find_if(chosen_.begin(), chosen_.end(),
                                 [&](const Chosen& one) { return one.variable == variable && one.field == field; });
    return at == chosen_.end() ? nullptr : at->value;
}

} // namespace chancery::extract
