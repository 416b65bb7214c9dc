#include "store/retry.hpp"

#include "rdf/characters.hpp"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <curl/curl.h>
#include <mutex>
#include <utility>

namespace chancery::store {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::string inSeconds(milliseconds time) {
    const auto tenths = (time.count() + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " s";
}

} // namespace

std::optional<seconds> retryAfter(const std::string& value, std::time_t now) {
    long count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error == std::errc() && end == value.data() + value.size() && count >= 0) {
        return seconds(count);
    }
    const std::time_t date = curl_getdate(value.c_str(), nullptr);
    if (date < 0) {
        return std::nullopt;
    }
    return seconds(std::max<std::time_t>(date - now, 0));
}

milliseconds backOff(const RetrySettings& settings, unsigned next) {
    constexpr unsigned mostDoublings = 20;
    return std::min(settings.longest, settings.first * (1U << std::min(next - 1, mostDoublings)));
}

bool mayPass(long status) noexcept { return status == 429 || status == 502 || status == 503 || status == 504; }

std::string inOneLine(std::string_view body) {
    constexpr std::size_t most = 300;
    constexpr std::size_t looked = std::size_t{1} << 16U;
    body = body.substr(0, looked);
    std::string out;
    bool blank = true; // so far, so that none begins the line
    const auto put = [&](char c) {
        const bool white = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
        if (!white || !blank) {
            out += white ? ' ' : c;
        }
        blank = white;
    };
    for (std::size_t at = 0; at < body.size() && out.size() < most;) {
        const std::string_view rest = body.substr(at);
        bool left = false;
        for (const std::string_view element : {"<style", "<script", "<title", "<!--"}) {
            if (rest.starts_with(element)) {
                const std::string_view end = element == "<!--"     ? "-->"
                                             : element == "<style" ? "</style>"
                                             : element == "<title" ? "</title>"
                                                                   : "</script>";
                const std::size_t to = rest.find(end);
                at = to == std::string_view::npos ? body.size() : at + to + end.size();
                left = true;
                break;
            }
        }
        if (left) {
            continue;
        }
        // A tag, not an IRI in angle brackets.
        const std::size_t close = rest.find('>');
        if (rest.size() > 1 && rest[0] == '<' && close != std::string_view::npos &&
            (rest[1] == '/' || rest[1] == '!' || rest[1] == '?' ||
             rest.substr(0, close).find(':') == std::string_view::npos)) {
            put(' ');
            at += close + 1;
            continue;
        }
        put(rest[0]);
        ++at;
    }
    out.resize(std::min(out.size(), rdf::findInvalidUtf8(out)));
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

PatientClient::PatientClient(HttpSettings http, const RetrySettings& retries, std::stop_token stop, Notice notice)
    : client_(std::move(http), stop), settings_(retries), stop_(std::move(stop)), notice_(std::move(notice)) {}

void PatientClient::hurry() noexcept {
    settings_.tries = 1;
    stop_ = {};
    client_.mindNoStop();
}

void PatientClient::wait(milliseconds time) const {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop_, time, [] { return false; });
    if (stop_.stop_requested()) {
        throw Stopped();
    }
}

HttpResponse PatientClient::send(const HttpRequest& request) {
    for (unsigned attempt = 1;; ++attempt) {
        std::string what;
        milliseconds pause = backOff(settings_, attempt);
        try {
            HttpResponse response = client_.send(request);
            answered_ = true;
            if (!mayPass(response.status)) {
                return response;
            }
            what = "it answers " + std::to_string(response.status);
            if (const std::string said = inOneLine(response.body); !said.empty()) {
                what += " (" + said + ")";
            }
            if (const auto asked = retryAfter(response.header("retry-after"), std::time(nullptr))) {
                if (*asked > settings_.longestAsked) {
                    throw StoreError("the store asks to come back in " + std::to_string(asked->count()) +
                                     " s; that is too long to wait, so try again then");
                }
                pause = *asked;
            }
        } catch (const TransportError& error) {
            if (!error.passing()) {
                throw StoreError("the store at " + request.url.substr(0, request.url.find('?')) +
                                 " cannot be asked: " + error.what());
            }
            what = error.what();
        }
        // A store that never answered is rather a wrong address than one that is being restarted.
        const unsigned tries = answered_ ? settings_.tries : std::min(settings_.tries, 3U);
        if (attempt >= tries) {
            throw StoreError("the store at " + request.url.substr(0, request.url.find('?')) + " does not serve: " +
                             what + (attempt > 1 ? ", " + std::to_string(attempt) + " times" : ""));
        }
        ++retries_;
        if (notice_) {
            notice_("the store does not serve: " + what + "; trying again in " + inSeconds(pause));
        }
        wait(pause);
    }
}

} // namespace chancery::store
