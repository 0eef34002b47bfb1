// The page that explains the API: everything on it is read from the contract.

import { h } from "../dom.js";
import { currentLanguage, t } from "../i18n.js";
import { chooseLanguage, startLanguage } from "../shell/language.js";
import { operationsInFrench, parametersInFrench } from "./french.js";

const main = document.getElementById("main");
let contract;

/** The meaning of an endpoint or a parameter in the language of the page. */
function meaning(french, key, english) {
  return (currentLanguage() === "fr" && french[key]) || english;
}

/** An address that can be asked as it stands: the one of the example, or the pattern. */
function address(path, operation) {
  const example = operation.responses["200"]?.content?.["application/json"]?.example;
  return example?.self ?? path;
}

/** The line that asks for it on a command line. */
function curl(method, path, operation) {
  const url = `'${location.origin}${address(path, operation)}'`;
  if (method === "get") return `curl ${url}`;
  const types = Object.keys(operation.requestBody?.content ?? {});
  const isText = types.includes("text/plain");
  const content = types.length === 0 ? "" : ` -H 'Content-Type: ${isText ? "text/plain" : types[0]}' --data-binary @${isText ? "article.txt" : "decision.json"}`;
  // What is only read needs a key of a private server alone.
  const key = "403" in operation.responses && operation.operationId !== "analyze" ? " -H \"Authorization: Bearer $KEY\"" : "";
  return `curl${method === "post" && content ? "" : ` -X ${method.toUpperCase()}`}${key}${content} ${url}`;
}

/** What values a parameter takes. */
function values(schema) {
  const one = schema.items ?? schema;
  if (one.enum) return one.enum.join(", ");
  if (one.type === "integer") return `${one.minimum ?? ""}…${one.maximum ?? ""}`;
  return t(`docs.values.${schema.items ? "list" : one.type}`);
}

function parameters(operation) {
  if (operation.parameters.length === 0) return null;
  const rows = operation.parameters.map((parameter) =>
    h("tr", {},
      h("th", { scope: "row" }, h("code", {}, parameter.name), parameter.required && h("span", { class: "tag" }, t("docs.required"))),
      h("td", {}, meaning(parametersInFrench, parameter.in === "path" ? "{id}" : parameter.name, parameter.description)),
      h("td", { class: "values" }, values(parameter.schema))));
  return h("details", {},
    h("summary", {}, t("docs.parameters", { count: operation.parameters.length })),
    h("table", {}, h("tbody", {}, rows)));
}

function example(operation) {
  const found = operation.responses["200"]?.content?.["application/json"]?.example;
  return found && h("details", {},
    h("summary", {}, t("docs.example")), h("pre", { tabindex: "0" }, JSON.stringify(found, null, 2)));
}

function endpoint(path, method, operation) {
  return h("section", { class: "endpoint", id: operation.operationId },
    h("h3", {}, h("span", { class: "method" }, method.toUpperCase()), " ", h("code", {}, path)),
    h("p", {}, meaning(operationsInFrench, operation.operationId, operation.summary)),
    h("pre", { class: "curl", tabindex: "0" }, curl(method, path, operation)),
    parameters(operation), example(operation));
}

function render() {
  const groups = new Map();
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0];
      groups.set(tag, [...(groups.get(tag) ?? []), endpoint(path, method, operation)]);
    }
  }
  main.replaceChildren(
    h("h1", { class: "page-title" }, t("docs.title")), h("p", { class: "standfirst" }, t("docs.intro")),
    ...[...groups].map(([tag, endpoints]) =>
      h("section", { class: "block" }, h("h2", { class: "block-heading" }, tag), endpoints)));
  main.removeAttribute("aria-busy");
}

function write() {
  document.documentElement.lang = currentLanguage();
  document.title = t("docs.title");
  for (const element of document.querySelectorAll("[data-i18n]")) element.textContent = t(element.dataset.i18n);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  if (contract) render();
}

await startLanguage();
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", async () => {
    if (await chooseLanguage(button.dataset.language)) write();
  });
}
write();
try {
  const response = await fetch("/openapi.json");
  if (!response.ok) throw new Error(t("error.status", { status: response.status }));
  contract = await response.json();
  render();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (error) {
  main.replaceChildren(h("p", { class: "state", role: "alert" }, `${t("error.heading")} ${error.message}`));
  main.removeAttribute("aria-busy");
}
