// swift-tools-version: 6.2
import PackageDescription

let cSettings: [CSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]

// What dépêche is measured against and with. A package of its own, so that the product depends on no peer.
let package = Package(
    name: "benchmarks",
    products: [
        .library(name: "allocations", type: .dynamic, targets: ["allocations"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // The yardstick: one answer by epoll, with nothing in between.
        .executableTarget(name: "epoll-loop", cSettings: cSettings, linkerSettings: [.linkedLibrary("pthread")]),
        // The same answer by a framework of the same language.
        .executableTarget(
            name: "hummingbird-answer",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        // Counts allocations in any process that preloads it.
        .target(name: "allocations", cSettings: cSettings),
    ]
)
