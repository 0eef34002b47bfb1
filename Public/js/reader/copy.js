// Copying words with their proof: source, date, address of the passage, digest of the text.

import { h } from "../dom.js";
import { date, t } from "../i18n.js";
import { passage } from "../links.js";
import { titleOf } from "../parts.js";
import { ScalarText } from "../scalars.js";
import { announce } from "../status.js";

/** A button that appears beside words that are selected in the text. */
export function copyButton(page, article, signal) {
  const button = h("button", { type: "button", class: "button copy-proof", hidden: true }, t("reader.copy"));
  // Pressing it must not take the selection away.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", async () => {
    const found = selected(page);
    if (!found) return;
    announce(await copied(citation(article, found)) ? t("reader.copied") : t("reader.copy.failed"));
    button.textContent = t("reader.copied");
    setTimeout(() => {
      button.textContent = t("reader.copy");
      button.hidden = true;
    }, 2000);
  });
  document.addEventListener("selectionchange", () => {
    const found = selected(page);
    button.hidden = !found;
    if (!found) return;
    const box = found.box;
    button.style.insetBlockStart = `${Math.max(4, Math.min(innerHeight - 44, box.bottom + 8))}px`;
    button.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - 240))}px`;
  }, { signal });
  return button;
}

/** Copies the words of a fact, for who selects nothing with a pointer. */
export async function copyFact(article, fact) {
  const { start, end } = fact.evidence.position;
  announce(await copied(citation(article, { start, end, words: fact.evidence.quote.exact })) ? t("reader.copied") : t("reader.copy.failed"));
}

/** What is selected within the lines of the text, with its scalar positions; null where nothing is. */
export function selected(page) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [position(page, range.startContainer, range.startOffset), position(page, range.endContainer, range.endOffset)];
  const words = selection.toString().trim();
  if (start === null || end === null || end <= start || words === "") return null;
  return { start, end, words, box: range.getBoundingClientRect() };
}

/** The scalar position of a place in the document, by the line that it is in. */
function position(page, container, offset) {
  const element = container.nodeType === Node.ELEMENT_NODE ? container : container.parentElement;
  const line = element?.closest("[data-line]");
  if (!line || !page.contains(line)) return null;
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(container, offset);
  return Number(line.dataset.line) + new ScalarText(line.textContent).position(range.toString().length);
}

/** The words as they go into somebody's notes. */
export function citation(article, { start, end, words }) {
  const published = article.published_at;
  const address = new URL(passage({ article_id: article.id, position: { start, end } }), location.href);
  return [
    `« ${words} »`,
    [article.source?.name, titleOf(article), published && date(published.value, published.precision)].filter(Boolean).join(", "),
    address.href,
    article.text_hash,
  ].join("\n");
}

/** Puts a text on the clipboard; over plain HTTP on another host a browser gives no clipboard, so by a field that is selected. */
export async function copied(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed: the older way may be.
    }
  }
  const field = h("textarea", { class: "visually-hidden", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
