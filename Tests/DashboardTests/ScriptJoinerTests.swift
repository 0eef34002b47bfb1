import Testing

@testable import Dashboard

@Suite("Modules are joined into one")
struct ScriptJoinerTests {
    private func join(_ files: [String: String], from entry: String = "js/main.js") throws -> String {
        var joiner = ScriptJoiner { file in
            guard let text = files[file] else { throw JoiningError(file: file, reason: "is not there") }
            return text
        }
        return try joiner.join(entry)
    }

    @Test("each module stands once, before those that import it")
    func order() throws {
        let joined = try join([
            "js/main.js": "import { a } from \"./a.js\";\nimport { b } from \"./parts/b.js\";\na(b);\n",
            "js/a.js": "import { b } from \"./parts/b.js\";\nexport function a() { return b; }\n",
            "js/parts/b.js": "export const b = 1;\n",
        ])
        #expect(
            joined == """
                const module0 = (() => {
                const b = 1;

                return { b };
                })();
                const module1 = (() => {
                const { b } = module0;
                function a() { return b; }

                return { a };
                })();
                const { a } = module1;
                const { b } = module0;
                a(b);


                """)
    }

    @Test("imports over several lines and under other names are understood")
    func forms() throws {
        let joined = try join([
            "js/main.js": "import {\n  one,\n  two as second,\n} from \"./a.js\";\none(second);",
            "js/a.js": "export async function one() {}\nclass two {}\nexport { two };\n",
        ])
        #expect(joined.contains("const {   one,   two: second, } = module0;"))
        #expect(joined.contains("return { one, two };"))
    }

    @Test("what a page needs later takes what is there already from the first script")
    func later() throws {
        let files = [
            "js/main.js": "import { a } from \"./a.js\";\nimport(address());\na();\n",
            "js/a.js": "export function a() {}\n", "js/b.js": "export const b = 2;\n",
            "js/pages.js": "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);\n",
        ]
        let read = { (file: String) in files[file] ?? "" }
        var first = ScriptJoiner(read: read)
        let main = try first.join("js/main.js", isKept: true)
        #expect(main.contains("globalThis.depecheModules = { \"js/a.js\": module0 };\n"))
        var second = ScriptJoiner(known: first.order, read: read)
        let later = try second.join("js/pages.js")
        #expect(later.contains("const { a } = globalThis.depecheModules[\"js/a.js\"];\nconst { b } = module0;\n"))
        #expect(!later.contains("function a()"))
    }

    @Test(
        "what is written otherwise is refused by name",
        arguments: [
            ("import \"./a.js\";", "in another way"), ("import * as a from \"./a.js\";", "in another way"),
            ("import { a } from \"https://elsewhere.example/a.js\";", "in another way"),
            ("export default 1;", "exports what is no"), ("export let a = 1;", "exports what is no"),
            ("export { a as b };", "exports what is no"),
            ("import { a } from \"../../a.js\";", "outside of the folder"),
            ("import { a\n", "without an end"), ("import { a } from \"./main.js\";", "circle"),
            ("import { a } from \"./none.js\";", "is not there"),
        ])
    func refusals(text: String, reason: String) {
        let error = #expect(throws: JoiningError.self) {
            try join(["js/main.js": text, "js/a.js": "export const a = 1;"])
        }
        #expect(error?.description.contains(reason) == true)
    }
}
