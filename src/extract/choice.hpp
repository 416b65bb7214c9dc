// What one assertion of a template is made of.
#pragma once

#include "rules/matcher.hpp"

#include <string_view>
#include <vector>

namespace chancery::extract {

/// What the variables of a template, and fields of them, stand for in one of its assertions; in the order of their
/// names. The names are the rule's.
class Choice {
public:
    struct Chosen {
        std::string_view variable;
        std::string_view field; // empty for the variable itself
        const rules::Value* value = nullptr;
    };
    void set(std::string_view variable, std::string_view field, const rules::Value& value);
    void erase(std::string_view variable, std::string_view field);
    /// Null for what nothing was chosen for.
    [[nodiscard]] const rules::Value* find(std::string_view variable, std::string_view field = {}) const;
    [[nodiscard]] const std::vector<Chosen>& all() const noexcept { return chosen_; }

private:
    std::vector<Chosen> chosen_;
};

} // namespace chancery::extract
