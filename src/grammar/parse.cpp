// The steps from an annotation to a parse, sentence by sentence.
#include "grammar/chunks.hpp"
#include "grammar/lists.hpp"

namespace chancery::grammar {

Parse parse(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon) {
    Parse parse;
    parse.tags = tag(annotation, lexicon);
    parse.sentences.reserve(annotation.sentences.size());
    for (const auto& annotated : annotation.sentences) {
        const auto* lead = annotated.kind == text::SentenceKind::bullet ? leadIn(parse, annotation) : nullptr;
        parse.sentences.push_back({annotated.words, annotated.kind, annotated.paragraph, {}, {}});
        SentenceWork work{annotation, lexicon, parse.tags, parse.sentences.back(), {}, {}};
        chunk(work);
        openColon(work);
        joinAppositions(work);
        nameListed(work);
        joinSides(work);
        joinParts(work);
        if (annotated.kind != text::SentenceKind::label) {
            buildClauses(work);
        }
        if (lead != nullptr) {
            goOn(*lead, parse.sentences.back(), annotation);
        }
    }
    return parse;
}

} // namespace chancery::grammar
