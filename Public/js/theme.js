// Light, dark, or what the system says.

import { t } from "./i18n.js";
import { remembered, rememberAs } from "./settings.js";

const order = ["auto", "light", "dark"];

function current() {
  const theme = remembered("theme") ?? document.documentElement.dataset.theme;
  return order.includes(theme) ? theme : "auto";
}

function apply(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Writes the button's words; called again when the language changes. */
export function labelTheme() {
  const theme = current();
  document.getElementById("theme-label").textContent = t(`theme.${theme}`);
  document.getElementById("theme").setAttribute("aria-label", t("theme.label", { theme: t(`theme.${theme}`) }));
}

export function startTheme() {
  apply(current());
  labelTheme();
  document.getElementById("theme").addEventListener("click", () => {
    const next = order[(order.indexOf(current()) + 1) % order.length];
    rememberAs("theme", next === "auto" ? null : next);
    apply(next);
    labelTheme();
  });
}
