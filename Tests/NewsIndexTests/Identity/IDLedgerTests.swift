import Foundation
import Testing

@testable import NewsIndex

@Suite("An identifier lasts, and never comes to name another thing")
struct IDLedgerTests {
    private typealias Thing = IDLedger.Thing

    @Test func `a thing keeps its identifier whatever it is called later`() {
        var ledger = IDLedger.empty
        #expect(ledger.name([Thing(keys: ["ewa", "e"], proposal: "per-ewa")]) == ["per-ewa"])
        #expect(ledger.name([Thing(keys: ["eva", "ewa"], proposal: "per-eva")]) == ["per-ewa"])
        // Its first key is gone; the others tell it still.
        #expect(ledger.name([Thing(keys: ["eva"], proposal: "per-eva")]) == ["per-ewa"])
    }

    @Test func `of two that become one the older identifier stays and the other leads to it`() {
        var ledger = IDLedger.empty
        _ = ledger.name([Thing(keys: ["ewa"], proposal: "per-ewa"), Thing(keys: ["eva"], proposal: "per-eva")])
        #expect(ledger.name([Thing(keys: ["eva", "ewa"], proposal: "per-eva")]) == ["per-ewa"])
        #expect(ledger.current("per-eva") == "per-ewa")
        #expect(ledger.current("per-nobody") == "per-nobody")
        // Told apart again, each has its own.
        let things = [Thing(keys: ["ewa"], proposal: "per-ewa"), Thing(keys: ["eva"], proposal: "per-eva")]
        #expect(ledger.name(things) == ["per-ewa", "per-eva"])
        #expect(ledger.redirects.isEmpty)
    }

    @Test func `one that becomes two leaves the identifier with the key that it was given for`() {
        var ledger = IDLedger.empty
        _ = ledger.name([Thing(keys: ["ewa", "eva"], proposal: "per-ewa")])
        let things = [Thing(keys: ["eva"], proposal: "per-eva"), Thing(keys: ["ewa"], proposal: "per-ewa")]
        #expect(ledger.name(things) == ["per-eva", "per-ewa"])
    }

    @Test func `an identifier of what no article knows any more is given to nothing else`() {
        var ledger = IDLedger.empty
        _ = ledger.name([Thing(keys: ["ewa"], proposal: "per-ewa")])
        #expect(ledger.name([Thing(keys: ["other"], proposal: "per-ewa")]) == ["per-ewa-2"])
        #expect(ledger.name([Thing(keys: ["ewa"], proposal: "x")]) == ["per-ewa"])
    }

    @Test func `the file gives the ledger back, and refuses what is none`() throws {
        var ledger = IDLedger.empty
        _ = ledger.name([Thing(keys: ["ewa"], proposal: "per-ewa"), Thing(keys: ["eva"], proposal: "per-eva")])
        _ = ledger.name([Thing(keys: ["eva", "ewa"], proposal: "per-eva")])
        #expect(try IDLedger(ledger.bytes) == ledger)
        #expect(throws: IDLedgerError.unreadable) { try IDLedger(Array("{}".utf8)) }
        #expect(throws: IDLedgerError.otherVersion(9)) {
            try IDLedger(Array(#"{"version":9,"ids":[],"redirects":{}}"#.utf8))
        }
    }

    @Test func `whatever letters keys have, the file gives them back`() throws {
        let keys = (0..<0x250).compactMap { Unicode.Scalar($0).map { "a\($0)b" } } + ["\u{2028}", "💃/\\", "e\u{301}"]
        let ledger = IDLedger(
            entries: keys.map { .init(id: "per-\($0)", keys: [$0, "x"]) }, redirects: ["\"": "\u{1}", "é": "z"])
        let read = try IDLedger(ledger.bytes)
        #expect(read.entries.map { Array($0.id.utf8) } == ledger.entries.map { Array($0.id.utf8) })
        #expect(read == ledger)
        #expect(try JSONSerialization.jsonObject(with: Data(ledger.bytes)) is [String: Any])
    }

    @Test func `a circle in a file ends`() throws {
        let ledger = try IDLedger(Array(#"{"version":1,"ids":[],"redirects":{"a":"b","b":"a"}}"#.utf8))
        #expect(["a", "b"].contains(ledger.current("a")))
    }
}
