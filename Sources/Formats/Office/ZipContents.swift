import CZip

/// Files of a zip archive in memory, each read up to a bound, whatever it says of its size.
enum ZipContents {
    /// Octets of one file that are read at most.
    static let largest = 64 << 20

    /// Reads some files of an archive.
    ///
    /// - Parameters:
    ///   - archive: all of its octets.
    ///   - names: the files wanted.
    /// - Returns: those that are there.
    /// - Throws: `FormatProblem` where it is no archive, or a file of it goes beyond the bound or cannot be read.
    static func read(_ archive: [UInt8], _ names: [String]) throws(FormatProblem) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var problem: FormatProblem?
        // The archive lives as long as the call; libzip frees the source with the archive that it opened.
        unsafe archive.withUnsafeBytes { buffer in
            var error = unsafe zip_error_t()
            guard let source = unsafe zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
            else {
                problem = FormatProblem(.damaged, "it is no zip archive")
                return
            }
            guard let zip = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
                unsafe zip_source_free(source)
                problem = FormatProblem(.damaged, "it is no whole zip archive")
                return
            }
            defer { unsafe zip_discard(zip) }
            for name in names {
                switch unsafe read(name, in: zip) {
                case .success(let octets): files[name] = octets
                case .failure(let found): problem = found
                }
            }
        }
        if let problem { throw problem }
        return files
    }

    /// Reads one file of an archive that is open as long as the call lasts; nil where there is none of the name.
    private static func read(_ name: String, in zip: OpaquePointer) -> Result<[UInt8]?, FormatProblem> {
        let index = unsafe zip_name_locate(zip, name, 0)
        guard index >= 0 else { return .success(nil) }
        guard let file = unsafe zip_fopen_index(zip, UInt64(index), 0) else {
            let code = unsafe zip_error_code_zip(zip_get_error(zip))
            if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP {
                return .failure(FormatProblem(.encrypted, "\(name) is encrypted"))
            }
            return .failure(FormatProblem(.damaged, "\(name) cannot be read"))
        }
        defer { unsafe zip_fclose(file) }
        var octets: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { unsafe zip_fread(file, $0.baseAddress, UInt64($0.count)) }
            guard count >= 0 else { return .failure(FormatProblem(.damaged, "\(name) cannot be unpacked")) }
            if count == 0 { return .success(octets) }
            octets += piece[..<Int(count)]
            guard octets.count <= largest else {
                return .failure(FormatProblem(.tooMuch, "\(name) unpacks to more than \(largest) bytes"))
            }
        }
    }
}
