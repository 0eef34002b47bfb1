// What is asked for least, or further down a page: the comparison of two articles, the families of reprints, the network, numbers over time.
// A script of its own.

import { addWords } from "./i18n.js";
import { numbersPlot } from "./figures/numbersPlot.js";
import { network } from "./network/network.js";
import { register } from "./shell/later.js";
import { compareView } from "./views/compare.js";
import { copiesView } from "./views/copies.js";
import { networkView } from "./views/network.js";
import { compareWords } from "./words/compare.js";
import { networkWords } from "./words/network.js";
import { readerWords } from "./words/reader.js";

addWords("fr", compareWords, networkWords, readerWords);
register({ compare: compareView, copies: copiesView, network: networkView, "network-figure": network, "numbers-figure": numbersPlot });
