#include "store/http.hpp"

#include "rdf/error.hpp"

#include <algorithm>
#include <cctype>
#include <curl/curl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace chancery::store {
namespace {

constexpr std::size_t mostOfAnswer = std::size_t{1} << 30U;
constexpr int mostRedirects = 5;

struct CurlDeleter {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
    void operator()(CURLU* url) const noexcept { curl_url_cleanup(url); }
};

/// curl_global_init, once a process.
class Library {
public:
    Library() {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
            throw SystemError("libcurl cannot be started");
        }
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { curl_global_cleanup(); }
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) {
        text.remove_prefix(1);
    }
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) {
        text.remove_suffix(1);
    }
    return text;
}

/// One request on its way.
struct Exchange {
    CURL* curl = nullptr;
    const Body* body = nullptr;
    std::uint64_t at = 0;
    HttpResponse response;
    std::stop_token stop;
    bool tooLong = false;
    bool stalled = false;
    curl_off_t moved = -1; // bytes in and out
    std::chrono::steady_clock::time_point lastMove;
    std::chrono::seconds patience{};

    /// Has the transfer read its body from here and write its answer here.
    void attach() {
        const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
        set(CURLOPT_WRITEFUNCTION, &Exchange::take);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Exchange::takeHeader);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &Exchange::progress);
        set(CURLOPT_XFERINFODATA, this);
        if (body == nullptr) {
            set(CURLOPT_HTTPGET, 1L);
            return;
        }
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &Exchange::give);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_SEEKFUNCTION, &Exchange::seek);
        set(CURLOPT_SEEKDATA, this);
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(body->size()));
    }

    static std::size_t give(char* buffer, std::size_t size, std::size_t count, void* self) {
        auto& exchange = *static_cast<Exchange*>(self);
        try {
            const std::size_t given = exchange.body->read(exchange.at, {buffer, size * count});
            exchange.at += given;
            return given;
        } catch (const std::exception&) {
            return CURL_READFUNC_ABORT;
        }
    }
    static int seek(void* self, curl_off_t offset, int origin) {
        if (origin != SEEK_SET) {
            return CURL_SEEKFUNC_CANTSEEK;
        }
        static_cast<Exchange*>(self)->at = static_cast<std::uint64_t>(offset);
        return CURL_SEEKFUNC_OK;
    }
    static std::size_t take(const char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& exchange = *static_cast<Exchange*>(self);
        if (exchange.response.body.size() + size * count > mostOfAnswer) {
            exchange.tooLong = true;
            return 0;
        }
        exchange.response.body.append(bytes, size * count);
        return size * count;
    }
    static std::size_t takeHeader(const char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& exchange = *static_cast<Exchange*>(self);
        const std::string_view line(bytes, size * count);
        if (line.starts_with("HTTP/")) { // of the answer that counts, after those to 401 and 100
            exchange.acknowledge();
            exchange.response.headers.clear();
            exchange.response.body.clear();
        } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            exchange.response.headers[lower(line.substr(0, colon))] = std::string(trimmed(line.substr(colon + 1)));
        }
        return size * count;
    }
    /// A server that writes an answer in pieces keeps back the second until the first is acknowledged (RFC 896), which
    /// waits for 40 ms where nothing else is to be sent (RFC 1122, section 4.2.3.2).
    void acknowledge() const {
        curl_socket_t line = CURL_SOCKET_BAD;
        if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &line) == CURLE_OK && line != CURL_SOCKET_BAD) {
            constexpr int on = 1;
            (void)::setsockopt(line, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof(on));
        }
    }
    /// Called about once a second.
    static int progress(void* self, curl_off_t /*downAll*/, curl_off_t down, curl_off_t /*upAll*/, curl_off_t up) {
        auto& exchange = *static_cast<Exchange*>(self);
        const auto now = std::chrono::steady_clock::now();
        if (down + up != exchange.moved) {
            exchange.moved = down + up;
            exchange.lastMove = now;
        }
        exchange.stalled = now - exchange.lastMove > exchange.patience;
        return exchange.stalled || exchange.stop.stop_requested() ? 1 : 0;
    }
};

/// The request's own header lines, and those that every request has.
std::unique_ptr<curl_slist, CurlDeleter> headerLines(const HttpRequest& request) {
    std::unique_ptr<curl_slist, CurlDeleter> headers;
    const auto add = [&](const std::string& line) {
        curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
        if (longer == nullptr) {
            throw std::bad_alloc();
        }
        (void)headers.release(); // the new head owns it
        headers.reset(longer);
    };
    for (const auto& [name, value] : request.headers) {
        std::string line = name;
        add(line.append(": ").append(value));
    }
    add("Expect:"); // half of all servers keep a client waiting that asks first
    if (request.gzip) {
        add("Content-Encoding: gzip");
    }
    return headers;
}

void authorize(CURL* curl, const Credentials& who) {
    const auto set = [curl](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
    if (!who.token.empty()) {
        set(CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        set(CURLOPT_XOAUTH2_BEARER, who.token.c_str());
    } else if (!who.user.empty()) {
        set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
        set(CURLOPT_USERNAME, who.user.c_str());
        set(CURLOPT_PASSWORD, who.password.c_str());
    } else if (!who.netrc.empty()) {
        set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
        set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_REQUIRED));
        set(CURLOPT_NETRC_FILE, who.netrc.c_str());
    }
}

bool mayPass(CURLcode code) {
    switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_SEND_FAIL_REWIND:
        return true;
    default:
        return false;
    }
}

} // namespace

struct HttpClient::Handle {
    std::unique_ptr<CURL, CurlDeleter> curl{curl_easy_init()};
};

std::string HttpResponse::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

std::string HttpResponse::mediaType() const {
    const std::string type = header("content-type");
    return lower(trimmed(std::string_view(type).substr(0, type.find(';'))));
}

HttpClient::HttpClient(HttpSettings settings, std::stop_token stop)
    : settings_(std::move(settings)), stop_(std::move(stop)) {
    static const Library library;
    handle_ = std::make_unique<Handle>();
    if (!handle_->curl) {
        throw std::bad_alloc();
    }
}
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;
HttpClient::~HttpClient() = default;

HttpResponse HttpClient::send(const HttpRequest& request) {
    std::string url = request.url;
    for (int hops = 0;; ++hops) {
        HttpResponse response = sendOnce(request, url);
        const bool moved =
            response.status == 301 || response.status == 302 || response.status == 307 || response.status == 308;
        if (!moved || response.redirect.empty() || hops == mostRedirects) {
            return response;
        }
        const auto from = partsOf(url);
        const auto to = partsOf(response.redirect);
        const bool same = from && to && from->host == to->host &&
                          ((from->scheme == to->scheme && from->port == to->port) ||
                           (from->scheme == "http" && to->scheme == "https"));
        if (!same) {
            return response;
        }
        url = response.redirect;
    }
}

HttpResponse HttpClient::sendOnce(const HttpRequest& request, const std::string& url) {
    CURL* curl = handle_->curl.get();
    Exchange exchange;
    exchange.curl = curl;
    exchange.body = request.body;
    exchange.stop = stop_;
    exchange.patience = settings_.stallTimeout;
    const auto headers = headerLines(request);
    // Every option is set anew, for a reset would forget the store's challenge, and each request had to go twice.
    const auto set = [curl](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_USERAGENT, settings_.agent.c_str());
    set(CURLOPT_ACCEPT_ENCODING, "");
    set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings_.connectTimeout.count()));
    if (!settings_.authorities.empty()) {
        set(CURLOPT_CAINFO, settings_.authorities.c_str());
    }
    exchange.attach();
    set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    authorize(curl, settings_.credentials);
    const CURLcode code = curl_easy_perform(curl);
    if (code == CURLE_ABORTED_BY_CALLBACK && stop_.stop_requested()) {
        throw Stopped();
    }
    if (exchange.stalled) {
        throw TransportError("it says nothing for " + std::to_string(settings_.stallTimeout.count()) + " s", true);
    }
    if (code != CURLE_OK) {
        const std::string reason = exchange.tooLong ? "the answer is longer than 1 GB" : curl_easy_strerror(code);
        throw TransportError(reason, mayPass(code) && !exchange.tooLong);
    }
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &exchange.response.status);
    const char* redirect = nullptr;
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    exchange.response.redirect = redirect == nullptr ? "" : redirect;
    return std::move(exchange.response);
}

std::string encoded(const std::string& text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            out.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
        }
    }
    return out;
}

bool UrlParts::loopback() const {
    return host == "localhost" || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos);
}

std::optional<UrlParts> partsOf(const std::string& url) {
    const std::unique_ptr<CURLU, CurlDeleter> parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
        return std::nullopt;
    }
    const auto part = [&](CURLUPart which) {
        char* text = nullptr;
        std::string copy;
        if (curl_url_get(parsed.get(), which, &text, CURLU_DEFAULT_PORT) == CURLUE_OK && text != nullptr) {
            copy = text;
            curl_free(text);
        }
        return copy;
    };
    UrlParts parts{part(CURLUPART_SCHEME), lower(part(CURLUPART_HOST)), part(CURLUPART_PORT),
                   !part(CURLUPART_USER).empty() || !part(CURLUPART_PASSWORD).empty()};
    if (parts.host.empty() || (parts.scheme != "http" && parts.scheme != "https")) {
        return std::nullopt;
    }
    return parts;
}

} // namespace chancery::store
