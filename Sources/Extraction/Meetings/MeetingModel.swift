package import Facts
import Foundation
package import Naming

/// What was learned from annotated press: whether somebody took part, of what status it was, who received.
package struct MeetingModel: Sendable {
    let participation: LinearModel
    /// What the scores of all candidates together say of each: ``ParticipationContext``.
    let context: LinearModel
    let status: LinearModel
    let host: LinearModel

    /// The statuses that the model tells apart, in the order of its classes.
    package static let statuses: [Meeting.Status] = [.held, .planned, .cancelled, .phone, .past]

    /// The file of the resources.
    package static let fileName = "meetings.model"

    package init?(
        participation: LinearModel, context: LinearModel, status: LinearModel, host: LinearModel
    ) {
        guard participation.classes == 1, context.classes == 1, status.classes == Self.statuses.count, host.classes == 1
        else { return nil }
        self.participation = participation
        self.context = context
        self.status = status
        self.host = host
    }

    /// A model that decides nothing, to train with.
    package static let untrained: MeetingModel? = {
        let blank = { LinearModel(classes: $0, weights: Array(repeating: 0, count: $0), scale: 1) }
        guard let decision = blank(1), let status = blank(statuses.count) else { return nil }
        return MeetingModel(participation: decision, context: decision, status: status, host: decision)
    }()

    /// Loads the model that the product ships.
    ///
    /// - Throws: ``LexiconError`` where it is missing or damaged.
    package init() throws(LexiconError) {
        guard let url = Bundle.module.url(forResource: "Resources/" + Self.fileName, withExtension: nil),
            let data = try? Data(contentsOf: url)
        else { throw .missing(file: Self.fileName) }
        try self.init([UInt8](data))
    }
}

// MARK: The file

// magic (8 octets), sum (8), then four models: classes, rows, the scale's bits (8 octets each), the weights (2 each); every
// number little-endian.
extension MeetingModel {
    private static let magic = Array("meetings".utf8)

    /// Reads a model from the octets of its file.
    ///
    /// - Throws: ``LexiconError/damaged(file:reason:)``.
    package init(_ octets: [UInt8]) throws(LexiconError) {
        func refuse(_ reason: String) -> LexiconError { .damaged(file: Self.fileName, reason: reason) }
        guard octets.starts(with: Self.magic), octets.count > 16 else { throw refuse("it does not start as a model") }
        var reader = OctetReader(octets[8...])
        guard reader.next(UInt64.self) == OctetReader.sum(octets[16...]) else { throw refuse("its sum is wrong") }
        var models: [LinearModel] = []
        for _ in 0..<4 {
            let (classes, rows) = (reader.next(UInt64.self), reader.next(UInt64.self))
            let scale = Float(bitPattern: UInt32(truncatingIfNeeded: reader.next(UInt64.self)))
            guard (1...64).contains(classes), rows <= UInt64(octets.count), classes * rows * 2 <= UInt64(octets.count)
            else {
                throw refuse("its sizes are beyond its length")
            }
            let weights = (0..<Int(classes * rows)).map { _ in reader.next(Int16.self) }
            guard let model = LinearModel(classes: Int(classes), weights: weights, scale: scale) else {
                throw refuse("its rows are not complete")
            }
            models.append(model)
        }
        guard
            let model = Self(
                participation: models[0], context: models[1], status: models[2], host: models[3])
        else {
            throw refuse("it decides something else")
        }
        self = model
    }

    /// The octets of the model's file.
    package var octets: [UInt8] {
        var body: [UInt8] = []
        for model in [participation, context, status, host] {
            body.append(UInt64(model.classes))
            body.append(UInt64(model.weights.count / model.classes))
            body.append(UInt64(model.scale.bitPattern))
            for weight in model.weights { body.append(weight) }
        }
        var octets = Self.magic
        octets.append(OctetReader.sum(body[...]))
        return octets + body
    }
}
