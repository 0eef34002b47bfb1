// A file that is dropped on the page, or chosen, is added to the articles.

import { h } from "../dom.js";
import { send } from "../access/send.js";
import { t } from "../i18n.js";
import { to } from "../links.js";
import { problem } from "../parts.js";
import { announce } from "../status.js";

/** Media types by ending, where the browser knows none. */
const types = {
  txt: "text/plain", text: "text/plain", md: "text/markdown", markdown: "text/markdown", html: "text/html", htm: "text/html", xml: "application/xml",
  rss: "application/rss+xml", atom: "application/atom+xml", json: "application/json", ndjson: "application/x-ndjson", jsonl: "application/x-ndjson", csv: "text/csv",
  tsv: "text/csv", eml: "message/rfc822", pdf: "application/pdf", odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The place on the page of files, with a button for those who drag nothing. */
export function dropPlace() {
  const result = h("div", { class: "drop-result", "aria-live": "polite" });
  const field = h("input", { type: "file", multiple: true, id: "drop-field", class: "visually-hidden", accept: Object.keys(types).map((ending) => `.${ending}`).join(","), onchange: () => add([...field.files], result) });
  return h("div", { class: "drop-place" },
    h("p", {}, t("drop.note")), h("label", { for: "drop-field", class: "button" }, t("drop.choose")), field, result);
}

/** Files dropped anywhere on the page. */
export function startDrop() {
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("is-dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("is-dropping");
  });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("is-dropping");
    if (!hasFiles(event)) return;
    event.preventDefault();
    add([...event.dataTransfer.files], document.querySelector(".drop-result") ?? ownResult());
  });
}

/** Where the page has no place for it, what came of it is a note above the page. */
function ownResult() {
  const result = h("div", { class: "drop-result" });
  const note = h("div", { class: "live-note drop-note", role: "status" }, result,
    h("button", { type: "button", class: "live-close", "aria-label": t("close"), onclick: () => note.remove() }, h("span", { "aria-hidden": "true" }, "×")));
  document.body.append(note);
  return result;
}

async function add(files, result) {
  result.replaceChildren(h("p", { class: "note" }, t("drop.sending", { count: files.length })));
  const lines = [];
  for (const file of files) lines.push(await addOne(file));
  result.replaceChildren(...lines.filter(Boolean));
}

async function addOne(file) {
  const ending = file.name.split(".").at(-1).toLowerCase();
  const type = types[ending] ?? file.type;
  if (!type) return h("p", { class: "file-problem" }, h("code", {}, file.name), " ", t("drop.unknown"));
  try {
    const added = await send("/v1/articles", { headers: { "Content-Type": type }, body: file });
    if (added === undefined) return null;
    const articles = added?.articles ?? [];
    announce(t("drop.added", { count: articles.length, file: file.name }));
    return h("p", {}, t("drop.added", { count: articles.length, file: file.name }), " ",
      articles.slice(0, 10).map(({ id }) => [h("a", { href: to("articles", id) }, id), " "]));
  } catch (error) {
    return h("div", {}, h("p", {}, h("code", {}, file.name)), problem(error, null));
  }
}
