#include "build_report.hpp"

#include "messages.hpp"

#include "rdf/namespaces.hpp"

#include <functional>

namespace chancery::tools {
namespace {

void tellReleases(std::string& text, const std::string& what, const std::vector<std::string>& ids) {
    if (ids.empty()) {
        return;
    }
    text += std::to_string(ids.size()) + " " + what + ":\n";
    for (const std::string& id : ids) {
        text += "  " + printable(id) + "\n";
    }
}

std::string shortened(const std::string& iri, const std::string& base) {
    if (iri.starts_with(base)) {
        return printable(std::string_view(iri).substr(base.size()));
    }
    return iri.starts_with(rdf::ns::chn) ? "chn:" + iri.substr(rdf::ns::chn.size()) : printable(iri);
}

template <typename Values, typename Write>
void appendArray(std::string& json, const std::string& name, const Values& values, const Write& write) {
    json += "," + jsonString(name) + ":[";
    bool first = true;
    for (const auto& value : values) {
        json += (first ? "" : ",") + write(value);
        first = false;
    }
    json += "]";
}

std::string claimAsJson(const build::Claim& claim) {
    std::string json = "{\"value\":" + jsonString(claim.value.value) + ",\"subject\":" + jsonString(claim.subject);
    appendArray(json, "releases", claim.releases, jsonString);
    return json + "}";
}

std::string conflictAsJson(const build::Conflict& conflict) {
    std::string json =
        "{\"subject\":" + jsonString(conflict.subject) + ",\"property\":" + jsonString(conflict.property);
    appendArray(json, "claims", conflict.claims, claimAsJson);
    return json + "}";
}

} // namespace

std::string reportInWords(const build::BuildReport& report, const std::string& base) {
    std::string text;
    tellReleases(text, "new", report.added);
    tellReleases(text, "changed", report.changed);
    tellReleases(text, "gone", report.gone);
    if (!report.conflicts.empty()) {
        text += std::to_string(report.conflicts.size()) + " in conflict:\n";
    }
    for (const build::Conflict& conflict : report.conflicts) {
        text += "  " + shortened(conflict.subject, base) + "  " + shortened(conflict.property, base) + "\n";
        for (const build::Claim& claim : conflict.claims) {
            text += "    " + shortened(claim.value.value, base) + "  says";
            for (const std::string& release : claim.releases) {
                text += " " + printable(release);
            }
            text += "\n";
        }
    }
    return text.empty() ? "nothing new, changed, gone or in conflict\n" : text;
}

std::string reportAsJson(const build::BuildReport& report, const std::string& output, bool details) {
    std::string json = "{\"files\":" + std::to_string(report.files) +
                       ",\"releases\":" + std::to_string(report.releases) +
                       ",\"triples\":" + std::to_string(report.triples) + ",\"output\":" + jsonString(output);
    if (details) {
        appendArray(json, "new", report.added, jsonString);
        appendArray(json, "changed", report.changed, jsonString);
        appendArray(json, "gone", report.gone, jsonString);
        appendArray(json, "conflicts", report.conflicts, conflictAsJson);
    }
    appendArray(json, "skipped", report.skipped, [](const text::Skipped& each) {
        return "{\"where\":" + jsonString(describe(each.where)) + ",\"reason\":" + jsonString(each.reason) + "}";
    });
    return json + "}\n";
}

} // namespace chancery::tools
