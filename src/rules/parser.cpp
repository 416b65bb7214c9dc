// Reads the rule language.
#include "rules/lexer.hpp"
#include "rules/rule.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace chancery::rules {

namespace {

namespace ns = rdf::ns;

class Parser {
public:
    Parser(std::string_view text, const std::string& file, const lexicon::Lexicon& lexicon, WordLists& lists)
        : in_(text, file), lexicon_(lexicon), lists_(lists) {}

    std::vector<Rule> run() {
        std::vector<Rule> rules;
        while (in_.peek().kind != TokenKind::end) {
            if (in_.accept("words")) {
                wordList();
            } else if (in_.accept("rule")) {
                rules.push_back(rule());
            } else {
                in_.fail("expected \"rule NAME\" or \"words @NAME: word …\"");
            }
        }
        return rules;
    }

private:
    /// words @discuss: discuss review …
    void wordList() {
        const auto name = in_.word("a list's name such as @discuss");
        if (!name.text.starts_with("@")) {
            in_.failAt(name, "a word list's name begins with @");
        }
        in_.expect(":");
        std::vector<std::string> words;
        while (in_.peek().kind == TokenKind::word && in_.peek().text != "rule" && in_.peek().text != "words") {
            words.push_back(in_.next().text);
        }
        lists_.emplace_back(name.text, std::move(words));
    }

    Rule rule() {
        Rule rule;
        const auto name = in_.word("a rule's name");
        rule.name = name.text;
        rule.where = name.where;
        while (true) {
            const bool negative = in_.accept("not");
            if (in_.peek().kind != TokenKind::string) {
                if (negative) {
                    in_.fail("expected a sentence in quotes after \"not\"");
                }
                break;
            }
            const auto sentence = in_.next();
            rule.examples.push_back({sentence.text, !negative, sentence.where});
        }
        in_.expect("when");
        do {
            rule.patterns.push_back(pattern());
        } while (in_.accept("or"));
        in_.expect("make");
        while (!atRuleStart()) {
            rule.templates.push_back(nodeTemplate());
        }
        return rule;
    }

    [[nodiscard]] bool atRuleStart() {
        return in_.peek().kind == TokenKind::end || in_.peek().text == "rule" || in_.peek().text == "words";
    }

    Pattern pattern() {
        if (in_.accept("clause")) {
            return clause();
        }
        if (in_.accept("noun")) {
            return noun();
        }
        if (in_.accept("phrase")) {
            return phrase();
        }
        if (in_.accept("sentence")) {
            const bool denied = in_.accept("denied");
            return SentencePattern{capture(), denied};
        }
        in_.fail("expected \"clause\", \"noun\", \"phrase\" or \"sentence\"");
    }

    ClausePattern clause() {
        ClausePattern pattern;
        pattern.planned = in_.accept("planned");
        pattern.done = in_.accept("done");
        if (in_.accept("passive")) {
            pattern.voice = VoiceWanted::passive;
        } else if (in_.accept("active")) {
            pattern.voice = VoiceWanted::active;
        }
        if (in_.peek().text != "{" && !in_.accept("*")) {
            for (const auto& verb : alternatives("a verb")) {
                const auto joint = verb.find('_');
                pattern.verbs.push_back(
                    {id(verb.substr(0, joint)), joint == std::string::npos ? 0 : id(verb.substr(joint + 1))});
            }
        }
        if (in_.accept("{")) {
            pattern.act = in_.word("a capture's name").text;
            in_.expect(":");
            in_.expect("Act");
            in_.expect("}");
        }
        pattern.roles = roles();
        return pattern;
    }

    NounPattern noun() {
        NounPattern pattern;
        pattern.planned = in_.accept("planned");
        pattern.done = in_.accept("done");
        pattern.always = in_.accept("always");
        if (in_.peek().text == "{") {
            pattern.head = capture();
        } else {
            in_.expect("(");
            pattern.heads = ids(alternatives("a noun"));
            in_.expect(")");
        }
        if (in_.accept("listed")) {
            pattern.under = ids(alternatives("a verb"));
        }
        if (in_.accept("headed")) {
            pattern.heading = ids(alternatives("a word"));
        }
        pattern.roles = roles();
        return pattern;
    }

    std::vector<RolePattern> roles() {
        std::vector<RolePattern> roles;
        while (in_.peek().kind == TokenKind::word && in_.peek().text != "or" && in_.peek().text != "make") {
            roles.push_back(role());
        }
        return roles;
    }

    RolePattern role() {
        constexpr std::array<std::pair<std::string_view, RoleKey>, 9> keys{{{"subject", RoleKey::subject},
                                                                            {"object", RoleKey::object},
                                                                            {"second", RoleKey::second},
                                                                            {"possessor", RoleKey::possessor},
                                                                            {"within", RoleKey::within},
                                                                            {"about", RoleKey::about},
                                                                            {"speaker", RoleKey::speaker},
                                                                            {"addressee", RoleKey::addressee},
                                                                            {"during_it", RoleKey::current}}};
        RolePattern role;
        role.absent = in_.accept("no");
        const auto name = alternatives("a role or a preposition");
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const auto& k) { return k.first == name.front(); });
        if (key != keys.end()) {
            role.key = key->second;
        } else {
            role.key = RoleKey::preposition;
            role.prepositions = ids(name);
            if (std::find(name.begin(), name.end(), "when") != name.end()) {
                role.prepositions.push_back(0); // "today": a time that stands without a preposition
            }
        }
        role.behind = in_.accept("behind");
        role.indefinite = in_.accept("a");
        if (in_.accept("(")) {
            role.heads = ids(alternatives("a noun"));
            in_.expect(")");
        }
        const bool valued = role.key == RoleKey::within || role.key == RoleKey::about || role.key == RoleKey::speaker ||
                            role.key == RoleKey::addressee || role.key == RoleKey::current;
        if (in_.peek().text == "{") {
            role.capture = capture();
        } else if (role.key == RoleKey::about && role.absent) { // "no about": the preposition
            role.key = RoleKey::preposition;
            role.prepositions = ids(name);
        } else if (valued) {
            in_.fail("expected {name: Type} after this role");
        } else if (role.heads.empty() && !role.absent) {
            in_.fail("expected (noun|noun) or {name: Type} after a role");
        }
        role.optional = in_.accept("?");
        return role;
    }

    Capture capture() {
        Capture capture;
        capture.where = in_.peek().where;
        in_.expect("{");
        capture.name = in_.word("a capture's name").text;
        in_.expect(":");
        do {
            capture.addType(rdf::in(ns::chn, in_.word("a class of the ontology").text));
        } while (in_.accept("|"));
        for (const auto& type : capture.types) {
            if (capture.types.size() > 1) {
                capture.each.emplace_back().addType(type);
            }
        }
        capture.many = in_.accept("+");
        while (capture.many && in_.accept("+")) {
            ++capture.least;
        }
        capture.exact = capture.many && in_.accept("=");
        in_.expect("}");
        return capture;
    }

    PhrasePattern phrase() {
        PhrasePattern pattern;
        pattern.leading = in_.accept("leading");
        while (in_.peek().text != "or" && in_.peek().text != "make" && in_.peek().kind != TokenKind::end) {
            phraseSteps(pattern.steps);
        }
        if (pattern.steps.empty()) {
            in_.fail("expected words or captures after \"phrase\"");
        }
        return pattern;
    }

    /// One step, or the steps of a group "[ … ]+" and its end.
    void phraseSteps(std::vector<PhraseStep>& steps) {
        if (!in_.accept("[")) {
            steps.push_back(phraseStep());
            return;
        }
        const auto first = steps.size();
        while (!in_.accept("]")) {
            if (in_.peek().kind == TokenKind::end) {
                in_.fail("expected \"]\"");
            }
            phraseSteps(steps);
        }
        const bool taking =
            std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(first), steps.end(), [](const PhraseStep& step) {
                return !step.optional && !step.gap && !step.absent && step.back == 0;
            });
        if (!taking) {
            in_.fail("expected a word or a capture that must be there between \"[\" and \"]\"");
        }
        in_.expect("+");
        PhraseStep end;
        end.back = steps.size() - first;
        steps.push_back(std::move(end));
    }

    PhraseStep phraseStep() {
        PhraseStep step;
        step.absent = in_.accept("no");
        if (step.absent && in_.peek().text != "(") {
            in_.fail("expected words in brackets after \"no\"");
        }
        if (in_.accept("..")) {
            step.gap = true;
        } else if (in_.peek().text == "{") {
            step.capture = capture();
        } else if (in_.accept("(")) {
            do {
                step.words.push_back(row());
            } while (in_.accept("|"));
            in_.expect(")");
        } else {
            step.words = singleOrList();
        }
        step.optional = in_.accept("?");
        return step;
    }

    std::vector<lexicon::WordId> row() {
        std::vector<lexicon::WordId> words;
        const auto isMark = [](std::string_view text) { return text == "," || text == ":" || text == "("; };
        while (in_.peek().kind == TokenKind::word || isMark(in_.peek().text)) {
            words.push_back(id(in_.next().text));
        }
        return words;
    }

    std::vector<std::vector<lexicon::WordId>> singleOrList() {
        std::vector<std::vector<lexicon::WordId>> words;
        const auto alternatives = expand(in_.word("a word, a capture or \"..\""));
        words.reserve(alternatives.size());
        for (const auto& word : alternatives) {
            words.push_back({id(word)});
        }
        return words;
    }

    /// word|word|@list
    std::vector<std::string> alternatives(std::string_view what) {
        std::vector<std::string> words;
        do {
            for (auto& word : expand(in_.word(what))) {
                words.push_back(std::move(word));
            }
        } while (in_.accept("|"));
        return words;
    }

    /// The words of "@name", a list of the rules or else of the lexicon; a word itself.
    std::vector<std::string> expand(const Token& token) {
        if (!token.text.starts_with("@")) {
            return {token.text};
        }
        const auto list =
            std::find_if(lists_.begin(), lists_.end(), [&](const auto& l) { return l.first == token.text; });
        if (list == lists_.end()) {
            std::vector<std::string> words;
            for (const auto word : lexicon_.wordsListed(std::string_view(token.text).substr(1))) {
                words.emplace_back(lexicon_.words().text(word));
            }
            if (!words.empty()) {
                return words;
            }
            in_.failAt(token, "no word list " + token.text + "; define it above with \"words " + token.text + ": …\"");
        }
        return list->second;
    }

    [[nodiscard]] lexicon::WordId id(std::string_view word) const {
        // A word that no list has never matches; the automaton has given every known one an id.
        const auto found = lexicon_.words().find(lexicon::fold(word));
        return found == 0 ? lexicon::none : found;
    }

    [[nodiscard]] std::vector<lexicon::WordId> ids(const std::vector<std::string>& words) const {
        std::vector<lexicon::WordId> out;
        out.reserve(words.size());
        for (const auto& word : words) {
            out.push_back(id(word));
        }
        return out;
    }

    /// Subject, then "predicate object, object ; …" up to ".".
    NodeTemplate nodeTemplate() {
        NodeTemplate node;
        node.subject = term();
        do {
            const auto predicate = in_.word("a predicate");
            std::vector<TemplateTerm> objects;
            do {
                objects.push_back(term());
            } while (in_.accept(","));
            if (predicate.text == "a") {
                node.type = objects.front().term.value;
            } else {
                node.properties.emplace_back(expandName(predicate), std::move(objects));
            }
        } while (in_.accept(";"));
        in_.expect(".");
        return node;
    }

    TemplateTerm term() {
        TemplateTerm term;
        term.where = in_.peek().where;
        if (in_.accept("[]")) {
            term.kind = TemplateTerm::Kind::anonymous;
            return term;
        }
        const auto token = in_.next();
        if (token.kind == TokenKind::string) {
            term.term = rdf::literal(token.text);
            return term;
        }
        if (token.text.starts_with("?")) {
            const auto dot = token.text.find('.');
            term.kind = TemplateTerm::Kind::variable;
            term.variable = token.text.substr(1, dot == std::string::npos ? dot : dot - 1);
            term.field = dot == std::string::npos ? std::string() : token.text.substr(dot + 1);
            return term;
        }
        term.term = rdf::iri(expandName(token));
        return term;
    }

    [[nodiscard]] std::string expandName(const Token& token) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 6> prefixes{{{"chn", ns::chn},
                                                                                         {"rdfs", ns::rdfs},
                                                                                         {"skos", ns::skos},
                                                                                         {"dcterms", ns::dcterms},
                                                                                         {"schema", ns::schema},
                                                                                         {"id", ns::id}}};
        const auto colon = token.text.find(':');
        for (const auto& [prefix, space] : prefixes) {
            if (colon != std::string::npos && token.text.substr(0, colon) == prefix) {
                return rdf::in(space, token.text.substr(colon + 1));
            }
        }
        in_.failAt(token, "expected a prefixed name such as chn:event, found \"" + token.text + "\"");
    }

    Lexer in_;
    const lexicon::Lexicon& lexicon_;
    WordLists& lists_;
};

void forEachCapture(Pattern& pattern, const std::function<void(Capture&)>& visit) {
    const auto each = [&](std::optional<Capture>& capture) {
        if (capture) {
            visit(*capture);
        }
    };
    if (auto* clause = std::get_if<ClausePattern>(&pattern)) {
        std::for_each(clause->roles.begin(), clause->roles.end(), [&](RolePattern& role) { each(role.capture); });
    } else if (auto* noun = std::get_if<NounPattern>(&pattern)) {
        each(noun->head);
        std::for_each(noun->roles.begin(), noun->roles.end(), [&](RolePattern& role) { each(role.capture); });
    } else if (auto* phrase = std::get_if<PhrasePattern>(&pattern)) {
        std::for_each(phrase->steps.begin(), phrase->steps.end(), [&](PhraseStep& step) { each(step.capture); });
    } else {
        visit(std::get<SentencePattern>(pattern).capture);
    }
}

} // namespace

void Capture::addType(std::string iri) {
    constexpr std::array<std::pair<std::string_view, SpecialClass>, 10> names{{
        {"Agent", SpecialClass::agent},
        {"Person", SpecialClass::person},
        {"Country", SpecialClass::country},
        {"Organization", SpecialClass::organization},
        {"InternationalOrganization", SpecialClass::internationalOrganization},
        {"Place", SpecialClass::place},
        {"Date", SpecialClass::date},
        {"Text", SpecialClass::text},
        {"Topic", SpecialClass::topic},
        {"PartnershipKind", SpecialClass::partnershipKind},
    }};
    for (const auto& [local, one] : names) {
        if (iri.size() == ns::chn.size() + local.size() && iri.starts_with(ns::chn) && iri.ends_with(local)) {
            special |= 1U << static_cast<unsigned>(one);
        }
    }
    types.push_back(std::move(iri));
}

std::vector<Rule> parseRules(std::string_view text, const std::string& file, const lexicon::Lexicon& lexicon,
                             WordLists& lists) {
    return Parser(text, file, lexicon, lists).run();
}

RuleSet::RuleSet(const std::filesystem::path& folder, const rdf::Model& ontology, const lexicon::Lexicon& lexicon) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".rules") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    WordLists lists;
    for (const auto& file : files) {
        for (auto& rule : parseRules(rdf::slurp(file), file.string(), lexicon, lists)) {
            const auto twin =
                std::find_if(rules_.begin(), rules_.end(), [&](const Rule& r) { return r.name == rule.name; });
            if (twin != rules_.end()) {
                throw InputError(rule.where, "rule " + rule.name + " is already defined at " + describe(twin->where));
            }
            checkRule(rule, ontology);
            rules_.push_back(std::move(rule));
        }
    }
    numberTypes();
}

void RuleSet::numberTypes() {
    std::map<std::vector<std::string>, std::uint32_t> numbers;
    for (auto& rule : rules_) {
        for (auto& pattern : rule.patterns) {
            forEachCapture(pattern, [&](Capture& capture) {
                capture.typesNumber =
                    numbers.try_emplace(capture.types, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
            });
        }
    }
}

} // namespace chancery::rules
