import Foundation
import Testing

@testable import depeche

@Suite("An installation has a name of its own for good")
struct InstallationNameTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("name-\(UUID().uuidString)")

    @Test func `the data folder keeps it, and no other has it`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let path = root.appendingPathComponent("one").path
        let name = try #require(DataFolder(path).installation())
        #expect(name.utf8.count == 20)
        #expect(DataFolder(path).installation() == name)
        // Who may not write reads it.
        let writing = DataFolder(path)
        #expect(DataFolder(path).installation() == name)
        withExtendedLifetime(writing) {}
        #expect(DataFolder(root.appendingPathComponent("other").path).installation() != name)
    }

    @Test func `where nothing can be kept there is none`() {
        #expect(DataFolder("/proc/nowhere").installation() == nil)
    }
}
