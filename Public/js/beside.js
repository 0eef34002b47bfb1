// Articles beside each other: the comparison of two, the families of reprints. A script of its own.

import { addWords } from "./i18n.js";
import { register } from "./shell/later.js";
import { compareView } from "./views/compare.js";
import { copiesView } from "./views/copies.js";
import { compareWords } from "./words/compare.js";
import { readerWords } from "./words/reader.js";

addWords("fr", compareWords, readerWords);
register({ compare: compareView, copies: copiesView });
