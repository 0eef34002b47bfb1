import CLinux
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Disk

@Suite("A watched folder")
struct FolderWatchTests {
    @Test("tells what is added, changed, moved and removed", arguments: [false, true])
    func tellsChanges(polls: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "old.txt")
        let listener = WatchListener(folder.path, polls: polls)
        try folder.write("new", to: "new.txt")
        #expect(try listener.nextPaths() == ["new.txt"])
        try folder.write("newer", to: "new.txt")
        #expect(try listener.nextPaths() == ["new.txt"])
        try folder.move("new.txt", to: "moved.txt")
        #expect(try listener.collect(["moved.txt", "new.txt"]) == ["moved.txt", "new.txt"])
        try folder.remove("old.txt")
        #expect(try listener.nextPaths() == ["old.txt"])
        try folder.link("link.txt", to: "moved.txt")
        #expect(try listener.nextPaths() == ["link.txt"])
    }

    @Test("tells a burst of 5,000 files as one change", arguments: [false, true])
    func tellsBurstsOnce(polls: Bool) throws {
        let folder = try TemporaryFolder()
        // Nobody can say how long a busy machine pauses between two files.
        let timing = WatchTiming(
            settle: .seconds(2), longest: .seconds(100), patience: .seconds(600), interval: .milliseconds(500))
        let listener = WatchListener(folder.path, polls: polls, timing: timing)
        try folder.makeFolder("sub")
        for number in 0..<5_000 {
            try Data("x".utf8).write(to: URL(filePath: folder.path("sub/\(number).txt")), options: [])
        }
        #expect(try listener.nextPaths().count == 5_000)
    }

    @Test("waits until a file is whole, and tells others meanwhile")
    func waitsForWholeFiles() throws {
        let folder = try TemporaryFolder()
        let listener = WatchListener(folder.path)
        let empty = try Descriptor(folder.path("empty.txt"), O_WRONLY | O_CREAT)
        let half = try Descriptor(folder.path("half.txt"), O_WRONLY | O_CREAT)
        try half.write(Array("ha".utf8).span)
        try folder.write("whole", to: "whole.txt")
        #expect(
            try listener.next()
                == .changed(
                    FolderChange(
                        paths: [RelativePath("whole.txt")], isEverything: false,
                        unfinished: [RelativePath("empty.txt"), RelativePath("half.txt")])))
        try half.write(Array("lf".utf8).span)
        try folder.write("whole", to: "another.txt")
        #expect(try listener.nextPaths() == ["another.txt"])
        do { close(half) }
        #expect(try listener.nextPaths() == ["half.txt"])
        do { close(empty) }
        #expect(try listener.nextPaths() == ["empty.txt"])
    }

    private func close(_ descriptor: consuming Descriptor) {}

    @Test("tells what is below it, at any depth, in folders made, moved and removed", arguments: [false, true])
    func tellsBelow(polls: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("a/b")
        let listener = WatchListener(folder.path, polls: polls)
        try folder.write("x", to: "a/b/1.txt")
        #expect(try listener.nextPaths() == ["a/b/1.txt"])
        try folder.makeFolder("c/d/e/f")
        try folder.write("x", to: "c/d/e/f/2.txt")
        #expect(try listener.nextPaths() == ["c/d/e/f/2.txt"])
        try folder.move("a", to: "c/d/z")
        let moved = try listener.collect([polls ? "a/b/1.txt" : "a", "c/d/z/b/1.txt"])
        #expect(moved.count == 2)
        // What moved is watched where it is now.
        try folder.write("xy", to: "c/d/z/b/1.txt")
        #expect(try listener.nextPaths() == ["c/d/z/b/1.txt"])
        try folder.remove("c")
        _ = try listener.collect([polls ? "c/d/e/f/2.txt" : "c"])
        try folder.makeFolder("c")
        try folder.write("again", to: "c/3.txt")
        #expect(try listener.collect(["c/3.txt"]).isSubset(of: ["c/3.txt", "c/d/z/b/1.txt"]))
    }

    @Test("does not tell any more of a folder that was moved out of it")
    func forgetsWhatLeft() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try folder.makeFolder("sub/deep")
        let listener = WatchListener(folder.path)
        try FileManager.default.moveItem(atPath: folder.path("sub"), toPath: elsewhere.path("sub"))
        #expect(try listener.nextPaths() == ["sub"])
        try elsewhere.write("x", to: "sub/deep/1.txt")
        try folder.write("x", to: "last.txt")
        #expect(try listener.nextPaths() == ["last.txt"])
    }

    @Test("tells names that are no UTF-8 by their octets, and none that begins with a dot", arguments: [false, true])
    func tellsAnyName(polls: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder(".hidden")
        let listener = WatchListener(folder.path, polls: polls)
        try folder.write("x", to: ".hidden/1.txt")
        try folder.write("x", to: ".2.txt")
        let name: [UInt8] = [0xE9, 0x74, 0xE9, 0x0A]
        let path = DiskPath(folder.path).appending(RelativePath.root.appending(name))
        #expect(unsafe path.withCString { unsafe Glibc.close(creat($0, 0o600)) } == 0)
        #expect(try listener.nextChange().paths.map(\.octets) == [name])
    }

    @Test("says that it vanished and came back, and then tells what is in it", arguments: [false, true])
    func vanishes(polls: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
        try folder.write("x", to: "seeds/1.txt")
        let listener = WatchListener(folder.path("seeds"), polls: polls)
        try folder.move("seeds", to: "away")
        #expect(try listener.next() == .vanished)
        try folder.write("x", to: "away/unseen.txt")
        try folder.makeFolder("seeds")
        #expect(try listener.next() == .returned)
        #expect(try listener.nextChange().isEverything)
        try folder.write("x", to: "seeds/2.txt")
        try listener.wait(for: "2.txt")
    }

    @Test("is everything when another folder takes its place", arguments: [false, true])
    func isReplaced(polls: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("first")
        try folder.makeFolder("second")
        try folder.link("seeds", to: "first")
        let listener = WatchListener(folder.path("seeds"), polls: polls)
        try folder.link("new", to: "second")
        #expect(unsafe rename(folder.path("new"), folder.path("seeds")) == 0)
        #expect(try listener.nextChange().isEverything)
        try folder.write("x", to: "second/1.txt")
        try listener.wait(for: "1.txt")
    }

    @Test("need not be there from the beginning", arguments: [false, true])
    func comesLater(polls: Bool) throws {
        let folder = try TemporaryFolder()
        let listener = WatchListener(folder.path("later"), polls: polls)
        try folder.makeFolder("later")
        #expect(try listener.next() == .returned)
        try folder.write("x", to: "later/1.txt")
        #expect(try listener.nextChange().isEverything)
        try folder.write("x", to: "later/2.txt")
        try listener.wait(for: "2.txt")
    }

    @Test("looks at everything again when the kernel lost events")
    func survivesOverflow() throws {
        let folder = try TemporaryFolder()
        let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let queued = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
        try #require(queued <= 100_000, "the kernel keeps too many events to lose some in a test")
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isFirst = Atomic(true)
        let listener = WatchListener(folder.path) { _ in
            guard isFirst.exchange(false, ordering: .relaxed) else { return }
            entered.signal()
            gate.wait()
        }
        try folder.write("x", to: "first.txt")
        // While the first change is being told, nobody reads what the kernel says.
        entered.wait()
        for round in 0...queued / 2 {
            let (from, to) = round % 2 == 0 ? ("first.txt", "second.txt") : ("second.txt", "first.txt")
            let result = unsafe rename(folder.path(from), folder.path(to))
            try #require(result == 0)
        }
        try folder.makeFolder("made/meanwhile")
        gate.signal()
        while try !listener.nextChange().isEverything {}
        try folder.write("x", to: "made/meanwhile/1.txt")
        try listener.wait(for: "made/meanwhile/1.txt")
    }

    @Test("ends at once, from its own call too, and closes what it opened", arguments: [false, true])
    func ends(polls: Bool) throws {
        let folder = try TemporaryFolder()
        let holder = Mutex<FolderWatch?>(nil)
        let listener = WatchListener(folder.path, polls: polls) { _ in holder.withLock { $0.take() }?.end() }
        holder.withLock { $0 = listener.watch }
        weak let inotify = listener.watch.inotify
        #expect((inotify == nil) == polls)
        try folder.write("x", to: "1.txt")
        #expect(try listener.nextPaths() == ["1.txt"])
        listener.watch.end()
        let deadline = ContinuousClock.now + .seconds(120)
        while inotify != nil, .now < deadline { sched_yield() }
        #expect(inotify == nil)
    }

    @Test("on a file system that does not tell of others' changes is polled, and says so")
    func knowsSilentFileSystems() {
        for path in ["/proc", "/tmp", "/nonexistent"] {
            let tells = unsafe CLinuxTellsChanges(path)
            #expect(tells == 1)
        }
    }
}
