// The files that the articles are read from: what each was read as, what was assumed, and what to do about a refusal.

import { h } from "../dom.js";
import { currentLanguage, label, t } from "../i18n.js";
import { to } from "../links.js";
import { dropPlace } from "./drop.js";

export const filesList = {
  name: "files",
  api: "/v1/sources/files",
  address: to("files"),
  title: "nav.files",
  intro: "files.intro",
  none: "files.none",
  filters: [{ name: "refused", words: "files.refused", type: "flag", value: "true", single: true, hidden: true, word: () => t("filter.true") }],
  facets: [],
  // What was refused wants somebody; what is served does not.
  groups: {
    parameter: "refused", word: (name) => t(`files.group.${name}`),
    parts: [{ name: "refused", values: ["true"], rows: 25 }, { name: "served", values: ["false"], rows: 15 }],
  },
  sorts: [],
  above: () => dropPlace(),
  identify: (file) => ({ "data-file": file.file }),
  columns: [
    { key: "status", words: "files.state", cell: (file) => h("span", { class: file.refused ? "tag status status-cancelled" : "tag status" }, t(file.refused ? "files.state.refused" : "files.state.served")) },
    { key: "main", words: "files.file", cell: what },
    { key: "source", words: "files.format", cell: (file) => [label("format", file.format ?? "unknown"), file.encoding && h("span", { class: "times" }, file.encoding)] },
    { key: "number", words: "explore.inArticles", cell: (file) => String(file.articles) },
  ],
};

function what(file) {
  const words = (french, english) => (currentLanguage() === "en" ? english : french) ?? french ?? english;
  return [
    h("p", { class: "row-title" }, h("code", {}, file.file)),
    file.problems.map((problem) => h("p", { class: "file-problem" },
      h("b", {}, label("file.problem", problem.code)),
      // The server words the figures in English: they stand where nothing better is known.
      currentLanguage() === "en" && problem.detail && h("span", {}, ` — ${problem.detail}`),
      words(problem.advice_fr, problem.advice_en) && h("span", { class: "file-advice" }, t("files.remedy", { advice: words(problem.advice_fr, problem.advice_en) })))),
    file.assumptions.length > 0 && h("ul", { class: "row-ref counts", role: "list" }, file.assumptions.map((assumption) =>
      h("li", {}, words(assumption.meaning_fr, assumption.meaning_en)))),
  ];
}
