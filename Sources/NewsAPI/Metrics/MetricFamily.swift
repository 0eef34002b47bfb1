/// Measures of one kind under one name, as OpenMetrics 1.0 has them.
package struct MetricFamily: Sendable {
    package enum Kind: String, Sendable {
        case gauge
        case counter
        case histogram
    }

    package enum Value: Sendable {
        case integer(Int)
        case number(Double)
    }

    package struct Label: Sendable {
        let name: String
        let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// One measure, under the name of its family and a suffix.
    package struct Sample: Sendable {
        let suffix: String
        let labels: [Label]
        let value: Value

        package init(_ value: Value, suffix: String = "", labels: [Label] = []) {
            self.suffix = suffix
            self.labels = labels
            self.value = value
        }
    }

    let name: String
    let kind: Kind
    /// What the name ends in, where it measures in a unit.
    let unit: String?
    let help: String
    let samples: [Sample]

    package init(_ name: String, _ kind: Kind, unit: String? = nil, _ help: String, samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.help = help
        self.samples = samples
    }

    /// What is so high just now.
    package static func gauge(_ name: String, unit: String? = nil, _ help: String, _ value: Value) -> MetricFamily {
        MetricFamily(name, .gauge, unit: unit, help, samples: [Sample(value)])
    }

    /// What only grows, as long as the process runs.
    package static func counter(_ name: String, unit: String? = nil, _ help: String, _ value: Value) -> MetricFamily {
        MetricFamily(name, .counter, unit: unit, help, samples: [Sample(value, suffix: "_total")])
    }
}
