import Testing

@testable import Corpus

@Suite("SHA-256")
struct DigestTests {
    /// The examples that NIST publishes for FIPS 180-4, and the empty message of its validation suite (SHAVS, SHA256ShortMsg).
    static let published: [(message: String, count: Int, digest: String)] = [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("is what NIST publishes, by libcrypto and by the plain reading", arguments: published)
    func isPublished(message: String, count: Int, digest: String) throws {
        let octets = Array(String(repeating: message, count: count).utf8)
        #expect(Digest.sha256(octets) == digest)
        let library = try #require(LibcryptoSHA256.shared, "libcrypto has SHA-256 on every machine that builds")
        #expect(library.digest(of: octets) == Digest.sha256Octets(octets))
        #expect(PlainSHA256.digest(of: octets) == Digest.sha256Octets(octets))
    }

    @Test("is the same by libcrypto and by the plain reading for every length up to three blocks")
    func agreesOnEveryLength() throws {
        let library = try #require(LibcryptoSHA256.shared)
        for count in 0...200 {
            let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
            #expect(PlainSHA256.digest(of: octets) == library.digest(of: octets), "\(count) octets")
        }
    }

    @Test("is the same from any number of threads")
    func isSharedByThreads() async {
        await withTaskGroup(of: Bool.self) { group in
            for (message, count, digest) in Self.published where count == 1 {
                group.addTask { (0..<200).allSatisfy { _ in Digest.sha256(Array(message.utf8)) == digest } }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
