// Results in words.
#include "shacl/report.hpp"

#include <algorithm>

namespace chancery::shacl {

namespace {

std::string counted(std::int64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string plural(const std::string& written, std::string_view noun) {
    return written + " " + std::string(noun) + (written == "1" ? "" : "s");
}

class Words {
public:
    Words(const Session& session, const Result& result)
        : session_(&session), result_(&result), shape_(&session.plan().shapes[result.shape]),
          constraint_(&shape_->constraints[result.constraint]) {}

    [[nodiscard]] std::string all() const {
        if (result_->value != noTerm && constraint_->component != Component::closed) {
            return "expected " + expected() + "; found " + found();
        }
        return "expected " + expected();
    }

private:
    [[nodiscard]] std::string name(Id id) const { return session_->naming().name(id); }
    [[nodiscard]] std::string expected() const;
    [[nodiscard]] std::string expectedText() const;
    [[nodiscard]] std::string expectedOther() const;
    [[nodiscard]] std::string expectedShapes() const;
    [[nodiscard]] std::string found() const;
    [[nodiscard]] std::string listed() const;
    [[nodiscard]] std::string shapes() const;
    [[nodiscard]] std::string kinds() const;

    const Session* session_;
    const Result* result_;
    const Shape* shape_;
    const Constraint* constraint_;
};

std::string Words::listed() const {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < constraint_->members.size() && i < most; ++i) {
        text += (i == 0 ? "" : ", ") + name(constraint_->members[i]);
    }
    return text + (constraint_->members.size() > most ? ", …" : "");
}

/// The shapes of a list: by what they ask, where each asks for one thing; else by name.
std::string Words::shapes() const {
    std::string text;
    for (const ShapeNumber number : constraint_->shapes) {
        const Shape& part = session_->plan().shapes[number];
        text += text.empty() ? "" : ", ";
        const bool plain = part.path == none && part.constraints.size() == 1;
        const Component component = plain ? part.constraints.front().component : Component::property;
        text += component == Component::classOf    ? "a " + name(part.constraints.front().value)
                : component == Component::datatype ? "an " + name(part.constraints.front().value)
                                                   : session_->shapeName(part.node);
    }
    return text;
}

std::string Words::kinds() const {
    std::string text;
    const auto add = [&](std::int64_t bit, std::string_view word) {
        if ((constraint_->number & bit) != 0) {
            text.append(text.empty() ? "" : " or ").append(word);
        }
    };
    add(nodeKindIri, "an IRI");
    add(nodeKindBlank, "a blank node");
    add(nodeKindLiteral, "a literal");
    return text;
}

std::string Words::expected() const {
    const std::string value = name(constraint_->value);
    const std::string number(session_->terms().value(constraint_->value));
    switch (constraint_->component) {
    case Component::classOf:
        return "an instance of " + value;
    case Component::datatype:
        return "a literal of " + value;
    case Component::nodeKind:
        return kinds();
    case Component::minCount:
        return "at least " + plural(number, "value") + "; found " + std::to_string(result_->other);
    case Component::maxCount:
        return "at most " + plural(number, "value") + "; found " + std::to_string(result_->other);
    case Component::minExclusive:
        return "a value greater than " + value;
    case Component::minInclusive:
        return "a value of at least " + value;
    case Component::maxExclusive:
        return "a value less than " + value;
    case Component::maxInclusive:
        return "a value of at most " + value;
    case Component::minLength:
    case Component::maxLength:
    case Component::pattern:
    case Component::languageIn:
        return expectedText();
    case Component::notShape:
    case Component::andShapes:
    case Component::orShapes:
    case Component::xoneShapes:
    case Component::node:
    case Component::qualifiedMinCount:
    case Component::qualifiedMaxCount:
        return expectedShapes();
    default:
        return expectedOther();
    }
}

std::string Words::expectedText() const {
    const std::string number(session_->terms().value(constraint_->value));
    switch (constraint_->component) {
    case Component::minLength:
        return "at least " + plural(number, "character");
    case Component::maxLength:
        return "at most " + plural(number, "character");
    case Component::pattern:
        return "a text that matches " + name(constraint_->value);
    default:
        return "a text in one of the languages " + listed();
    }
}

std::string Words::expectedOther() const {
    const std::string value = name(constraint_->value);
    switch (constraint_->component) {
    case Component::uniqueLang:
        return "one value a language; found more with @" + std::string(session_->terms().value(result_->other));
    case Component::equals:
        return result_->other == noTerm ? "the same values as " + value + " has, which has not this one"
                                        : "the same values as " + value + " has; this one is missing";
    case Component::disjoint:
        return "no value that " + value + " has too";
    case Component::lessThan:
        return "a value less than that of " + value + ", " + name(result_->other);
    case Component::lessThanOrEquals:
        return "a value of at most that of " + value + ", " + name(result_->other);
    case Component::closed:
        return "no property beside those of the shape; found " + name(result_->path) + " " + name(result_->value);
    case Component::hasValue:
        return value + " among the values";
    default:
        return "one of " + listed(); // sh:in
    }
}

std::string Words::expectedShapes() const {
    const std::string number(session_->terms().value(constraint_->value));
    const auto asked = [&] { return session_->shapeName(session_->plan().shapes[constraint_->shape].node); };
    switch (constraint_->component) {
    case Component::notShape:
        return "a node that does not conform to " + asked();
    case Component::andShapes:
        return "a node that conforms to all of " + shapes();
    case Component::orShapes:
        return "a node that is one of: " + shapes();
    case Component::xoneShapes:
        return "a node that is exactly one of: " + shapes();
    case Component::node:
        return "a node that conforms to " + asked();
    case Component::qualifiedMinCount:
        return "at least " + plural(number, "value") + " that conform to " + asked() + "; found " +
               std::to_string(result_->other);
    default:
        return "at most " + plural(number, "value") + " that conform to " + asked() + "; found " +
               std::to_string(result_->other);
    }
}

std::string Words::found() const {
    const Terms& terms = session_->terms();
    const Id value = result_->value;
    std::string text = name(value);
    switch (constraint_->component) {
    case Component::datatype:
        if (terms.datatype(value) == constraint_->value && terms.datatype(value) != noTerm) {
            return text + ", whose form is not of that datatype";
        }
        return text + (terms.kind(value) == Terms::Kind::plain ? ", an xsd:string" : "");
    case Component::nodeKind:
        return text + (terms.isIri(value) ? ", an IRI" : terms.isBlank(value) ? ", a blank node" : ", a literal");
    case Component::minLength:
    case Component::maxLength: {
        const std::string_view whole = terms.value(value);
        const auto characters = std::count_if(whole.begin(), whole.end(),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        return text + (terms.isBlank(value) ? ", a blank node" : " with " + counted(characters, "character"));
    }
    default:
        return text;
    }
}

} // namespace

std::string explain(const Session& session, const Result& result) { return Words(session, result).all(); }

} // namespace chancery::shacl
