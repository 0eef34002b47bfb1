/// A path as the octets that the kernel knows it by.
struct DiskPath: Hashable, Sendable {
    private let octets: [UInt8]

    init(_ text: String) {
        octets = Array(text.utf8)
    }

    private init(octets: [UInt8]) {
        self.octets = octets
    }

    /// The path to what lies below this folder.
    func appending(_ path: RelativePath) -> DiskPath {
        path.octets.isEmpty ? self : DiskPath(octets: octets + [UInt8(ascii: "/")] + path.octets)
    }

    /// For errors: what is no UTF-8 is replaced.
    var text: String { String(decoding: octets, as: UTF8.self) }

    /// Calls a closure with the path as a C string, which lives as long as the call.
    @unsafe func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        var characters = octets.map { CChar(bitPattern: $0) }
        characters.append(0)
        return unsafe characters.withUnsafeBufferPointer { buffer in
            // It has one character at least, and so an address.
            guard let start = buffer.baseAddress else { return unsafe "".withCString(body) }
            return unsafe body(start)
        }
    }
}
