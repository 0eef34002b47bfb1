// The words in English, those of the views that come later among them: a script of its own, which readers of French never ask for.

import { addWords } from "./i18n.js";
import { articlesInEnglish } from "./words/en/articles.js";
import { compareInEnglish } from "./words/en/compare.js";
import { correctionInEnglish } from "./words/en/corrections.js";
import { entitiesInEnglish } from "./words/en/entities.js";
import { explorerInEnglish } from "./words/en/explorer.js";
import { factsInEnglish } from "./words/en/facts.js";
import { figureInEnglish } from "./words/en/figures.js";
import { formsInEnglish } from "./words/en/forms.js";
import { frameInEnglish } from "./words/en/frame.js";
import { frontInEnglish } from "./words/en/front.js";
import { liveInEnglish } from "./words/en/live.js";
import { networkInEnglish } from "./words/en/network.js";
import { pageInEnglish } from "./words/en/pages.js";
import { problemInEnglish } from "./words/en/problems.js";
import { readerInEnglish } from "./words/en/reader.js";
import { rulesInEnglish } from "./words/en/rules.js";
import { searchInEnglish } from "./words/en/search.js";
import { shellInEnglish } from "./words/en/shell.js";

addWords(
  "en",
  articlesInEnglish,
  correctionInEnglish,
  entitiesInEnglish,
  explorerInEnglish,
  factsInEnglish,
  figureInEnglish,
  formsInEnglish,
  frameInEnglish,
  frontInEnglish,
  liveInEnglish,
  problemInEnglish,
  rulesInEnglish,
  searchInEnglish,
  shellInEnglish,
  pageInEnglish,
  readerInEnglish,
  compareInEnglish,
  networkInEnglish,
);
