import CXML2

/// Encodings that the C library knows, of files that declare one; asked in a process of its own only.
enum OtherEncodings {
    /// Decodes octets; nil where the encoding is none of those read, or most of them mean nothing in it.
    static func decode(_ octets: ArraySlice<UInt8>, _ encoding: String) -> String? {
        guard known.contains(encoding), let converter = unsafe iconv_open("UTF-8", encoding),
            Int(bitPattern: converter) != -1
        else { return nil }
        defer { unsafe iconv_close(converter) }
        var input: [CChar] = octets.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        var written = 0
        // Both arrays live as long as the call and are as long as is said.
        let result = unsafe input.withUnsafeMutableBufferPointer { input -> Int in
            unsafe output.withUnsafeMutableBufferPointer { output -> Int in
                var from: UnsafeMutablePointer<CChar>? = input.baseAddress
                var to: UnsafeMutablePointer<CChar>? = output.baseAddress
                var (fromLeft, toLeft) = (input.count, output.count)
                let result = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft)
                written = output.count - toLeft
                return fromLeft == 0 ? result : -1
            }
        }
        guard result >= 0 else { return nil }
        let decoded = output[..<written].map { UInt8(bitPattern: $0) }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static let known: Set<String> = [
        "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
        "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-16", "windows-1250", "windows-1251", "windows-1253",
        "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "koi8-r", "koi8-u", "macintosh",
        "big5", "gb2312", "gbk", "gb18030", "euc-jp", "shift-jis", "euc-kr", "ibm850", "cp850", "tis-620",
    ]
}
