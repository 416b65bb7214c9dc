#include "lint/standard_terms.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace chancery::lint {

namespace {

namespace ns = rdf::ns;

/// Names with spaces between them.
struct Space {
    std::string_view iri;
    std::string_view types;
    std::string_view datatypes;
    std::string_view links;
    std::string_view values;
    std::string_view properties;
    std::string_view individuals;
};

constexpr std::array spaces{
    Space{ns::rdf, "Alt Bag CompoundLiteral List Property Seq Statement",
          "HTML JSON PlainLiteral XMLLiteral langString", "predicate rest type", "direction language",
          "first object subject value", "nil"},
    Space{ns::rdfs, "Class Container ContainerMembershipProperty Datatype Resource", "Literal",
          "domain isDefinedBy range seeAlso subClassOf subPropertyOf", "comment label", "member", ""},
    Space{
        ns::owl,
        "AllDifferent AllDisjointClasses AllDisjointProperties Annotation AnnotationProperty AsymmetricProperty Axiom "
        "Class DataRange DatatypeProperty DeprecatedClass DeprecatedProperty FunctionalProperty "
        "InverseFunctionalProperty IrreflexiveProperty NamedIndividual NegativePropertyAssertion Nothing "
        "ObjectProperty Ontology OntologyProperty ReflexiveProperty Restriction SymmetricProperty Thing "
        "TransitiveProperty",
        "rational real",
        "allValuesFrom annotatedProperty annotatedSource assertionProperty backwardCompatibleWith "
        "bottomObjectProperty complementOf datatypeComplementOf differentFrom disjointUnionOf disjointWith "
        "distinctMembers equivalentClass equivalentProperty hasKey imports incompatibleWith intersectionOf inverseOf "
        "members onClass onDataRange onDatatype onProperties onProperty oneOf priorVersion propertyChainAxiom "
        "propertyDisjointWith sameAs someValuesFrom sourceIndividual targetIndividual topObjectProperty unionOf "
        "versionIRI withRestrictions",
        "bottomDataProperty cardinality deprecated hasSelf maxCardinality maxQualifiedCardinality minCardinality "
        "minQualifiedCardinality qualifiedCardinality targetValue topDataProperty versionInfo",
        "annotatedTarget hasValue", ""},
    Space{
        ns::xsd, "",
        "ENTITIES ENTITY ID IDREF IDREFS NCName NMTOKEN NMTOKENS NOTATION Name QName anyAtomicType anySimpleType "
        "anyType anyURI base64Binary boolean byte date dateTime dateTimeStamp dayTimeDuration decimal double duration "
        "float gDay gMonth gMonthDay gYear gYearMonth hexBinary int integer language long negativeInteger "
        "nonNegativeInteger nonPositiveInteger normalizedString positiveInteger short string time token unsignedByte "
        "unsignedInt unsignedLong unsignedShort yearMonthDuration",
        "",
        "fractionDigits length maxExclusive maxInclusive maxLength minExclusive minInclusive minLength pattern "
        "totalDigits whiteSpace",
        "", ""},
    Space{ns::skos, "Collection Concept ConceptScheme OrderedCollection", "",
          "broadMatch broader broaderTransitive closeMatch exactMatch hasTopConcept inScheme mappingRelation member "
          "memberList narrowMatch narrower narrowerTransitive related relatedMatch semanticRelation topConceptOf",
          "altLabel hiddenLabel notation prefLabel",
          "changeNote definition editorialNote example historyNote note scopeNote", ""},
    Space{ns::dcterms,
          "Agent AgentClass BibliographicResource FileFormat Frequency Jurisdiction LicenseDocument LinguisticSystem "
          "Location LocationPeriodOrJurisdiction MediaType MediaTypeOrExtent MethodOfAccrual MethodOfInstruction "
          "PeriodOfTime PhysicalMedium PhysicalResource Policy ProvenanceStatement RightsStatement SizeOrDuration "
          "Standard",
          "Box ISO3166 ISO639-2 ISO639-3 Period Point RFC1766 RFC3066 RFC4646 RFC5646 URI W3CDTF",
          "accessRights accrualMethod accrualPeriodicity accrualPolicy audience conformsTo educationLevel hasFormat "
          "hasPart hasVersion instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy "
          "isVersionOf language license mediator medium provenance references replaces requires rights rightsHolder "
          "spatial temporal",
          "alternative available bibliographicCitation created date dateAccepted dateCopyrighted dateSubmitted "
          "identifier issued modified title valid",
          "abstract contributor coverage creator description extent format publisher relation source subject "
          "tableOfContents type",
          "DCMIType DDC IMT LCC LCSH MESH NLM TGN UDC"},
    Space{
        ns::prov,
        "Accept Activity ActivityInfluence Agent AgentInfluence Association Attribution Bundle Collection "
        "Communication Contribute Contributor Copyright Create Creator Delegation Derivation Dictionary "
        "DirectQueryService EmptyDictionary End Entity EntityInfluence Generation Influence Insertion "
        "InstantaneousEvent Invalidation KeyEntityPair Location Modify Organization Person Plan PrimarySource Publish "
        "Publisher Quotation Removal Replace Revision RightsAssignment RightsHolder Role ServiceDescription "
        "SoftwareAgent Start Submit Usage",
        "",
        "actedOnBehalfOf activity agent alternateOf asInBundle atLocation derivedByInsertionFrom "
        "derivedByRemovalFrom describesService dictionary entity generated hadActivity hadDictionaryMember "
        "hadGeneration hadMember hadPlan hadPrimarySource hadRole hadUsage has_anchor has_provenance "
        "has_query_service influenced influencer insertedKeyEntityPair invalidated mentionOf pairEntity pingback "
        "qualifiedAssociation qualifiedAttribution qualifiedCommunication qualifiedDelegation qualifiedDerivation "
        "qualifiedEnd qualifiedGeneration qualifiedInfluence qualifiedInsertion qualifiedInvalidation "
        "qualifiedPrimarySource qualifiedQuotation qualifiedRemoval qualifiedRevision qualifiedStart qualifiedUsage "
        "specializationOf used wasAssociatedWith wasAttributedTo wasDerivedFrom wasEndedBy wasGeneratedBy "
        "wasInfluencedBy wasInformedBy wasInvalidatedBy wasPrimarySourceOf wasQuotedFrom wasRevisionOf wasStartedBy",
        "atTime endedAtTime generatedAtTime invalidatedAtTime pairKey provenanceUriTemplate removedKey startedAtTime",
        "value", "EmptyCollection"},
    Space{
        ns::foaf,
        "Agent Document Group Image LabelProperty OnlineAccount OnlineChatAccount OnlineEcommerceAccount "
        "OnlineGamingAccount Organization Person PersonalProfileDocument Project",
        "",
        "account accountServiceHomepage based_near currentProject depiction depicts focus fundedBy holdsAccount "
        "homepage img interest isPrimaryTopicOf knows logo made maker mbox member openid page pastProject phone "
        "primaryTopic publications schoolHomepage theme thumbnail tipjar topic topic_interest weblog workInfoHomepage "
        "workplaceHomepage",
        "accountName age aimChatID birthday dnaChecksum familyName family_name firstName gender geekcode givenName "
        "givenname icqChatID jabberID lastName mbox_sha1sum msnChatID myersBriggs name nick plan sha1 skypeID status "
        "surname title yahooChatID",
        "membershipClass", ""},
    Space{
        ns::org,
        "ChangeEvent FormalOrganization Membership Organization OrganizationalCollaboration OrganizationalUnit Post "
        "Role Site",
        "",
        "basedAt changedBy classification hasMember hasMembership hasPost hasPrimarySite hasRegisteredSite hasSite "
        "hasSubOrganization hasUnit headOf heldBy holds linkedTo member memberDuring memberOf organization "
        "originalOrganization postIn reportsTo resultedFrom resultingOrganization role roleProperty siteAddress siteOf "
        "subOrganizationOf transitiveSubOrganizationOf unitOf",
        "identifier location", "purpose remuneration", "Head"},
    Space{"http://purl.org/vocab/vann/", "", "", "changes example termGroup",
          "preferredNamespacePrefix preferredNamespaceUri", "usageNote", ""},
    Space{
        ns::sh,
        "AbstractResult ConstraintComponent Function JSConstraint JSExecutable JSFunction JSLibrary JSRule JSTarget "
        "JSTargetType JSValidator NodeKind NodeShape Parameter Parameterizable PrefixDeclaration PropertyGroup "
        "PropertyShape ResultAnnotation Rule SPARQLAskExecutable SPARQLAskValidator SPARQLConstraint "
        "SPARQLConstructExecutable SPARQLExecutable SPARQLFunction SPARQLRule SPARQLSelectExecutable "
        "SPARQLSelectValidator SPARQLTarget SPARQLTargetType SPARQLUpdateExecutable Severity Shape Target TargetType "
        "TripleRule ValidationReport ValidationResult Validator",
        "",
        "alternativePath and annotationProperty class condition datatype declare detail disjoint entailment equals "
        "expression filterShape focusNode group ignoredProperties in intersection inversePath js jsLibrary languageIn "
        "lessThan lessThanOrEquals node nodeKind nodeValidator nodes not oneOrMorePath or parameter path predicate "
        "prefixes property propertyValidator qualifiedValueShape result resultAnnotation resultPath resultSeverity "
        "returnType rule severity shapesGraph sourceConstraint sourceConstraintComponent sourceShape sparql "
        "suggestedShapesGraph target targetClass targetObjectsOf targetSubjectsOf this union validator xone "
        "zeroOrMorePath zeroOrOnePath",
        "annotationVarName ask closed conforms construct deactivated description flags jsFunctionName jsLibraryURL "
        "labelTemplate maxCount maxExclusive maxInclusive maxLength message minCount minExclusive minInclusive "
        "minLength name namespace optional order pattern prefix qualifiedMaxCount qualifiedMinCount "
        "qualifiedValueShapesDisjoint resultMessage select shapesGraphWellFormed uniqueLang update",
        "annotationValue defaultValue hasValue object subject targetNode value",
        "AndConstraintComponent BlankNode BlankNodeOrIRI BlankNodeOrLiteral ClassConstraintComponent "
        "ClosedConstraintComponent DatatypeConstraintComponent DisjointConstraintComponent EqualsConstraintComponent "
        "ExpressionConstraintComponent HasValueConstraintComponent IRI IRIOrLiteral InConstraintComponent Info "
        "JSConstraintComponent LanguageInConstraintComponent LessThanConstraintComponent "
        "LessThanOrEqualsConstraintComponent Literal MaxCountConstraintComponent MaxExclusiveConstraintComponent "
        "MaxInclusiveConstraintComponent MaxLengthConstraintComponent MinCountConstraintComponent "
        "MinExclusiveConstraintComponent MinInclusiveConstraintComponent MinLengthConstraintComponent "
        "NodeConstraintComponent NodeKindConstraintComponent NotConstraintComponent OrConstraintComponent "
        "PatternConstraintComponent PropertyConstraintComponent QualifiedMaxCountConstraintComponent "
        "QualifiedMinCountConstraintComponent SPARQLConstraintComponent UniqueLangConstraintComponent Violation "
        "Warning XoneConstraintComponent"},
    Space{"http://rdfs.org/ns/void#", "Dataset DatasetDescription Linkset TechnicalFeature", "",
          "class classPartition dataDump exampleResource feature inDataset linkPredicate objectsTarget "
          "openSearchDescription property propertyPartition rootResource sparqlEndpoint subjectsTarget subset target "
          "uriLookupEndpoint vocabulary",
          "classes distinctObjects distinctSubjects documents entities properties triples uriRegexPattern uriSpace", "",
          ""},
    Space{"http://www.w3.org/ns/dcat#",
          "Catalog CatalogRecord DataService Dataset DatasetSeries Distribution Relationship Resource Role", "",
          "accessService accessURL catalog compressFormat contactPoint dataset distribution downloadURL "
          "endpointDescription "
          "endpointURL first hadRole hasCurrentVersion hasVersion inCatalog inSeries isVersionOf landingPage last "
          "mediaType next packageFormat prev previousVersion qualifiedRelation record resource seriesMember "
          "servesDataset service theme themeTaxonomy",
          "bbox byteSize centroid endDate keyword spatialResolutionInMeters startDate temporalResolution version", "",
          ""},
};

struct Index {
    std::unordered_map<std::string, TermUse> terms;
    std::unordered_map<std::string_view, std::vector<std::string>> bySpace;

    Index() {
        for (const Space& space : spaces) {
            add(space, space.types, TermUse::type);
            add(space, space.datatypes, TermUse::datatype);
            add(space, space.links, TermUse::link);
            add(space, space.values, TermUse::value);
            add(space, space.properties, TermUse::property);
            add(space, space.individuals, TermUse::individual);
        }
    }

private:
    void add(const Space& space, std::string_view names, TermUse use) {
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(' '), names.size());
            std::string iri = rdf::in(space.iri, names.substr(0, end));
            terms.emplace(iri, use);
            bySpace[space.iri].push_back(std::move(iri));
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
};

const Index& index() {
    static const Index built;
    return built;
}

/// rdf:_1, rdf:_2 … (RDF Schema 1.1, section 5.1.6).
bool isMembership(std::string_view iri) {
    return iri.starts_with(ns::rdf) && iri.size() > ns::rdf.size() + 1 && iri[ns::rdf.size()] == '_' &&
           iri.find_first_not_of("0123456789", ns::rdf.size() + 1) == std::string_view::npos;
}

} // namespace

std::string_view standardNamespace(std::string_view iri) noexcept {
    for (const Space& space : spaces) {
        if (iri.starts_with(space.iri) && iri.size() > space.iri.size()) {
            return space.iri;
        }
    }
    return {};
}

std::optional<TermUse> standardTerm(std::string_view iri) {
    if (standardNamespace(iri).empty()) {
        return std::nullopt;
    }
    if (isMembership(iri)) {
        return TermUse::property;
    }
    const auto found = index().terms.find(std::string(iri));
    return found == index().terms.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::string>& standardTerms(std::string_view space) {
    static const std::vector<std::string> none;
    const auto found = index().bySpace.find(space);
    return found == index().bySpace.end() ? none : found->second;
}

std::vector<std::string_view> standardNamespaces() {
    std::vector<std::string_view> all;
    std::transform(spaces.begin(), spaces.end(), std::back_inserter(all), [](const Space& space) { return space.iri; });
    return all;
}

bool isWithdrawn(std::string_view iri) noexcept {
    constexpr std::array<std::string_view, 9> withdrawn{
        "http://www.w3.org/2002/07/owl#DataRange", "http://xmlns.com/foaf/0.1/OnlineChatAccount",
        "http://xmlns.com/foaf/0.1/dnaChecksum",   "http://xmlns.com/foaf/0.1/fundedBy",
        "http://xmlns.com/foaf/0.1/geekcode",      "http://xmlns.com/foaf/0.1/givenname",
        "http://xmlns.com/foaf/0.1/holdsAccount",  "http://xmlns.com/foaf/0.1/surname",
        "http://xmlns.com/foaf/0.1/family_name",
    };
    return std::find(withdrawn.begin(), withdrawn.end(), iri) != withdrawn.end();
}

std::string_view standardAxioms() noexcept {
    return R"(@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
skos:inScheme rdfs:range skos:ConceptScheme .
skos:hasTopConcept rdfs:domain skos:ConceptScheme ; rdfs:range skos:Concept .
skos:topConceptOf rdfs:subPropertyOf skos:inScheme .
skos:semanticRelation rdfs:domain skos:Concept ; rdfs:range skos:Concept .
skos:broaderTransitive rdfs:subPropertyOf skos:semanticRelation .
skos:narrowerTransitive rdfs:subPropertyOf skos:semanticRelation .
skos:related rdfs:subPropertyOf skos:semanticRelation .
skos:broader rdfs:subPropertyOf skos:broaderTransitive .
skos:narrower rdfs:subPropertyOf skos:narrowerTransitive .
skos:member rdfs:domain skos:Collection .
skos:OrderedCollection rdfs:subClassOf skos:Collection .
skos:memberList rdfs:domain skos:OrderedCollection ; rdfs:range rdf:List .
)";
}

} // namespace chancery::lint
