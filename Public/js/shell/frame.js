// What stands around every view: the words of the masthead, the section that is current, the state of the corpus.

import { currentLanguage, t } from "../i18n.js";
import { labelTheme } from "../theme.js";

/** Writes the words of the frame; the view writes its own. */
export function translateFrame() {
  document.documentElement.lang = currentLanguage();
  for (const element of document.querySelectorAll("[data-i18n]")) element.textContent = t(element.dataset.i18n);
  for (const element of document.querySelectorAll("[data-i18n-label]")) {
    element.setAttribute("aria-label", t(element.dataset.i18nLabel));
  }
  for (const element of document.querySelectorAll("[data-i18n-placeholder]")) {
    element.setAttribute("placeholder", t(element.dataset.i18nPlaceholder));
  }
  for (const button of document.querySelectorAll("button[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  labelTheme();
}

/** Marks the section of a route, and brings it into the row of sections where that is narrower than they are. */
export function markSection(route) {
  const name = route?.segments[0] ?? "overview";
  for (const link of document.querySelectorAll("[data-section]")) {
    if (link.dataset.section !== name) {
      link.removeAttribute("aria-current");
      continue;
    }
    link.setAttribute("aria-current", "page");
    const row = link.closest("ul");
    // Measured with the next frame: at once it would lay out the whole new page within this task.
    requestAnimationFrame(() => {
      if (row && row.scrollWidth > row.clientWidth) {
        row.scrollTo({ left: link.offsetLeft - row.offsetLeft - row.clientWidth / 3, behavior: "instant" });
      }
    });
  }
}
