// HTTP for stores, over libcurl: one request, one response. Retries are the business of retry.hpp.
#pragma once

#include "store/body.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace chancery::store {

/// Who asks. With a user and a password, Basic or Digest as the store wants it (RFC 7617, 7616); with a token, Bearer
/// (RFC 6750); with a netrc file, what that says of the host. Never sent to another host than that of the request.
struct Credentials {
    std::string user;
    std::string password;
    std::string token;
    std::filesystem::path netrc;
};

struct HttpSettings {
    Credentials credentials;
    std::filesystem::path authorities; // certificates that TLS is checked by, in PEM; empty for the system's
    std::chrono::seconds connectTimeout{10};
    std::chrono::seconds stallTimeout{300}; // with no byte in or out
    std::string agent = "chancery";
};

struct HttpRequest {
    std::string method;
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;
    const Body* body = nullptr;
    bool gzip = false; // the body is
};

struct HttpResponse {
    long status = 0;
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;
    std::string redirect; // where a 3xx leads, absolute

    [[nodiscard]] std::string header(const std::string& name) const;
    /// The Content-Type without its parameters, lower case.
    [[nodiscard]] std::string mediaType() const;
};

/// No answer came.
class TransportError : public std::runtime_error {
public:
    TransportError(const std::string& message, bool passing) : std::runtime_error(message), passing_(passing) {}
    /// Whether another try may help: a lost connection, and not a bad certificate or name.
    [[nodiscard]] bool passing() const noexcept { return passing_; }

private:
    bool passing_;
};

/// The work was told to stop.
class Stopped : public std::runtime_error {
public:
    Stopped() : std::runtime_error("interrupted") {}
};

/// One connection at a time, kept open between requests.
class HttpClient {
public:
    HttpClient(HttpSettings settings, std::stop_token stop);
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    ~HttpClient();

    /// Follows up to five redirects (301, 302, 307, 308, with method and body) that stay on the host; the response of
    /// one that leaves it is given as it is. Throws TransportError and Stopped.
    [[nodiscard]] HttpResponse send(const HttpRequest& request);
    void mindNoStop() noexcept { stop_ = {}; }

private:
    struct Handle;
    [[nodiscard]] HttpResponse sendOnce(const HttpRequest& request, const std::string& url);

    HttpSettings settings_;
    std::stop_token stop_;
    std::unique_ptr<Handle> handle_;
};

/// Percent-encoded for a query string (RFC 3986, section 2.1).
[[nodiscard]] std::string encoded(const std::string& text);

struct UrlParts {
    std::string scheme;
    std::string host;
    std::string port;
    bool credentials = false; // "user:password@"
    [[nodiscard]] bool loopback() const;
};
/// Nothing where the text is no http or https URL.
[[nodiscard]] std::optional<UrlParts> partsOf(const std::string& url);

} // namespace chancery::store
