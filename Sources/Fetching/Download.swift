import CCurl

/// A GET over HTTP or HTTPS by libcurl, whose content is given away as it comes.
@safe package final class Download {
    private let handle: UnsafeMutableRawPointer
    /// Takes a piece of the content; false ends the transfer.
    private let take: (_ status: Int, _ octets: [UInt8]) -> Bool

    /// What is asked for where an address can be told in several ways.
    package static let accepted = "application/json, */*;q=0.5"

    /// Makes one request.
    ///
    /// - Parameters:
    ///   - url: of the schemes http and https alone.
    ///   - token: shown as a bearer token (RFC 6750); nil for none.
    ///   - take: is given the answer's status and the next octets of its content; false ends the transfer.
    /// - Returns: the answer's status, whatever it is.
    /// - Throws: ``DownloadError`` where no whole answer came.
    @discardableResult
    package static func get(
        _ url: String, token: String? = nil, take: (_ status: Int, _ octets: [UInt8]) -> Bool
    ) throws(DownloadError) -> Int {
        guard Self.isReady, let handle = unsafe curl_easy_init() else {
            throw DownloadError(url: url, reason: "libcurl cannot be used")
        }
        defer { unsafe curl_easy_cleanup(handle) }
        let result = withoutActuallyEscaping(take) { take in
            let download = unsafe Download(handle, take: take)
            return download.perform(url, token)
        }
        guard result == CURLE_OK else {
            throw DownloadError(url: url, reason: unsafe String(cString: curl_easy_strerror(result)))
        }
        return unsafe CCurlStatus(handle)
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private init(_ handle: UnsafeMutableRawPointer, take: @escaping (Int, [UInt8]) -> Bool) {
        unsafe self.handle = handle
        self.take = take
    }

    /// Seconds in which a connection has to stand, and in which something has to come.
    private static let (connectSeconds, silentSeconds) = (10, 60)

    private func perform(_ url: String, _ token: String?) -> CURLcode {
        if let token {
            unsafe _ = CCurlSetNumber(handle, CURLOPT_HTTPAUTH, Int(bitPattern: CCurlBearer))
            unsafe _ = CCurlSetText(handle, CURLOPT_XOAUTH2_BEARER, token)
        }
        let accept = unsafe curl_slist_append(nil, "Accept: \(Self.accepted)")
        defer { unsafe curl_slist_free_all(accept) }
        unsafe _ = CCurlSetPointer(handle, CURLOPT_HTTPHEADER, accept.map { UnsafeMutableRawPointer($0) })
        unsafe _ = CCurlSetText(handle, CURLOPT_URL, url)
        unsafe _ = CCurlSetText(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe _ = CCurlSetText(handle, CURLOPT_USERAGENT, "depeche")
        unsafe _ = CCurlSetNumber(handle, CURLOPT_NOSIGNAL, 1)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_LOW_SPEED_TIME, Self.silentSeconds)
        unsafe _ = CCurlSetPointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(self).toOpaque())
        unsafe _ = CCurlSetWriter(handle) { octets, size, count, context in
            guard let octets = unsafe octets, let context = unsafe context else { return 0 }
            let download = unsafe Unmanaged<Download>.fromOpaque(context).takeUnretainedValue()
            let piece = unsafe UnsafeRawBufferPointer(start: octets, count: size * count)
            return unsafe download.take(CCurlStatus(download.handle), Array(piece)) ? size * count : 0
        }
        return withExtendedLifetime(self) { unsafe curl_easy_perform(handle) }
    }
}

/// Why no whole answer came.
package struct DownloadError: Error, Sendable, CustomStringConvertible {
    let url: String
    package let reason: String

    package var description: String { "\(url): \(reason)" }
}
