#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

// libcurl's setters and getters take any number of arguments of any kind, which Swift cannot pass.

static inline CURLcode CCurlSetText(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurlSetNumber(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurlSetPointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurlSetWriter(
    CURL *handle, size_t (*write)(char *octets, size_t size, size_t count, void *context)) {
    return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write);
}

// A macro with a cast, which Swift does not see.
static const unsigned long CCurlBearer = CURLAUTH_BEARER;

static inline long CCurlStatus(CURL *handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

static inline CURLcode CCurlSetHeaderReader(
    CURL *handle, size_t (*read)(char *octets, size_t size, size_t count, void *context)) {
    return curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, read);
}

static inline CURLcode CCurlSetOpener(
    CURL *handle, curl_socket_t (*open)(void *context, curlsocktype purpose, struct curl_sockaddr *address)) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open);
}

static const curl_socket_t CCurlNoSocket = CURL_SOCKET_BAD;

// The octets of an address in network order, into 16 of them: 4, 16, or 0 for one of another family.
static inline int CCurlAddressOctets(const struct curl_sockaddr *address, unsigned char *octets) {
    if (address->family == AF_INET) {
        memcpy(octets, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
        return 4;
    }
    if (address->family == AF_INET6) {
        memcpy(octets, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
        return 16;
    }
    return 0;
}

static inline curl_socket_t CCurlOpenSocket(const struct curl_sockaddr *address) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
