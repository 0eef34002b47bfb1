// How much each row shows: its sentence as well, or one line.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { remembered, rememberAs } from "../settings.js";

export function isDense() {
  return remembered("density") === "dense";
}

/** Two buttons; `apply` is called with whether rows are dense. */
export function densitySwitch(apply) {
  const buttons = [["roomy", false], ["dense", true]].map(([name, dense]) => h("button", {
    type: "button", "aria-pressed": String(isDense() === dense), onclick: () => {
      rememberAs("density", dense ? "dense" : null);
      buttons.forEach((button, index) => button.setAttribute("aria-pressed", String((index === 1) === dense)));
      apply(dense);
    },
  }, t(`explore.density.${name}`)));
  return h("div", { class: "density", role: "group", "aria-label": t("explore.density") }, buttons);
}
