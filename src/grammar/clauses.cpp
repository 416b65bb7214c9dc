// Clauses: each verb group with its subject, objects and prepositional phrases.
#include "grammar/chunks.hpp"

#include <algorithm>
#include <optional>

namespace chancery::grammar {

namespace {

class ClauseBuilder {
public:
    explicit ClauseBuilder(SentenceWork& work) : w_(work), clauseOf_(work.chunks.size(), none) {}

    void run() {
        for (std::size_t i = 0; i < size(); ++i) {
            if (kind(i) == ChunkKind::verb) {
                decideForm(i);
                verbs_.push_back(i);
            }
        }
        for (const auto at : verbs_) {
            subjects_.push_back(verb(at).form == ClauseForm::finite ? findSubject(at) : Subject{});
        }
        for (std::size_t v = 0; v < verbs_.size(); ++v) {
            build(v);
        }
        attachModifiers();
    }

private:
    /// Chunks [first, end) that are a clause's subject; or the antecedent of its relative pronoun; or inherited.
    struct Subject {
        std::size_t first = 0;
        std::size_t end = 0;
        bool relative = false;
        bool inherited = false;         // of the verb before it: "met X and signed Y"
        WordId relativePreposition = 0; // "in which"
        [[nodiscard]] bool found() const { return end > first; }
    };

    [[nodiscard]] std::size_t size() const { return w_.chunks.size(); }
    [[nodiscard]] ChunkKind kind(std::size_t i) const { return i < size() ? w_.chunks[i].kind : ChunkKind::stop; }
    [[nodiscard]] VerbGroup& verb(std::size_t i) const { return w_.verbs[w_.chunks[i].index]; }
    [[nodiscard]] Phrase& phrase(std::size_t i) const { return w_.sentence.phrases[w_.chunks[i].index]; }
    [[nodiscard]] bool isAgent(std::size_t i) const {
        return kind(i) == ChunkKind::phrase &&
               (phrase(i).kind == PhraseKind::agent || phrase(i).kind == PhraseKind::pronoun);
    }

    /// Whether "signed", "held", "attended" is a finite past or a reduced relative clause.
    void decideForm(std::size_t i) {
        auto& group = verb(i);
        if (!group.pastOrParticiple) {
            return;
        }
        std::size_t before = i;
        while (before > 0 && kind(before - 1) == ChunkKind::adverb) {
            --before;
        }
        const auto previous = before == 0 ? ChunkKind::stop : kind(before - 1);
        const bool by = byFollows(i);
        bool participle = false;
        if (previous == ChunkKind::relative || previous == ChunkKind::subordinator) {
            participle = by || previous == ChunkKind::subordinator;
        } else if (previous == ChunkKind::stop) {
            participle = true;
        } else if (previous == ChunkKind::coordinator) {
            participle = by || (!verbs_.empty() && verb(verbs_.back()).form == ClauseForm::participle &&
                                !finiteBetween(verbs_.back(), i));
        } else if (previous == ChunkKind::comma) {
            const bool object = kind(i + 1) == ChunkKind::phrase && phrase(i + 1).kind != PhraseKind::date;
            const bool thing =
                before >= 2 && kind(before - 2) == ChunkKind::phrase &&
                (phrase(before - 2).kind == PhraseKind::event || phrase(before - 2).kind == PhraseKind::instrument);
            const bool loose = kind(i + 1) == ChunkKind::preposition || kind(i + 1) == ChunkKind::adverb ||
                               (kind(i + 1) == ChunkKind::phrase && !object);
            participle = by || (!closesRelative(before - 1) &&
                                ((finiteAfter(i) && !finiteBefore(i)) || (finiteBefore(i) && (loose || thing))));
        } else if (previous == ChunkKind::phrase) {
            const bool object = kind(i + 1) == ChunkKind::phrase && phrase(i + 1).kind != PhraseKind::date;
            participle = by || (phraseTaken(before - 1) ? !subjectLike(before - 1) : !object && finiteAfter(i, true));
        }
        if (participle) {
            group.form = ClauseForm::participle;
            group.voice = Voice::passive;
        }
    }

    /// Whether the comma at `close` ends a relative clause that another comma opened: a main verb follows.
    [[nodiscard]] bool closesRelative(std::size_t close) const {
        for (std::size_t k = close; k-- > 0;) {
            if (kind(k) == ChunkKind::stop) {
                return false;
            }
            if (kind(k) == ChunkKind::relative) {
                return k > 0 && kind(k - 1) == ChunkKind::comma;
            }
            if (kind(k) == ChunkKind::comma) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool byFollows(std::size_t i) const {
        std::size_t next = i + 1;
        while (kind(next) == ChunkKind::adverb && next < size()) {
            ++next;
        }
        if (next < size() && kind(next) == ChunkKind::preposition && w_.is(w_.chunks[next].words.first, "by")) {
            return kind(next + 1) == ChunkKind::phrase && phrase(next + 1).kind != PhraseKind::date;
        }
        return false;
    }

    /// A pronoun in the nominative is a subject whatever stands before it.
    [[nodiscard]] bool subjectLike(std::size_t i) const {
        return phrase(i).kind == PhraseKind::pronoun && phrase(i).possessor == none;
    }

    /// Whether a finite verb of the same stretch already took the phrase as object or complement.
    [[nodiscard]] bool phraseTaken(std::size_t i) const {
        if (i > 0 && kind(i - 1) == ChunkKind::preposition && finiteBefore(i)) {
            return true; // "…, in a ceremony held …"
        }
        for (std::size_t k = i; k-- > 0;) {
            switch (kind(k)) {
            case ChunkKind::verb:
                return !reports(verb(k));
            case ChunkKind::relative:
            case ChunkKind::subordinator:
            case ChunkKind::stop:
                return false;
            case ChunkKind::comma:
                return false;
            default:
                break;
            }
        }
        return false;
    }

    /// "said", "announced": a clause may follow without "that".
    [[nodiscard]] bool reports(const VerbGroup& group) const { return w_.lexicon.listed("reporting", group.lemma); }

    [[nodiscard]] bool isFinite(std::size_t i) const { return verb(i).form == ClauseForm::finite; }

    [[nodiscard]] bool finiteAfter(std::size_t i, bool nearOnly = false) const {
        for (std::size_t k = i + 1; k < size(); ++k) {
            if (kind(k) == ChunkKind::verb && isFinite(k)) {
                return !verb(k).pastOrParticiple || !nearOnly;
            }
            if (kind(k) == ChunkKind::stop || kind(k) == ChunkKind::subordinator || kind(k) == ChunkKind::relative ||
                (nearOnly && (kind(k) == ChunkKind::comma || kind(k) == ChunkKind::coordinator))) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool finiteBefore(std::size_t i) const {
        for (std::size_t k = i; k-- > 0;) {
            if (kind(k) == ChunkKind::verb && isFinite(k)) {
                return true;
            }
            if (kind(k) == ChunkKind::stop) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool finiteBetween(std::size_t a, std::size_t b) const {
        for (std::size_t k = a + 1; k < b; ++k) {
            if (kind(k) == ChunkKind::verb && isFinite(k)) {
                return true;
            }
        }
        return false;
    }

    /// Walks back from a finite verb to its subject.
    [[nodiscard]] Subject findSubject(std::size_t at) const {
        Subject subject;
        std::optional<Subject> fallback;
        std::size_t p = at;
        bool comma = false;
        while (p > 0) {
            --p;
            switch (kind(p)) {
            case ChunkKind::adverb:
                continue;
            case ChunkKind::relative:
                return antecedent(p);
            case ChunkKind::coordinator:
                subject.inherited = true;
                return subject;
            case ChunkKind::subordinator:
            case ChunkKind::stop:
                return orElse(subject, fallback);
            case ChunkKind::verb:
                if (!isFinite(p) && verb(p).form != ClauseForm::infinitive && !comma) {
                    continue; // "Those attending included": the participle hangs on the subject
                }
                subject.inherited = comma;
                return orElse(subject, fallback);
            case ChunkKind::comma: {
                comma = true;
                const auto before = skipInsertion(p);
                if (!before) {
                    continue;
                }
                p = *before + 1;
                continue;
            }
            case ChunkKind::phrase:
                break;
            default:
                continue;
            }
            if (phrase(p).kind == PhraseKind::date && !(p > 0 && kind(p - 1) == ChunkKind::preposition)) {
                continue;
            }
            if (const auto governed = governedFrom(p)) {
                // A list behind a preposition ("between A and B") is no subject; but where nothing free stands
                // before it, its last members may be ("With A, B and C agreed").
                if (!fallback) {
                    fallback = list(p);
                }
                p = *governed;
                continue;
            }
            return list(p);
        }
        return orElse(subject, fallback);
    }

    /// What was found, else the members of a list behind a preposition that stand free after its first comma.
    [[nodiscard]] Subject orElse(const Subject& found, const std::optional<Subject>& fallback) const {
        if (found.found() || found.inherited || !fallback || fallback->first == 0 ||
            kind(fallback->first - 1) == ChunkKind::preposition) {
            return found;
        }
        return *fallback;
    }

    /// The preposition that governs the phrase at `p`, also as the last of a list; nothing where it stands free.
    [[nodiscard]] std::optional<std::size_t> governedFrom(std::size_t p) const {
        std::size_t first = p;
        bool coordinator = false;
        while (true) {
            if (first > 0 && kind(first - 1) == ChunkKind::preposition) {
                return first - 1;
            }
            std::size_t k = first;
            while (k > 0 &&
                   (kind(k - 1) == ChunkKind::coordinator || (kind(k - 1) == ChunkKind::comma && coordinator))) {
                coordinator = coordinator || kind(k - 1) == ChunkKind::coordinator;
                --k;
            }
            if (k == first || k == 0 || kind(k - 1) != ChunkKind::phrase || phrase(k - 1).kind == PhraseKind::date ||
                isAgent(k - 1) != isAgent(first)) {
                return std::nullopt;
            }
            first = k - 1;
        }
    }

    /// From a comma that closes an insertion to the chunk before the comma that opens it.
    [[nodiscard]] std::optional<std::size_t> skipInsertion(std::size_t close) const {
        for (std::size_t k = close; k-- > 0;) {
            if (kind(k) == ChunkKind::stop) {
                return std::nullopt;
            }
            if (kind(k) != ChunkKind::comma || k == 0) {
                continue;
            }
            const bool opens = kind(k + 1) == ChunkKind::relative ||
                               (kind(k + 1) == ChunkKind::preposition && kind(k + 2) == ChunkKind::relative) ||
                               (kind(k + 1) == ChunkKind::verb && !isFinite(k + 1)) ||
                               (kind(k + 1) == ChunkKind::preposition && !hasFinite(k + 1, close) &&
                                kind(k - 1) == ChunkKind::phrase) ||
                               (kind(k + 1) == ChunkKind::subordinator) ||
                               (kind(k + 1) == ChunkKind::adverb && !hasFinite(k + 1, close)) ||
                               (kind(k + 1) == ChunkKind::phrase && !isAgent(k + 1) && !hasFinite(k + 1, close));
            if (opens) {
                return k - 1;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool hasFinite(std::size_t first, std::size_t end) const {
        for (std::size_t k = first; k < end; ++k) {
            if (kind(k) == ChunkKind::verb && isFinite(k)) {
                return true;
            }
        }
        return false;
    }

    /// The phrase that a relative pronoun at `p` stands for.
    [[nodiscard]] Subject antecedent(std::size_t p) const {
        Subject subject;
        subject.relative = true;
        std::size_t k = p;
        if (k > 0 && kind(k - 1) == ChunkKind::preposition) {
            subject.relativePreposition = w_.chunks[k - 1].word;
            --k;
        }
        if (k > 0 && kind(k - 1) == ChunkKind::comma) {
            --k;
        }
        if (k > 0 && kind(k - 1) == ChunkKind::phrase) {
            std::size_t first = k - 1;
            const bool plural = false;
            // "the meeting in Nairobi, which": the head before the preposition, when what follows is no person.
            while (!plural && first >= 2 && kind(first - 1) == ChunkKind::preposition &&
                   kind(first - 2) == ChunkKind::phrase && phrase(first).kind != PhraseKind::agent &&
                   phrase(first - 2).kind == PhraseKind::event) {
                first -= 2;
            }
            subject.first = first;
            subject.end = first + 1;
        }
        return subject;
    }

    /// The coordination that ends with the phrase at `p`.
    [[nodiscard]] Subject list(std::size_t p) const {
        std::size_t first = p;
        while (first >= 2 && (kind(first - 1) == ChunkKind::coordinator || kind(first - 1) == ChunkKind::comma)) {
            std::size_t before = first - 2;
            if (kind(first - 1) == ChunkKind::coordinator && kind(before) == ChunkKind::comma && before > 0) {
                --before;
            }
            if (kind(before) != ChunkKind::phrase || isAgent(before) != isAgent(p) ||
                phrase(before).kind == PhraseKind::date) {
                break;
            }
            // A phrase that an earlier verb or preposition governs ends the list, unless it is the list's own.
            if (before > 0 && kind(before - 1) == ChunkKind::verb && !reports(verb(before - 1))) {
                break;
            }
            if (before > 0 && kind(before - 1) == ChunkKind::preposition) {
                break;
            }
            first = before;
        }
        if (first < p && !coordinated(first, p)) {
            first = p;
        }
        Subject subject;
        subject.first = first;
        subject.end = p + 1;
        return subject;
    }

    [[nodiscard]] bool coordinated(std::size_t first, std::size_t last) const {
        for (std::size_t k = first; k < last; ++k) {
            if (kind(k) == ChunkKind::coordinator) {
                return true;
            }
        }
        return false;
    }

    /// Whether chunk `i` begins the subject of a later verb, or what belongs to a later clause.
    [[nodiscard]] bool laterSubject(std::size_t v, std::size_t i) const {
        for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
            if (subjects_[later].found() && !subjects_[later].relative && i >= subjects_[later].first &&
                i < subjects_[later].end) {
                return true;
            }
        }
        return false;
    }

    void build(std::size_t v) {
        const auto at = verbs_[v];
        auto& group = verb(at);
        Clause clause;
        clause.verb = group.head;
        clause.verbGroup = group.words;
        clause.lemma = group.lemma;
        clause.particle = group.particle;
        clause.voice = group.voice;
        clause.tense = group.tense;
        clause.modality = group.modality;
        clause.form = group.form;
        clause.negated = group.negated;
        clause.words = group.words;
        if (v > 0) {
            clause.parent = clauseOf_[verbs_[v - 1]];
        }
        addSubject(v, clause);
        addBefore(v, clause);
        addAfter(v, clause);
        inherit(v, clause);
        negate(clause);
        clauseOf_[at] = static_cast<std::uint32_t>(w_.sentence.clauses.size());
        w_.sentence.clauses.push_back(std::move(clause));
    }

    void add(Clause& clause, Role role, std::uint32_t phraseIndex, WordId preposition, bool before) {
        clause.arguments.push_back({role, preposition, phraseIndex, before});
        const auto& words = w_.sentence.phrases[phraseIndex].words;
        clause.words.first = std::min(clause.words.first, words.first);
        clause.words.end = std::max(clause.words.end, words.end);
    }

    [[nodiscard]] static Role subjectRole(const Clause& clause) {
        return clause.voice == Voice::passive ? Role::object : Role::subject;
    }

    void addSubject(std::size_t v, Clause& clause) {
        const auto& subject = subjects_[v];
        if (subject.found()) {
            const auto index = group(subject.first, subject.end);
            if (subject.relativePreposition != 0) {
                add(clause, Role::preposition, index, subject.relativePreposition, true);
            } else {
                add(clause, subjectRole(clause), index, 0, true);
            }
            clause.relative = subject.relative;
            addRelativeObject(subject, clause);
            return;
        }
        if (clause.form == ClauseForm::participle || clause.form == ClauseForm::gerund) {
            nonFiniteSubject(v, clause);
        }
    }

    /// "ASEAN, which Vietnam joined", "the Union, of which Kenya is a member": what the pronoun stands for.
    void addRelativeObject(const Subject& subject, Clause& clause) {
        if (subject.relative || subject.first == 0 || kind(subject.first - 1) != ChunkKind::relative) {
            return;
        }
        const auto what = antecedent(subject.first - 1);
        if (!what.found()) {
            return;
        }
        std::size_t first = what.first;
        while (first >= 2 && kind(first - 1) == ChunkKind::coordinator && kind(first - 2) == ChunkKind::phrase &&
               alike(first - 2, what.first)) {
            first -= 2;
        }
        const auto index = group(first, what.end);
        clause.relative = true;
        if (what.relativePreposition != 0) {
            add(clause, Role::preposition, index, what.relativePreposition, true);
        } else if (clause.voice == Voice::active) {
            add(clause, Role::object, index, 0, true);
        }
    }

    /// A participle's subject is the phrase it follows, or the main clause's where it stands first.
    void nonFiniteSubject(std::size_t v, Clause& clause) {
        if (clause.form == ClauseForm::gerund && v > 0 && verbs_[v] > 0 && kind(verbs_[v] - 1) == ChunkKind::comma) {
            copySubject(clauseOf_[verbs_[v - 1]], clause); // "…, becoming its seventh member"
            return;
        }
        if (clause.form == ClauseForm::participle && v > 0 && afterAdjunct(verbs_[v])) {
            copySubject(clauseOf_[verbs_[v - 1]], clause); // "… was convened in Oslo on 4 July, co-chaired by …"
            return;
        }
        std::size_t p = verbs_[v];
        while (p > 0 && (kind(p - 1) == ChunkKind::adverb || kind(p - 1) == ChunkKind::comma)) {
            --p;
        }
        if (p > 0 && kind(p - 1) == ChunkKind::coordinator && v > 0) {
            copySubject(clauseOf_[verbs_[v - 1]], clause);
            return;
        }
        if (p > 0 && kind(p - 1) == ChunkKind::phrase) {
            std::size_t head = p - 1;
            while (head >= 2 && kind(head - 1) == ChunkKind::preposition && kind(head - 2) == ChunkKind::phrase &&
                   phrase(head - 2).kind == PhraseKind::event && phrase(head).kind != PhraseKind::event) {
                head -= 2;
            }
            add(clause, subjectRole(clause), w_.chunks[head].index, 0, true);
            return;
        }
        if (p == 0 || kind(p - 1) == ChunkKind::stop || kind(p - 1) == ChunkKind::subordinator ||
            kind(p - 1) == ChunkKind::preposition) {
            for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
                if (subjects_[later].found()) {
                    add(clause, subjectRole(clause), group(subjects_[later].first, subjects_[later].end), 0, true);
                    return;
                }
            }
            if (v > 0) {
                copySubject(clauseOf_[verbs_[v - 1]], clause);
            }
        }
    }

    /// Whether a comma and, before it, a date or a place stand right before the chunk.
    [[nodiscard]] bool afterAdjunct(std::size_t at) const {
        if (at < 2 || kind(at - 1) != ChunkKind::comma || kind(at - 2) != ChunkKind::phrase) {
            return false;
        }
        const auto before = phrase(at - 2).kind;
        const bool governed = at >= 3 && kind(at - 3) == ChunkKind::preposition;
        return before == PhraseKind::date || (governed && before == PhraseKind::name);
    }

    /// Takes over the surface subject of an earlier clause.
    void copySubject(std::uint32_t from, Clause& clause) {
        if (from == none) {
            return;
        }
        const auto& other = w_.sentence.clauses[from];
        for (const auto& argument : other.arguments) {
            if (argument.role == subjectRole(other) && argument.before) {
                clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
            }
        }
    }

    /// Verbs joined by "and" share their subject; infinitives have the subject of the verb above, or its object.
    void inherit(std::size_t v, Clause& clause) {
        const bool has = std::any_of(clause.arguments.begin(), clause.arguments.end(),
                                     [&](const Argument& a) { return a.role == subjectRole(clause) && a.before; });
        if (v == 0) {
            return;
        }
        const auto from = clauseOf_[verbs_[v - 1]];
        if (!has && clause.form == ClauseForm::finite && subjects_[v].inherited) {
            copySubject(previousFinite(v), clause);
        }
        if (clause.form != ClauseForm::infinitive) {
            return;
        }
        if (clause.voice == Voice::passive && verbs_[v] > 0 && kind(verbs_[v] - 1) == ChunkKind::phrase &&
            w_.sentence.clauses[from].verbGroup.end < w_.chunks[verbs_[v] - 1].words.first) {
            // "the summit to be held in Brussels"
            add(clause, Role::object, w_.chunks[verbs_[v] - 1].index, 0, true);
            clause.modality = Modality::planned;
            clause.tense = Tense::future;
            return;
        }
        const auto& above = w_.sentence.clauses[from];
        if (!has) {
            inheritInfinitive(above, clause);
        }
        if (above.negated) {
            clause.negated = true;
        }
        if (clause.modality == Modality::real) {
            clause.modality = w_.lexicon.listed("resolving", above.lemma)   ? Modality::planned
                              : w_.lexicon.listed("achieving", above.lemma) ? above.modality
                                                                            : Modality::hoped;
            clause.tense = clause.modality == Modality::planned ? Tense::future : clause.tense;
        }
    }

    void inheritInfinitive(const Clause& above, Clause& clause) {
        for (const auto& argument : above.arguments) {
            if (argument.role == Role::object && !argument.before && above.voice == Voice::active &&
                w_.sentence.phrases[argument.phrase].kind == PhraseKind::agent) {
                clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
                return;
            }
        }
        for (const auto& argument : above.arguments) {
            if (argument.before && (argument.role == Role::subject || argument.role == Role::object)) {
                clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
            }
        }
    }

    [[nodiscard]] std::uint32_t previousFinite(std::size_t v) const {
        // Speech acts go together ("recalled that Ghana joined in 1974 and thanked Mali"): the reported clause in
        // between is passed over.
        const auto speech = [&](std::size_t k) {
            return w_.lexicon.named(w_.lexicon.words().text(verb(verbs_[k]).lemma), lexicon::EntryKind::act) != none;
        };
        for (std::size_t k = v; speech(v) && k-- > 0;) {
            if (verb(verbs_[k]).form == ClauseForm::finite && speech(k)) {
                return clauseOf_[verbs_[k]];
            }
        }
        for (std::size_t k = v; k-- > 0;) {
            if (verb(verbs_[k]).form == ClauseForm::finite) {
                return clauseOf_[verbs_[k]];
            }
        }
        return none;
    }

    /// What stands before the subject or between subject and verb: "In Suva, Minister Wells will meet …".
    void addBefore(std::size_t v, Clause& clause) {
        const auto at = verbs_[v];
        std::size_t first = at;
        while (first > 0 && clauseStart(first - 1, v)) {
            --first;
        }
        for (std::size_t i = first; i < at; ++i) {
            if (subjects_[v].found() && i >= subjects_[v].first && i < subjects_[v].end) {
                continue;
            }
            if (clauseOf_[i] != none) {
                continue;
            }
            if (kind(i) == ChunkKind::preposition && kind(i + 1) == ChunkKind::phrase && i + 1 < at) {
                i = addPrepositional(clause, i, at, true, v) - 1;
            } else if (kind(i) == ChunkKind::phrase && phrase(i).kind == PhraseKind::date) {
                add(clause, Role::time, w_.chunks[i].index, 0, true);
            }
        }
    }

    /// Whether chunk `i`, to the left of verb `v`'s clause so far, still belongs to it.
    [[nodiscard]] bool clauseStart(std::size_t i, std::size_t v) const {
        switch (kind(i)) {
        case ChunkKind::verb:
        case ChunkKind::stop:
        case ChunkKind::relative:
            return false;
        case ChunkKind::subordinator:
            return false;
        case ChunkKind::coordinator:
            return subjects_[v].found() && i >= subjects_[v].first;
        default:
            // Right of an earlier verb, what is not our subject is the earlier verb's.
            if (v > 0 && i > verbs_[v - 1]) {
                return subjects_[v].found() && i >= subjects_[v].first;
            }
            return true;
        }
    }

    void addAfter(std::size_t v, Clause& clause) {
        const auto at = verbs_[v];
        std::size_t limit = size();
        for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
            const auto& subject = subjects_[later];
            limit = std::min(limit, subject.found() && !subject.relative && subject.first > at ? subject.first
                                                                                               : verbs_[later]);
        }
        bool object = false;
        bool comma = false;
        for (std::size_t i = at + 1; i < limit; ++i) {
            switch (kind(i)) {
            case ChunkKind::relative:
            case ChunkKind::subordinator:
            case ChunkKind::stop:
                return;
            case ChunkKind::comma:
                comma = true;
                break;
            case ChunkKind::preposition:
                if (kind(i + 1) == ChunkKind::phrase && i + 1 < limit) {
                    i = addPrepositional(clause, i, limit, false, v) - 1;
                }
                break;
            case ChunkKind::phrase:
                i = addBare(clause, i, limit, object, comma) - 1;
                break;
            default:
                break;
            }
        }
    }

    /// A phrase without preposition behind the verb: an object, or a date.
    std::size_t addBare(Clause& clause, std::size_t i, std::size_t limit, bool& object, bool comma) {
        if (phrase(i).kind == PhraseKind::date) {
            add(clause, Role::time, w_.chunks[i].index, 0, false);
            return i + 1;
        }
        const auto stop = listEnd(i, limit);
        if (!comma || !object) {
            const Role role = object || clause.voice == Voice::passive ? Role::second : Role::object;
            add(clause, role, group(i, stop), 0, false);
            object = true;
        }
        return stop;
    }

    std::size_t addPrepositional(Clause& clause, std::size_t i, std::size_t limit, bool before, std::size_t) {
        const auto stop = listEnd(i + 1, limit);
        const auto index = group(i + 1, stop);
        const bool by = w_.is(w_.chunks[i].words.first, "by") && clause.voice == Voice::passive;
        const auto kindOf = w_.sentence.phrases[index].kind;
        if (kindOf == PhraseKind::date) {
            add(clause, Role::time, index, w_.chunks[i].word, before);
        } else {
            add(clause, by ? Role::subject : Role::preposition, index, w_.chunks[i].word, before);
        }
        return stop;
    }

    /// The end of the coordination that begins with the phrase at `i`.
    [[nodiscard]] std::size_t listEnd(std::size_t i, std::size_t limit) const {
        std::size_t end = i + 1;
        std::size_t last = end;
        bool closed = false;
        while (end < limit && !closed) {
            std::size_t next = end;
            if (kind(next) == ChunkKind::comma) {
                ++next;
            }
            if (kind(next) == ChunkKind::coordinator && next < limit) {
                ++next;
                closed = !coordinationGoesOn(next, limit);
            }
            // "… with X and with Y": the preposition may be repeated.
            if (next == end || next >= limit || kind(next) != ChunkKind::phrase || !alike(i, next)) {
                break;
            }
            end = next + 1;
            if (end < limit && kind(end) == ChunkKind::verb && verb(end).form == ClauseForm::finite) {
                break;
            }
            last = end;
        }
        return commaListOnly(i, last) ? i + 1 : last;
    }

    [[nodiscard]] bool coordinationGoesOn(std::size_t next, std::size_t limit) const {
        return next + 1 < limit && (kind(next + 1) == ChunkKind::comma || kind(next + 1) == ChunkKind::coordinator);
    }

    /// A row of phrases with commas and no "and" is no list, but an apposition.
    [[nodiscard]] bool commaListOnly(std::size_t first, std::size_t end) const {
        return end > first + 1 && !coordinated(first, end) && !(isAgent(first) && end - first > 3);
    }

    [[nodiscard]] bool alike(std::size_t a, std::size_t b) const {
        const auto one = phrase(a).kind;
        const auto two = phrase(b).kind;
        if (one == PhraseKind::date || two == PhraseKind::date) {
            return one == two;
        }
        return isAgent(a) == isAgent(b) || one == PhraseKind::other || two == PhraseKind::other ||
               one == PhraseKind::name || two == PhraseKind::name;
    }

    /// One phrase for the chunks of a coordination: the phrase itself, or a new one with members.
    std::uint32_t group(std::size_t first, std::size_t end) {
        std::vector<std::uint32_t> members;
        for (std::size_t i = first; i < end; ++i) {
            if (kind(i) == ChunkKind::phrase) {
                members.push_back(w_.chunks[i].index);
            }
        }
        if (members.size() == 1) {
            return members.front();
        }
        for (std::uint32_t p = 0; p < w_.sentence.phrases.size(); ++p) {
            if (w_.sentence.phrases[p].members == members) {
                return p;
            }
        }
        Phrase list = w_.sentence.phrases[members.front()];
        list.words = {w_.sentence.phrases[members.front()].words.first, w_.sentence.phrases[members.back()].words.end};
        list.plural = true;
        list.members = std::move(members);
        w_.sentence.phrases.push_back(std::move(list));
        return static_cast<std::uint32_t>(w_.sentence.phrases.size() - 1);
    }

    /// "No date was fixed", "signed no document", "neither side agreed".
    void negate(Clause& clause) {
        for (const auto& argument : clause.arguments) {
            if ((argument.role == Role::subject || argument.role == Role::object) &&
                w_.sentence.phrases[argument.phrase].determiner == Determiner::negative) {
                clause.negated = true;
            }
        }
    }

    /// Where what hangs on a noun phrase at `i` must end: at the next verb, or at the next verb's subject.
    [[nodiscard]] std::size_t modifierLimit(std::size_t i) const {
        for (std::size_t v = 0; v < verbs_.size(); ++v) {
            if (verbs_[v] > i) {
                return subjects_[v].found() && !subjects_[v].relative && subjects_[v].first > i ? subjects_[v].first
                                                                                                : verbs_[v];
            }
        }
        return size();
    }

    /// Prepositional phrases right behind a noun phrase hang on it, whatever else they belong to.
    void attachModifiers() {
        for (std::size_t i = 0; i < size(); ++i) {
            if (kind(i) != ChunkKind::phrase) {
                continue;
            }
            std::size_t next = i + 1;
            while (next < size()) {
                while (kind(next) == ChunkKind::adverb && next < size()) {
                    ++next;
                }
                const bool datedLine = kind(next) == ChunkKind::comma && verbs_.empty();
                if (datedLine && kind(next + 1) == ChunkKind::phrase && phrase(next + 1).kind == PhraseKind::date) {
                    ++next; // "Briefing by the Spokesperson, 11 March 2022"
                }
                if (kind(next) == ChunkKind::phrase && phrase(next).kind == PhraseKind::date) {
                    phrase(i).modifiers.push_back({0, w_.chunks[next].index});
                    ++next;
                    continue;
                }
                if (kind(next) != ChunkKind::preposition || kind(next + 1) != ChunkKind::phrase) {
                    break;
                }
                const auto stop = std::max(listEnd(next + 1, modifierLimit(next)), next + 2);
                const auto index = group(next + 1, stop);
                phrase(i).modifiers.push_back({w_.chunks[next].word, index});
                next = stop;
            }
        }
    }

    SentenceWork& w_;
    std::vector<std::uint32_t> clauseOf_;
    std::vector<std::size_t> verbs_;
    std::vector<Subject> subjects_;
};

} // namespace

void buildClauses(SentenceWork& work) { ClauseBuilder(work).run(); }

} // namespace chancery::grammar
