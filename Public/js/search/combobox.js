// A field with suggestions (ARIA 1.2 combobox with a list): what may be meant by what is being typed.

import { get, query } from "../api.js";
import { freshID, h } from "../dom.js";
import { number, t } from "../i18n.js";
import { ScalarText } from "../scalars.js";
import { announce } from "../status.js";

/** Suggestions that are shown. */
const most = 8;

/**
 * Gives an input suggestions.
 *
 * The arrows walk them while the focus stays in the field; Enter picks, Escape closes, and empties only what is closed.
 *
 * @param field the `<input>`
 * @param kinds what may be suggested, as the API names it; all without it
 * @param onPick called with the item that is picked
 * @param extra rows of the page's own: `(text) => [{ label, kind, … }]`, below what the server suggests
 * @param atOnce whether the list opens with the field's focus, before anything is typed
 * @param stays whether Escape and leaving the field are for what is around them
 * @returns the list's element, which belongs behind the field
 */
export function suggesting(field, { kinds, onPick, extra = () => [], atOnce = false, stays = false }) {
  const box = new Suggestions(field, { kinds, onPick, extra, atOnce, stays });
  return box.list;
}

/** A labelled field of its own with suggestions. */
export function combobox({ label, kinds, onPick, key = null }) {
  const field = h("input", { type: "search", autocomplete: "off", spellcheck: "false", "data-key": key });
  const list = suggesting(field, { kinds, onPick });
  return h("div", { class: "combobox" }, h("label", {}, h("span", {}, label), field), list);
}

class Suggestions {
  constructor(field, options) {
    this.field = field;
    this.options = options;
    this.items = [];
    this.active = -1;
    /** Whether the arrows were used since the last letter. */
    this.walked = false;
    this.turn = 0;
    this.list = h("ul", { id: freshID("suggestions"), class: "suggestions", role: "listbox", "aria-label": t("suggest.label"), hidden: true });
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id, autocomplete: "off",
    })) field.setAttribute(name, value);
    field.addEventListener("input", () => {
      this.walked = false;
      this.ask();
    });
    field.addEventListener("focus", () => options.atOnce && this.ask());
    field.addEventListener("keydown", (event) => this.pressed(event));
    if (!options.stays) field.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    // A press on the list must not take the focus out of the field.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  async ask() {
    const text = this.field.value.trim();
    const turn = this.turn += 1;
    const own = this.options.extra(text);
    if (text === "") {
      this.show(own, text);
      return;
    }
    const page = await get(`/v1/suggest${query({ q: text, kind: this.options.kinds, limit: most })}`).catch(() => ({ items: [] }));
    if (turn !== this.turn || document.activeElement !== this.field) return;
    const sections = own.filter((item) => item.kind === "section");
    this.show([...sections, ...page.items, ...own.filter((item) => item.kind !== "section")], text);
  }

  show(items, text) {
    // Who has walked to a suggestion stays on it when the answer to the last letters comes.
    const kept = this.walked ? items.findIndex((item) => isSame(item, this.items[this.active])) : -1;
    this.items = items;
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...items.map((item, index) => this.option(item, index)));
    const isOpen = items.length > 0;
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
    // Where the field is all there is, Enter takes the first.
    if (kept >= 0) this.move(kept + 1);
    else if (this.options.stays && isOpen) this.move(1);
    if (text !== "") announce(t("suggest.count", { count: items.length }));
  }

  option(item, index) {
    return h("li", { id: `${this.list.id}-${index}`, role: "option", "aria-selected": "false", class: `suggestion suggestion-${item.kind}`, onclick: () => this.pick(index) },
      h("span", { class: "suggestion-name" }, marked(item)),
      h("span", { class: "suggestion-kind" }, t(`suggest.kind.${item.kind}`),
        item.count > 0 && h("span", { class: "figure" }, number(item.count))));
  }

  pressed(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.walked = true;
      if (this.list.hidden) this.ask();
      else this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      this.pick(this.active);
    } else if (event.key === "Escape" && !this.list.hidden && !this.options.stays) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  move(by) {
    const { length } = this.items;
    // One place more than there are items: the field itself.
    this.active = ((this.active + 1 + by + length + 1) % (length + 1)) - 1;
    [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.active)));
    const option = this.list.children[this.active];
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  pick(index) {
    const item = this.items[index];
    this.close();
    this.options.onPick(item);
  }

  close() {
    this.turn += 1;
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

/** Whether two suggestions are of one thing. */
function isSame(one, other) {
  return other !== undefined && one.kind === other.kind && one.id === other.id && one.label === other.label;
}

/** The name with the letters marked that were typed. */
function marked({ label, name = label, matches = [] }) {
  // Where another name matched, its letters are marked if they stand in the one that is shown.
  const place = label.indexOf(name);
  if (place < 0) return [label];
  const before = new ScalarText(label.slice(0, place)).length;
  const text = new ScalarText(label);
  const nodes = [];
  let position = 0;
  const shown = matches.map(({ start, end }) => ({ start: start + before, end: end + before }));
  for (const { start, end } of shown.sort((a, b) => a.start - b.start)) {
    if (start < position || end > text.length) continue;
    nodes.push(text.slice(position, start), h("mark", {}, text.slice(start, end)));
    position = end;
  }
  return [...nodes, text.slice(position, text.length)];
}
