import Foundation
import NewsAPI

/// What the kernel says of this process (proc(5)), under the names that all exporters use; what it does not say is left out.
enum ProcessMetrics {
    static var families: [MetricFamily] {
        let status = fields(of: "/proc/self/status")
        return [
            status["VmRSS"].map {
                .gauge(
                    "process_resident_memory_bytes", unit: "bytes", "Memory of the process that is in use.",
                    .integer($0 * 1_024))
            },
            status["VmHWM"].map {
                .gauge(
                    "depeche_process_peak_memory_bytes", unit: "bytes", "The most memory that it had so far.",
                    .integer($0 * 1_024))
            },
            status["Threads"].map { .gauge("depeche_process_threads", "Threads of the process.", .integer($0)) },
            openDescriptors.map { .gauge("process_open_fds", "File descriptors that are open.", .integer($0)) },
            descriptorLimit.map { .gauge("process_max_fds", "File descriptors that may be open.", .integer($0)) },
            .counter(
                "process_cpu_seconds", unit: "seconds", "Time of processors that the process took.",
                .number(processorTime)),
        ].compactMap(\.self)
    }

    /// The numbers of a file of lines like `VmRSS:     1234 kB`.
    private static func fields(of path: String) -> [String: Int] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
        var fields: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split { $0 == ":" || $0.isWhitespace }
            if parts.count > 1, let number = Int(parts[1]) { fields[String(parts[0])] = number }
        }
        return fields
    }

    private static var openDescriptors: Int? {
        // One of them is the listing's own.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { max(0, $0.count - 1) }
    }

    /// How many files the process may have open; nil where nobody says.
    private static var descriptorLimit: Int? { descriptorLimits.map { Int(clamping: $0.rlim_cur) } }

    /// How many it may allow itself.
    static var highestDescriptorLimit: Int? { descriptorLimits.map { Int(clamping: $0.rlim_max) } }

    private static var descriptorLimits: rlimit? {
        var limits = rlimit()
        // The kernel writes one rlimit.
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return nil }
        return limits
    }

    private static var processorTime: Double {
        var time = timespec()
        // The kernel writes one timespec.
        _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
