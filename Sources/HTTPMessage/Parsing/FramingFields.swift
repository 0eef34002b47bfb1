/// What the lines of Host, Content-Length, Transfer-Encoding and Expect said, while a head is read.
struct FramingFields: Sendable {
    var hostSlot: Int?
    var contentLength: Int?
    var hasTransferEncoding = false
    /// Whether the last coding listed so far is chunked.
    var isChunkedLast = false
    /// Whether a coding other than chunked was listed.
    var hasOtherCoding = false
    var expectsContinue = false
    var expectsOther = false
}
