import Testing

@testable import Disk

/// Stories with a fixed clock: what is noted when, and what is told when.
@Suite("Changes are gathered")
struct ChangeGatheringTests {
    private static let timing = WatchTiming(
        settle: .milliseconds(100), longest: .seconds(5), patience: .seconds(30), interval: .seconds(1))
    private let start = ContinuousClock.now
    private let file = RelativePath("a.txt")

    private func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    private func change(
        _ paths: [String], everything: Bool = false, unfinished: [String] = []
    ) -> FolderChange {
        FolderChange(
            paths: paths.map { RelativePath($0) }, isEverything: everything,
            unfinished: unfinished.map { RelativePath($0) })
    }

    private func mark(_ folder: borrowing TemporaryFolder, _ text: String) throws -> FileMark {
        try folder.write(text, to: "marked")
        return try #require(FileMark(at: folder.path("marked")))
    }

    @Test("and told once it is quiet, one for a burst")
    func waitsForQuiet() {
        var gathering = ChangeGathering(timing: Self.timing)
        #expect(gathering.nextMoment == nil)
        for number in 0..<5_000 { gathering.noteWhole(RelativePath("\(number)"), at: after(number / 10)) }
        #expect(gathering.nextMoment == after(599))
        #expect(gathering.take(at: after(598)) == nil)
        #expect(gathering.take(at: after(599))?.paths.count == 5_000)
        #expect(gathering.take(at: after(700)) == nil)
        #expect(gathering.nextMoment == nil)
    }

    @Test("and told at last where it is never quiet")
    func doesNotWaitForEver() {
        var gathering = ChangeGathering(timing: Self.timing)
        for moment in stride(from: 0, to: 5_000, by: 50) {
            gathering.noteWhole(file, at: after(moment))
            #expect(gathering.take(at: after(moment)) == nil)
        }
        gathering.noteWhole(file, at: after(5_000))
        #expect(gathering.take(at: after(5_000)) == change(["a.txt"]))
    }

    @Test("but a file that is written to waits until it is closed, and keeps nobody else waiting")
    func waitsForWriters() {
        var gathering = ChangeGathering(timing: Self.timing)
        gathering.noteCreated(file, at: start)
        gathering.noteWritten(file, at: after(10))
        gathering.noteWhole(RelativePath("b.txt"), at: after(20))
        gathering.noteWritten(file, at: after(110))
        #expect(gathering.take(at: after(120)) == change(["b.txt"], unfinished: ["a.txt"]))
        #expect(gathering.due(at: after(20_000)).isEmpty)
        gathering.noteAttributes(file, at: after(20_000))
        #expect(gathering.take(at: after(20_200)) == nil)
        gathering.noteWhole(file, at: after(20_300))
        #expect(gathering.take(at: after(20_400)) == change(["a.txt"]))
    }

    @Test("and a writer that is silent for long is not waited for, if the file stays the same")
    func losesPatience() throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try mark(folder, "one"), try mark(folder, "other"))
        var gathering = ChangeGathering(timing: Self.timing)
        gathering.noteWritten(file, at: start)
        #expect(gathering.nextMoment == after(30_000))
        #expect(gathering.due(at: after(30_000)) == [file])
        gathering.noteLook(file, one, at: after(30_000))
        #expect(gathering.take(at: after(30_099)) == nil)
        gathering.noteLook(file, other, at: after(30_100))
        #expect(gathering.take(at: after(30_100)) == nil)
        #expect(gathering.due(at: after(30_200)) == [file])
        gathering.noteLook(file, other, at: after(30_200))
        #expect(gathering.take(at: after(30_200)) == change(["a.txt"]))
    }

    @Test("and a file in doubt is told once it is the same in two looks")
    func looksTwice() throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try mark(folder, "one"), try mark(folder, "other"))
        var gathering = ChangeGathering(timing: Self.timing)
        gathering.noteDoubtful(file, one, at: start)
        gathering.noteDoubtful(file, one, at: after(90))
        #expect(gathering.due(at: after(99)).isEmpty)
        #expect(gathering.due(at: after(100)) == [file])
        gathering.noteLook(file, other, at: after(100))
        #expect(gathering.take(at: after(199)) == nil)
        gathering.noteLook(file, other, at: after(200))
        #expect(gathering.take(at: after(200)) == change(["a.txt"]))
        gathering.noteDoubtful(file, nil, at: after(300))
        gathering.noteLook(file, nil, at: after(400))
        #expect(gathering.take(at: after(400)) == change(["a.txt"]))
    }

    @Test("and a name without a writer is told at once if it has a content, or is no file")
    func looksAtNames() throws {
        let folder = try TemporaryFolder()
        try folder.link("link", to: "nowhere")
        let full = try mark(folder, "full")
        let empty = try mark(folder, "")
        let link = try #require(FileMark(at: folder.path("link")))
        for (mark, isTold) in [(full, true), (link, true), (nil, true), (empty, false)] {
            var gathering = ChangeGathering(timing: Self.timing)
            gathering.noteCreated(file, at: start)
            #expect(gathering.due(at: after(100)) == [file])
            gathering.noteLook(file, mark, at: after(100))
            #expect((gathering.take(at: after(100)) != nil) == isTold)
        }
    }

    @Test("and a folder that is gone takes along what was known below it")
    func dropsBelow() {
        var gathering = ChangeGathering(timing: Self.timing)
        gathering.noteWritten(RelativePath("sub/a.txt"), at: start)
        gathering.noteWhole(RelativePath("sub/deep/b.txt"), at: start)
        gathering.noteWhole(RelativePath("subway.txt"), at: start)
        gathering.noteRemovedFolder(RelativePath("sub"), at: start)
        #expect(gathering.take(at: after(100)) == change(["sub", "subway.txt"]))
        #expect(gathering.nextMoment == nil)
    }

    @Test("and everything is told as everything, but for files that are written to")
    func tellsEverything() {
        var gathering = ChangeGathering(timing: Self.timing)
        gathering.noteWhole(file, at: start)
        gathering.noteWritten(RelativePath("b.txt"), at: start)
        gathering.noteEverything(at: after(50))
        #expect(gathering.take(at: after(149)) == nil)
        #expect(gathering.take(at: after(150)) == change([], everything: true, unfinished: ["b.txt"]))
    }

    @Test("and more paths than are told apart are everything", arguments: [false, true])
    func isBounded(areWritten: Bool) {
        var gathering = ChangeGathering(timing: Self.timing, limit: 10)
        gathering.noteWritten(file, at: start)
        for number in 0..<25 {
            let path = RelativePath("\(number)")
            if areWritten { gathering.noteWritten(path, at: start) } else { gathering.noteWhole(path, at: start) }
        }
        let change = gathering.take(at: after(100))
        #expect(change?.isEverything == true)
        #expect(change?.paths.count ?? 99 <= 10)
        #expect(change?.unfinished.count ?? 99 <= 10)
        if !areWritten { #expect(change?.unfinished == [file]) }
    }
}
