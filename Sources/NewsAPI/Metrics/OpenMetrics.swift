/// The text format of OpenMetrics 1.0 (https://github.com/prometheus/OpenMetrics).
enum OpenMetrics {
    static let mediaType = "application/openmetrics-text"
    static let contentType = "\(mediaType); version=1.0.0; charset=utf-8"

    /// The families one after the other, and the mark by which a reader knows that nothing is missing.
    static func text(_ families: [MetricFamily]) -> [UInt8] {
        var lines = ""
        for family in families { append(family, to: &lines) }
        return Array((lines + "# EOF\n").utf8)
    }

    private static func append(_ family: MetricFamily, to lines: inout String) {
        lines += "# TYPE \(family.name) \(family.kind.rawValue)\n"
        if let unit = family.unit { lines += "# UNIT \(family.name) \(unit)\n" }
        lines += "# HELP \(family.name) \(escaped(family.help))\n"
        for sample in family.samples {
            lines += family.name + sample.suffix
            if !sample.labels.isEmpty {
                let labels = sample.labels.map { "\($0.name)=\"\(escaped($0.value))\"" }
                lines += "{\(labels.joined(separator: ","))}"
            }
            lines += " \(written(sample.value))\n"
        }
    }

    private static func written(_ value: MetricFamily.Value) -> String {
        switch value {
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
    }
}
