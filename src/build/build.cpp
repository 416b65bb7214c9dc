#include "build/build.hpp"

#include "build/conflicts.hpp"
#include "build/inventory.hpp"
#include "build/verify.hpp"
#include "graph/description.hpp"

#include <algorithm>
#include <future>
#include <optional>

namespace chancery::build {
namespace {

/// All that decides the result besides the releases.
Digest keyOf(const BuildOptions& options) {
    return Digester()
        .add(bytesOf(options.program))
        .add(options.version)
        .add(options.base)
        .add(bytesOf(digestOfFolder(options.ontology)))
        .finish();
}

/// Loads once: where it is needed, or in the background before.
class Loading {
public:
    explicit Loading(const ToolsLoader& load) : load_(load) {}

    void hasten() { begin(std::launch::async); }
    std::shared_ptr<const Tools> get() {
        begin(std::launch::deferred);
        return loaded_.get();
    }

private:
    void begin(std::launch how) {
        if (!loaded_.valid()) {
            loaded_ = std::async(how, load_).share();
        }
    }

    const ToolsLoader& load_;
    std::shared_future<std::shared_ptr<const Tools>> loaded_;
};

/// Whether it looks as if something is to be read, before the state is asked.
bool seemsChanged(const std::vector<InputStamp>& inputs, const std::filesystem::path& state) {
    const std::optional<Stamp> last = stampOf(state);
    return !last || std::any_of(inputs.begin(), inputs.end(), [&](const InputStamp& input) {
        return input.changed == 0 || input.changed > last->modified;
    });
}

/// One attempt, with a state that turns out to be whole or not.
class Build {
public:
    Build(const BuildOptions& options, const std::vector<std::filesystem::path>& files, OutputFolder& folder,
          const std::vector<InputStamp>& stamps, Loading& loading, bool anew)
        : options_(options), files_(files), folder_(folder), stamps_(stamps), tools_([&] { return loading.get(); }),
          state_(folder.path() / stateName, keyOf(options), anew) {}

    BuildReport run() {
        if (!state_.notice().empty()) {
            notice(state_.notice() + "; all releases are read again");
        }
        all_ = state_.load();
        Inventory inventory(state_, all_, files_, options_.running);
        inventory.take(stamps_, options_.thorough, tools_);
        report_.skipped = inventory.skipped();
        compare(inventory.releases());
        const bool whole = outputIsWhole();
        if (!whole || !came_.empty() || !gone_.empty()) {
            state_.begin();
            write(whole, inventory);
            inventory.keep();
            state_.setOutput(*all_.output, all_);
            state_.dropUnused(all_);
            state_.commit();
            folder_.commit();
        } else if (inventory.changed() || confirmed_) {
            state_.begin();
            inventory.keep();
            state_.setOutput(*all_.output, all_);
            state_.dropUnused(all_);
            state_.commit();
        }
        if (options_.conflicts) {
            report_.conflicts = findConflicts(state_, all_, tools_()->schema, options_.ontology, options_.running);
        }
        return finishReport();
    }

private:
    void notice(const std::string& text) { report_.notices.push_back(text); }

    /// What is to come and to go, by the releases that the inputs give now.
    void compare(std::vector<ReleaseRecord> wanted) {
        std::map<std::string, const ReleaseRecord*> old;
        for (const ReleaseRecord& release : all_.releases) {
            old.emplace(release.id, &release);
        }
        std::map<std::string, ReleaseRecord> now;
        for (ReleaseRecord& release : wanted) {
            std::string id = release.id;
            now.emplace(std::move(id), std::move(release));
        }
        for (const auto& [id, release] : now) {
            const auto before = old.find(id);
            if (before == old.end()) {
                came_.push_back(release);
                const auto known = state_.before().find(id);
                if (known == state_.before().end()) {
                    report_.added.push_back(id);
                } else if (known->second != release.document) {
                    report_.changed.push_back(id);
                }
            } else if (before->second->number != release.number) {
                report_.changed.push_back(id);
                came_.push_back(release);
                gone_.push_back(*before->second);
            }
        }
        for (const auto& [id, release] : old) {
            if (!now.contains(id)) {
                report_.gone.push_back(id);
                gone_.push_back(*release);
            }
        }
        for (const auto& [id, document] : state_.before()) {
            if (!now.contains(id)) {
                report_.gone.push_back(id);
            }
        }
    }

    /// Whether the files are those that the last build wrote; finishes its work where it was killed at the very end.
    bool outputIsWhole() {
        if (!all_.output) {
            return false;
        }
        for (const auto& [name, stamp] : all_.output->files) {
            folder_.finish(name, stamp, all_.output->spares.contains(name));
        }
        for (const auto& [name, stamp] : all_.output->files) {
            if (stampOf(folder_.path() / name) != stamp) {
                notice((folder_.path() / name).string() +
                       " is not what the last build wrote; the output is written anew");
                return false;
            }
        }
        return isOnDisk();
    }

    /// What the last build did not wait for may have been lost with the power, and the files' sizes and times not show
    /// it.
    bool isOnDisk() {
        std::string& unsynced = all_.output->unsynced;
        const bool restarted = !unsynced.empty() && unsynced != startOfMachine();
        if (!restarted && !options_.thorough) {
            return true;
        }
        if (!holdsAllBlocks(folder_, all_, options_.base)) {
            notice(folder_.path().string() + ": " +
                   (restarted ? "the machine stopped before the disk had all that the last build wrote"
                              : "not every byte is what the last build wrote") +
                   "; the output is written anew");
            return false;
        }
        if (restarted) {
            unsynced.clear();
            confirmed_ = true;
        }
        return true;
    }

    void write(bool whole, const Inventory& inventory) {
        const std::shared_ptr<const Tools> tools = tools_();
        options_.running.check();
        const Frame frame{tools->schema, ontologyTriples(options_.ontology)};
        constexpr std::size_t few = 64;
        constexpr std::size_t part = 5; // a fifth and more is quicker written anew
        const std::size_t changes = came_.size() + gone_.size();
        if (whole && !all_.chunks.empty() && changes <= std::max(few, all_.releases.size() / part)) {
            composeChanges(state_, all_, gone_, came_, frame, folder_, options_.saving);
        } else {
            all_.releases = inventory.releases();
            composeAll(state_, all_, frame, folder_, options_.running);
        }
        writeDescription();
    }

    void writeDescription() {
        graph::Description description;
        description.base = options_.base;
        description.version = options_.version;
        for (const ReleaseRecord& release : all_.releases) {
            description.newest = std::max(description.newest, release.issued);
        }
        description.releases = all_.releases.size();
        OutputRecord& output = all_.output.value();
        description.files = {{turtleName, "text/turtle", output.files.at(turtleName).size},
                             {quadsName, "application/n-quads", output.files.at(quadsName).size}};
        OutputFile file = folder_.create(descriptionName);
        file.append(graph::describe(output.counts, description));
        output.files[descriptionName] = file.finish(Ending::synced);
    }

    BuildReport finishReport() {
        report_.files = files_.size();
        report_.releases = all_.releases.size();
        report_.triples = all_.output->counts.triples;
        return std::move(report_);
    }

    const BuildOptions& options_;
    const std::vector<std::filesystem::path>& files_;
    OutputFolder& folder_;
    const std::vector<InputStamp>& stamps_;
    const ToolsLoader tools_;
    State state_;
    Remembered all_;
    std::vector<ReleaseRecord> came_;
    std::vector<ReleaseRecord> gone_;
    BuildReport report_;
    bool confirmed_ = false; // the disk has what was not waited for
};

} // namespace

BuildReport buildOutput(const BuildOptions& options, const ToolsLoader& load) {
    const std::vector<std::filesystem::path> files = text::findInputs(options.inputs);
    if (files.empty()) { // an output emptied by a wrong name would be a loss
        throw InputError({options.inputs.front().string(), 0, 0},
                         "no releases in it (.txt, .md, .html, .json, .ndjson, also .gz and .zst); the output stays");
    }
    OutputFolder folder(options.output);
    Loading loading(load);
    const std::vector<InputStamp> stamps = stampsOf(files);
    if (options.running.threads != 1 && seemsChanged(stamps, folder.path() / stateName)) {
        loading.hasten();
    }
    std::string damage;
    try {
        return Build(options, files, folder, stamps, loading, options.full).run();
    } catch (const DamagedState& error) {
        damage = error.what();
    } catch (const DamagedBytes& error) {
        damage = error.what();
    } catch (const graph::DamagedContent& error) {
        damage = error.what();
    }
    BuildReport report = Build(options, files, folder, stamps, loading, true).run();
    report.notices.insert(report.notices.begin(),
                          "the state of the last build is damaged (" + damage + "); all releases are read again");
    return report;
}

} // namespace chancery::build
