import CCurl

/// One GET of what somebody else serves, held to limits; redirects are told, not followed.
@safe package final class Fetch {
    /// What is held to.
    package struct Limits: Sendable {
        /// Octets of the content, once it is decoded.
        package var octets = 16 << 20
        /// Seconds from the first to the last octet of the exchange.
        package var seconds = 60
        /// Octets a second that have to come, over ten seconds.
        package var octetsASecond = 200
        /// Whether addresses of this machine and of private networks may be connected to.
        package var allowsPrivate = false

        package init() {}
    }

    /// What came.
    package struct Answer: Sendable {
        package let status: Int
        /// The fields of its head, their names in lower case.
        package let fields: [String: String]
        package let content: [UInt8]
    }

    private let handle: UnsafeMutableRawPointer
    private let limits: Limits
    private var content: [UInt8] = []
    private var fields: [String: String] = [:]
    private var fieldOctets = 0
    /// Why it was ended from here.
    private var refusal: String?

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    private static let mostFieldOctets = 65_536

    /// Makes one request.
    ///
    /// - Parameters:
    ///   - url: of the schemes http and https alone.
    ///   - fields: lines of the request's head: `If-None-Match: "x"`.
    ///   - limits: what is held to.
    /// - Returns: the answer, whatever its status.
    /// - Throws: ``DownloadError`` where no whole answer came within the limits.
    package static func get(
        _ url: String, fields: [String] = [], limits: Limits = Limits()
    ) throws(DownloadError) -> Answer {
        guard isReady, let handle = unsafe curl_easy_init() else {
            throw DownloadError(url: url, reason: "libcurl cannot be used")
        }
        defer { unsafe curl_easy_cleanup(handle) }
        let fetch = unsafe Fetch(handle, limits)
        let result = fetch.perform(url, fields)
        guard result == CURLE_OK else {
            let words =
                result == CURLE_WRITE_ERROR || result == CURLE_BAD_CONTENT_ENCODING
                ? "its content is not coded as it says" : unsafe String(cString: curl_easy_strerror(result))
            throw DownloadError(url: url, reason: fetch.refusal ?? words)
        }
        return Answer(status: unsafe CCurlStatus(handle), fields: fetch.fields, content: fetch.content)
    }

    private init(_ handle: UnsafeMutableRawPointer, _ limits: Limits) {
        unsafe self.handle = handle
        self.limits = limits
    }

    private func perform(_ url: String, _ lines: [String]) -> CURLcode {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines where !line.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) {
            unsafe list = curl_slist_append(list, line)
        }
        defer { unsafe curl_slist_free_all(list) }
        unsafe _ = CCurlSetPointer(handle, CURLOPT_HTTPHEADER, list.map { UnsafeMutableRawPointer($0) })
        unsafe _ = CCurlSetText(handle, CURLOPT_URL, url)
        unsafe _ = CCurlSetText(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe _ = CCurlSetText(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        unsafe _ = CCurlSetText(handle, CURLOPT_USERAGENT, "depeche")
        // Every coding that libcurl can undo; what comes out is counted.
        unsafe _ = CCurlSetText(handle, CURLOPT_ACCEPT_ENCODING, "")
        // A proxy would connect where this program may not.
        unsafe _ = CCurlSetText(handle, CURLOPT_NOPROXY, "*")
        unsafe _ = CCurlSetNumber(handle, CURLOPT_FOLLOWLOCATION, 0)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_NOSIGNAL, 1)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_CONNECTTIMEOUT, min(10, limits.seconds))
        unsafe _ = CCurlSetNumber(handle, CURLOPT_TIMEOUT, limits.seconds)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_LOW_SPEED_LIMIT, limits.octetsASecond)
        unsafe _ = CCurlSetNumber(handle, CURLOPT_LOW_SPEED_TIME, 10)
        setCallbacks()
        return withExtendedLifetime(self) { unsafe curl_easy_perform(handle) }
    }

    /// Each callback is given this object, which outlives the transfer, and octets that live as long as the call.
    private func setCallbacks() {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
            unsafe _ = CCurlSetPointer(handle, option, context)
        }
        unsafe _ = CCurlSetWriter(handle) { octets, size, count, context in
            guard let octets = unsafe octets, let context = unsafe context else { return 0 }
            let fetch = unsafe Unmanaged<Fetch>.fromOpaque(context).takeUnretainedValue()
            let piece = unsafe UnsafeRawBufferPointer(start: octets, count: size * count)
            return fetch.take(content: unsafe Array(piece)) ? size * count : 0
        }
        unsafe _ = CCurlSetHeaderReader(handle) { octets, size, count, context in
            guard let octets = unsafe octets, let context = unsafe context else { return 0 }
            let fetch = unsafe Unmanaged<Fetch>.fromOpaque(context).takeUnretainedValue()
            let line = unsafe UnsafeRawBufferPointer(start: octets, count: size * count)
            return fetch.take(line: unsafe String(decoding: line, as: UTF8.self)) ? size * count : 0
        }
        unsafe _ = CCurlSetOpener(handle) { context, _, address in
            guard let context = unsafe context, let address = unsafe address else { return CCurlNoSocket }
            let fetch = unsafe Unmanaged<Fetch>.fromOpaque(context).takeUnretainedValue()
            var octets = [UInt8](repeating: 0, count: 16)
            let count = unsafe CCurlAddressOctets(address, &octets)
            guard fetch.allows(Array(octets.prefix(Int(count)))) else { return CCurlNoSocket }
            return unsafe CCurlOpenSocket(address)
        }
    }

    private func take(content piece: [UInt8]) -> Bool {
        guard content.count + piece.count <= limits.octets else {
            refusal = "it has more than \(limits.octets) octets"
            return false
        }
        content += piece
        return true
    }

    private func take(line: String) -> Bool {
        fieldOctets += line.utf8.count
        guard fieldOctets <= Self.mostFieldOctets else {
            refusal = "its head has more than \(Self.mostFieldOctets) octets"
            return false
        }
        // The head of an interim answer is no part of the last one's.
        if line.hasPrefix("HTTP/") { fields = [:] }
        guard let colon = line.firstIndex(of: ":") else { return true }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        let end = value.lastIndex { !$0.isWhitespace }
        fields[line[..<colon].lowercased()] = end.map { String(value[...$0]) } ?? ""
        return true
    }

    private func allows(_ octets: [UInt8]) -> Bool {
        if limits.allowsPrivate && !octets.isEmpty || AddressRules.isPublic(octets) { return true }
        refusal = "its address is one of this machine or of a private network"
        return false
    }
}
