import NewsAPI

extension IndexKeeping {
    /// The file of the index; nothing where none is kept.
    var families: [MetricFamily] {
        guard let size = file?.size else { return [] }
        return [
            .gauge(
                "depeche_index_file_bytes", unit: "bytes", "Octets of the file that keeps the index.",
                .integer(size))
        ]
    }
}
