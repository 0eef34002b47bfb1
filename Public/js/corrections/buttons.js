// The buttons that correct something; the form that they open comes with a script of its own (`acts.js`).

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { part } from "../shell/later.js";
import { announce } from "../status.js";

/** A button that opens the form of a sort (`forms.js`) about something, which people call `subject`. */
function button(sort, subject, words, ...about) {
  return h("button", {
    type: "button", class: "correct", "aria-haspopup": "dialog", "aria-label": t("colon", { label: words }) + subject,
    onclick: () => part("correct", "later-acts").then((open) => open(sort, ...about), () => announce(t("error.unreachable"))),
  }, words);
}

/** The button of an entity's page. A country is what it is. */
export function correctEntity(entity, name) {
  return entity.type === "country" ? null : button("entity", name, t("correct"), entity, name);
}

/** The button of a row that says why two spellings are one name: they are not. */
export function separate(merge) {
  return button("separate", `${merge.left} = ${merge.right}`, t("correct.separate"), merge);
}

export function correctMeeting(meeting, title) {
  return button("meeting", title, t("correct"), meeting, title);
}

/** The button of a discrepancy's card: it is confirmed or dismissed, with a reason. */
export function decideDiscrepancy(item, summary) {
  return button("discrepancy", summary, t("correct.decide"), item, summary);
}
