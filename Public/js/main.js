// Starts the page: addresses to views, language, theme, keys.

import { setLanguage } from "./i18n.js";
import { markSection, translateFrame } from "./shell/frame.js";
import { startKeys } from "./shell/keys.js";
import { renew, startRouter } from "./shell/router.js";
import { routes } from "./shell/routes.js";
import { startTheme } from "./theme.js";
import { startSearchBox } from "./search/box.js";
import { startPalette } from "./search/palette.js";
import { showFreshness, startFreshness } from "./live/freshness.js";

for (const button of document.querySelectorAll("button[data-language]")) {
  button.addEventListener("click", () => {
    setLanguage(button.dataset.language);
    translateFrame();
    showFreshness();
    renew();
  });
}

startTheme();
translateFrame();
startKeys();
startFreshness();
startPalette();
const box = startSearchBox();
startRouter(routes, (page, route) => {
  markSection(route);
  if (page.query !== undefined) box.show(page.query);
});
