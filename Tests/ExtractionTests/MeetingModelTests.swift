import Naming
import Testing

@testable import Extraction

@Suite("The model of meetings is checked, and decides by those who stand together")
struct MeetingModelTests {
    @Test func `a model is what its octets say`() throws {
        let model = try MeetingModel()
        #expect(try MeetingModel(model.octets).octets == model.octets)
    }

    @Test(arguments: [0, 8, 20, 5_000])
    func `a changed octet is found`(place: Int) throws {
        var octets = try MeetingModel().octets
        octets[place] ^= 1
        #expect(throws: LexiconError.self) { try MeetingModel(octets) }
    }

    @Test(arguments: [0, 7, 16, 40, 1_000])
    func `a model that ends too early is refused`(length: Int) throws {
        let octets = try MeetingModel().octets
        #expect(throws: LexiconError.self) { try MeetingModel(Array(octets.prefix(length))) }
    }

    @Test func `weights that fill no rows make no model`() {
        #expect(LinearModel(classes: 2, weights: [1, 2, 3], scale: 1) == nil)
        #expect(LinearModel(classes: 1, weights: [1, 2, 3], scale: 1) == nil)
        #expect(LinearModel(classes: 1, weights: [1, 2, 3, 4], scale: 1) != nil)
    }

    @Test func `who stands in a list is seen beside the others of it`() {
        let host = ParticipationContext.Host(scores: [1], participation: nil, list: nil)
        func score(_ value: Float, list: Int) -> ParticipationContext.Score {
            .init(frame: 0, list: list, sentence: 0, isLocal: true, value: value, kind: 0, host: host)
        }
        let together = ParticipationContext([score(0.5, list: 0), score(3, list: 0)]).features()[0]
        let apart = ParticipationContext([score(0.5, list: 0), score(3, list: 1)]).features()[0]
        #expect(together.count == apart.count && together != apart)
    }
}
