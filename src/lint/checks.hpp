// The functions behind the table of rules, a file a subject. Private to this stage.
#pragma once

#include "lint/rule.hpp"

namespace chancery::lint {

// terms.cpp: names of terms
void checkUndeclared(Report& report);
void checkMisplaced(Report& report);
void checkNamespaces(Report& report);
void checkDeprecated(Report& report);
void checkNaming(Report& report);
void checkUntyped(Report& report);
void checkUndescribed(Report& report);

// labels.cpp: what a person reads
void checkMissingLabels(Report& report);
void checkDoubledLabels(Report& report);
void checkSharedLabels(Report& report);
void checkMalformedLabels(Report& report);
void checkMissingDefinitions(Report& report);
void checkDoubledDefinitions(Report& report);
void checkDefinedBy(Report& report);
void checkMetadata(Report& report);

// values.cpp: what properties are used with
void checkLiteralForResource(Report& report);
void checkResourceForLiteral(Report& report);
void checkDomains(Report& report);
void checkRanges(Report& report);
void checkLexicalForms(Report& report);
void checkLanguageTags(Report& report);

// logic.cpp: what OWL axioms rule out
void checkFunctional(Report& report);
void checkInverseFunctional(Report& report);
void checkCharacteristics(Report& report);
void checkDisjoint(Report& report);
void checkCycles(Report& report);
void checkLists(Report& report);
void checkIdentities(Report& report);

// restrictions.cpp
void checkTooMany(Report& report);
void checkTooFew(Report& report);
void checkValueRestrictions(Report& report);

// skos.cpp, schemes.cpp: concepts
void checkS9(Report& report);
void checkS13(Report& report);
void checkS14(Report& report);
void checkS27(Report& report);
void checkS37(Report& report);
void checkS46(Report& report);
void checkCyclicBroader(Report& report);
void checkOrphans(Report& report);
void checkUnreachable(Report& report);
void checkTopConcepts(Report& report);
void checkLabelClashes(Report& report);

// iris.cpp
void checkIris(Report& report);

// shortcuts.cpp
void checkUnfoundedShortcuts(Report& report);
void checkMissingShortcuts(Report& report);

} // namespace chancery::lint
