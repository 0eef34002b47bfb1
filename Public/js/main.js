// Starts the page: addresses to views, language, theme, keys.

import { markSection, translateFrame } from "./shell/frame.js";
import { startKeys } from "./shell/keys.js";
import { chooseLanguage, startLanguage } from "./shell/language.js";
import { renew, startRouter } from "./shell/router.js";
import { routes } from "./shell/routes.js";
import { startTheme } from "./theme.js";
import { startSearchBox } from "./search/box.js";
import { startPalette } from "./search/palette.js";
import { startDrop } from "./files/drop.js";
import { startChanges } from "./live/changes.js";
import { showFreshness, startFreshness } from "./live/freshness.js";
import { startNote } from "./live/note.js";
import { showBadge, startWatches } from "./watches/follow.js";

/** The buttons of the languages: the page that is shown is made anew in what they say. */
function startLanguages() {
  for (const button of document.querySelectorAll("button[data-language]")) {
    button.addEventListener("click", async () => {
      if (!(await chooseLanguage(button.dataset.language))) return;
      translateFrame();
      showFreshness();
      showBadge();
      renew();
    });
  }
}

/** Starts what writes words: those of the language are there by now. */
function start() {
  startLanguages();
  startTheme();
  translateFrame();
  startKeys();
  startFreshness();
  startPalette();
  startDrop();
  startNote();
  startWatches();
  const box = startSearchBox();
  startRouter(routes, (page, route) => {
    markSection(route);
    if (page.query !== undefined) box.show(page.query);
  });
  // What changes is listened to once the page stands: it must not wait for that.
  setTimeout(startChanges, 1000);
}

startLanguage().then(start);
