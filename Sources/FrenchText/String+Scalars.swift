extension String {
    /// The text of a run of Unicode scalars, encoded once instead of scalar by scalar into a string that grows.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        var octets: [UInt8] = []
        octets.reserveCapacity(scalars.count + scalars.count / 8)
        for scalar in scalars {
            if scalar.isASCII {
                octets.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                octets.append(contentsOf: scalar.utf8)
            }
        }
        self.init(decoding: octets, as: UTF8.self)
    }
}
