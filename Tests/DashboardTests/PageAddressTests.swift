import Testing

@testable import Dashboard

@Suite("Addresses of pages")
struct PageAddressTests {
    @Test(
        "sections and their things are pages",
        arguments: [
            ([], PageAddress.page(section: "", id: nil)), (["meetings"], .page(section: "meetings", id: nil)),
            (["articles", "000"], .page(section: "articles", id: "000")), (["docs"], .docs), (["oembed"], .oEmbed),
            (["embed", "meetings"], .embed), (["embed", "discrepancies", "x"], .embed),
            (["assets", "main-0.js"], .asset("main-0.js")),
        ] as [([String], PageAddress)])
    func known(segments: [String], address: PageAddress) {
        #expect(PageAddress(segments) == address)
    }

    @Test(
        "all else is none of them",
        arguments: [
            ["nothing"], ["articles", "a", "b"], ["search", "x"], ["embed"], ["assets"], ["index.html"],
            ["js", "main.js"],
            ["favicon.svg"],
        ])
    func unknown(segments: [String]) {
        #expect(PageAddress(segments) == nil)
    }
}
