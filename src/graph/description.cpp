#include "graph/description.hpp"

#include "graph/vocabulary.hpp"

namespace chancery::graph {
namespace {

constexpr std::string_view voidNs = "http://rdfs.org/ns/void#";
constexpr std::string_view dcatNs = "http://www.w3.org/ns/dcat#";

class DescriptionWriter {
public:
    DescriptionWriter(const Description& description, const rdf::ByteSink& sink)
        : description_(description), self_(description.base + "dataset"),
          writer_(rdf::Syntax::turtle,
                  {{"chn", std::string(rdf::ns::chn)},
                   {"dcat", std::string(dcatNs)},
                   {"dcterms", std::string(rdf::ns::dcterms)},
                   {"foaf", std::string(rdf::ns::foaf)},
                   {"owl", std::string(rdf::ns::owl)},
                   {"prov", std::string(rdf::ns::prov)},
                   {"rdfs", std::string(rdf::ns::rdfs)},
                   {"skos", std::string(rdf::ns::skos)},
                   {"void", std::string(voidNs)},
                   {"xsd", std::string(rdf::ns::xsd)}},
                  sink) {}

    void write(const Counts& counts) {
        writeDataset(counts);
        writePartitions(counts);
        writeFiles();
        writeOrigin();
        writer_.finish();
    }

private:
    void add(const std::string& subject, std::string_view space, std::string_view local, const rdf::Term& object) {
        writer_.write({rdf::iri(subject), rdf::iri(rdf::in(space, local)), object});
    }
    void add(const std::string& subject, std::string_view space, std::string_view local, std::size_t count) {
        add(subject, space, local, rdf::typed(std::to_string(count), rdf::in(rdf::ns::xsd, "integer")));
    }
    void addType(const std::string& subject, std::string_view space, std::string_view local) {
        add(subject, rdf::ns::rdf, "type", rdf::iri(rdf::in(space, local)));
    }
    void addDate(const std::string& subject, std::string_view space, std::string_view local) {
        if (description_.newest) {
            add(subject, space, local,
                rdf::typed(text::lexical(*description_.newest), text::datatype(*description_.newest)));
        }
    }

    void writeDataset(const Counts& counts) {
        addType(self_, voidNs, "Dataset");
        addType(self_, dcatNs, "Dataset");
        addType(self_, rdf::ns::prov, "Entity");
        add(self_, rdf::ns::dcterms, "title", rdf::tagged("Diplomatic releases as a knowledge graph", "en"));
        add(self_, rdf::ns::dcterms, "description",
            rdf::tagged("Events, participations, offices, memberships, partnerships, statements and instruments that "
                        "diplomatic releases assert, each with the passage that asserts it.",
                        "en"));
        addDate(self_, rdf::ns::dcterms, "modified");
        add(self_, voidNs, "uriSpace", rdf::literal(description_.base));
        for (const std::string_view vocabulary : {rdf::ns::chn, rdf::ns::dcterms, rdf::ns::rdfs, rdf::ns::skos}) {
            add(self_, voidNs, "vocabulary", rdf::iri(vocabulary));
        }
        add(self_, voidNs, "documents", description_.releases);
        add(self_, voidNs, "triples", counts.triples);
        add(self_, voidNs, "entities", counts.subjects);
        add(self_, voidNs, "distinctSubjects", counts.subjects);
        add(self_, voidNs, "classes", counts.byClass.size());
        add(self_, voidNs, "properties", counts.byProperty.size());
        for (const Distribution& file : description_.files) {
            add(self_, dcatNs, "distribution", rdf::iri(self_ + '/' + file.file));
        }
        add(self_, rdf::ns::prov, "wasGeneratedBy", rdf::iri(self_ + "/build"));
    }

    void writePartitions(const Counts& counts) {
        for (const auto& [type, entities] : counts.byClass) {
            add(self_, voidNs, "classPartition", rdf::iri(partitionIri("class", type)));
        }
        for (const auto& [property, triples] : counts.byProperty) {
            add(self_, voidNs, "propertyPartition", rdf::iri(partitionIri("property", property)));
        }
        for (const auto& [type, entities] : counts.byClass) {
            const std::string partition = partitionIri("class", type);
            add(partition, voidNs, "class", rdf::iri(type));
            add(partition, voidNs, "entities", entities);
        }
        for (const auto& [property, triples] : counts.byProperty) {
            const std::string partition = partitionIri("property", property);
            add(partition, voidNs, "property", rdf::iri(property));
            add(partition, voidNs, "triples", triples);
        }
    }

    /// "…/dataset/class/chancery/Event": the term's namespace shows, so that no two terms share a partition.
    [[nodiscard]] std::string partitionIri(std::string_view kind, std::string_view iri) const {
        const std::size_t cut = iri.find_last_of("/#");
        const std::string_view space = iri.substr(0, cut);
        const std::string_view name = space.substr(space.find_last_of('/') + 1);
        std::string partition = self_;
        partition.append("/").append(kind).append("/");
        return partition.append(rdf::slug(name)).append("/").append(iri.substr(cut + 1));
    }

    void writeFiles() {
        for (const Distribution& file : description_.files) {
            const std::string self = self_ + '/' + file.file;
            addType(self, dcatNs, "Distribution");
            add(self, rdf::ns::dcterms, "title", rdf::literal(file.file));
            add(self, dcatNs, "mediaType", rdf::iri("https://www.iana.org/assignments/media-types/" + file.mediaType));
            add(self, dcatNs, "byteSize",
                rdf::typed(std::to_string(file.bytes), rdf::in(rdf::ns::xsd, "nonNegativeInteger")));
        }
    }

    void writeOrigin() {
        const std::string build = self_ + "/build";
        const std::string program = self_ + "/program";
        addType(build, rdf::ns::prov, "Activity");
        add(build, rdf::ns::prov, "used", rdf::iri(ontologyIri));
        add(build, rdf::ns::prov, "wasAssociatedWith", rdf::iri(program));
        addType(program, rdf::ns::prov, "SoftwareAgent");
        add(program, rdf::ns::rdfs, "label", rdf::literal("Chancery"));
        add(program, rdf::ns::owl, "versionInfo", rdf::literal(description_.version));
    }

    const Description& description_;
    std::string self_;
    rdf::Writer writer_;
};

} // namespace

std::string describe(const Counts& counts, const Description& description) {
    std::string text;
    DescriptionWriter(description, [&](std::string_view bytes) { text.append(bytes); }).write(counts);
    return text;
}

} // namespace chancery::graph
