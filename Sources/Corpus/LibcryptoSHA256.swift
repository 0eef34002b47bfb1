import CCrypto

/// SHA-256 by the system's libcrypto, which uses the processor's own instructions for it.
///
/// The algorithm is asked for once, in a library context of our own: that of the process would read the machine's
/// `openssl.cnf`, which may have turned it off.
@safe struct LibcryptoSHA256: @unchecked Sendable {
    // @unchecked: libcrypto never changes an algorithm that was fetched, and counts who uses it atomically
    // (EVP_MD_fetch(3)). It is not given back before the process ends.
    private let algorithm: OpaquePointer

    /// Octets of a digest.
    static let length = 32

    /// Nil if libcrypto does not have the algorithm.
    static let shared = LibcryptoSHA256()

    private init?() {
        // The names are C strings that live as long as the call; a context that was not made is nil, and then nothing
        // is asked of it, since nil would mean that of the process.
        guard let context = unsafe OSSL_LIB_CTX_new() else { return nil }
        guard let algorithm = unsafe EVP_MD_fetch(context, "SHA2-256", nil),
            unsafe Int(EVP_MD_get_size(algorithm)) == Self.length
        else {
            unsafe OSSL_LIB_CTX_free(context)
            return nil
        }
        unsafe self.algorithm = algorithm
    }

    /// The 32 octets of the digest, or nil if libcrypto has no memory for its state.
    func digest(of octets: [UInt8]) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: Self.length)
        var length: UInt32 = 0
        // libcrypto reads `octets.count` octets and writes as many as the algorithm has, which `init` compared.
        let result = unsafe octets.withUnsafeBytes { read in
            unsafe digest.withUnsafeMutableBufferPointer { written in
                unsafe EVP_Digest(read.baseAddress, read.count, written.baseAddress, &length, algorithm, nil)
            }
        }
        return result == 1 && Int(length) == Self.length ? digest : nil
    }
}
