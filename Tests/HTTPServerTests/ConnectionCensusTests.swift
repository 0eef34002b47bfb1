import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ConnectionCensusTests {
    private let one = PeerAddress(ipv4: 0xc000_0201)
    private let other = PeerAddress(ipv4: 0xc000_0202)

    @Test func whoComesAfterTheLastPlaceIsRefusedUntilOneLeaves() {
        let census = ConnectionCensus(limit: 2, limitPerAddress: 0)
        #expect(census.enter(one) == .served)
        #expect(census.enter(one) == .served)
        #expect(census.enter(other) == .refused)
        census.leave(other, .refused)
        census.leave(one, .served)
        #expect(census.enter(other) == .served)
    }

    @Test func roomEndsWhenEnoughAreBeingRefused() {
        let census = ConnectionCensus(limit: 1, limitPerAddress: 0)
        #expect(census.enter(one) == .served)
        var refused = 0
        while census.hasRoom, refused < 1_000 {
            #expect(census.enter(one) == .refused)
            refused += 1
        }
        #expect((1..<1_000).contains(refused))
        census.leave(one, .refused)
        #expect(census.hasRoom)
    }

    @Test func anAddressHasItsShareAndNoMore() {
        let census = ConnectionCensus(limit: 10_000, limitPerAddress: 1)
        #expect(census.enter(one) == .served)
        #expect(census.enter(other) == .served)
        var standings: [ConnectionCensus.Standing] = []
        for _ in 0..<1_000 { standings.append(census.enter(one)) }
        #expect(standings.first == .refusedByAddress)
        // Those that wait for their refusal to be read must not fill the places of others.
        #expect(standings.last == .dropped)
        census.leave(one, .served)
        #expect(census.enter(one) == .served)
    }

    @Test func anIPv6SiteCountsAsOneAddress() {
        let census = ConnectionCensus(limit: 10, limitPerAddress: 1)
        #expect(census.enter(PeerAddress(high: 0x2001_0db8_0000_0001, low: 1)) == .served)
        #expect(census.enter(PeerAddress(high: 0x2001_0db8_0000_0001, low: 2)) == .refusedByAddress)
        #expect(census.enter(PeerAddress(high: 0x2001_0db8_0000_0002, low: 1)) == .served)
    }

    @Test func addressesAreWrittenAsPeopleDo() {
        #expect(one.description == "192.0.2.1")
        #expect(PeerAddress(high: 0x2001_0db8_0000_0000, low: 1).description == "2001:db8::1")
    }
}
