#include <curl/curl.h>

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
