// The decisions that hold about something, each with who, when and why, and a way to take it back.

import { h } from "../dom.js";
import { date, label, t } from "../i18n.js";
import { announce } from "../status.js";
import { heldKey } from "./key.js";
import { decisionsAbout, takeBack } from "./send.js";

/** A list that fills itself; nothing where nothing was decided. */
export function inForce(isAbout) {
  const holder = h("div", { class: "in-force" });
  decisionsAbout(isAbout).then((items) => {
    if (items.length === 0) return;
    holder.replaceChildren(h("p", { class: "in-force-title" }, t("correct.decisions")), h("ul", { role: "list" }, items.map(row)));
  }, () => {});
  return holder;
}

function row(item) {
  const { decision } = item;
  const value = decision.value ?? decision.entities?.slice(1).join(", ") ?? "";
  return h("li", {}, h("span", {}, t(`decision.${decision.kind}`, { value: decision.kind === "type" ? label("type", value) : value })),
    h("span", { class: "note" }, [decision.by && t("correct.by", { by: decision.by, at: decision.at ? date(decision.at.slice(0, 10)) : "" }), decision.why]
      .filter(Boolean).join(" · ")),
    heldKey() && h("button", { type: "button", class: "correct", onclick: async (event) => {
      try {
        await takeBack(item.id);
        announce(t("correct.undone"));
        location.reload();
      } catch (error) {
        event.target.after(h("span", { class: "correction-missing" }, error.title ?? t("error.unreachable")));
      }
    } }, t("correct.undo")));
}
