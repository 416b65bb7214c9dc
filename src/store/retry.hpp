// Requests that are sent again where that may help, with waits between that grow.
#pragma once

#include "store/http.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace chancery::store {

/// The store, or the way to it, failed us; the message is one line that says what it answered and what to do.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The store serves, but not this: it will not have what was sent.
class RefusedError : public StoreError {
public:
    using StoreError::StoreError;
};

struct RetrySettings {
    unsigned tries = 8;                   // in all
    std::chrono::milliseconds first{500}; // then twice as long each time
    std::chrono::milliseconds longest{30'000};
    std::chrono::seconds longestAsked{600}; // a Retry-After beyond is an error
};

/// What Retry-After asks for: seconds, or a date (RFC 9110, section 10.2.3); nothing where it is neither.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const std::string& value, std::time_t now);

/// The wait before try number `next`, counted from 1.
[[nodiscard]] std::chrono::milliseconds backOff(const RetrySettings& settings, unsigned next);

/// Whether an answer says that the same request may fare better later: 429, 502, 503, 504.
[[nodiscard]] bool mayPass(long status) noexcept;

/// What a store said in an answer that is an error, without mark-up, in one line of at most 300 bytes.
[[nodiscard]] std::string inOneLine(std::string_view body);

class PatientClient {
public:
    using Notice = std::function<void(const std::string&)>;

    /// `notice` is told before each wait, and may be empty.
    PatientClient(HttpSettings http, const RetrySettings& retries, std::stop_token stop, Notice notice);

    /// The first answer that is none of those that may pass; waits and tries again else. Throws StoreError where it
    /// stays so, or where the certificate, name or host is wrong, and Stopped.
    [[nodiscard]] HttpResponse send(const HttpRequest& request);
    /// From now on tries once only, and minds no stop.
    void hurry() noexcept;
    /// How often a request was sent again.
    [[nodiscard]] std::uint64_t retries() const noexcept { return retries_; }

private:
    void wait(std::chrono::milliseconds time) const;

    HttpClient client_;
    RetrySettings settings_;
    std::stop_token stop_;
    Notice notice_;
    std::uint64_t retries_ = 0;
    bool answered_ = false;
};

} // namespace chancery::store
