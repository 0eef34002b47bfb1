// Figures that stand further down a page or on one of their own: the network, numbers over time. A script of its own.

import { addWords } from "./i18n.js";
import { numbersPlot } from "./figures/numbersPlot.js";
import { network } from "./network/network.js";
import { register } from "./shell/later.js";
import { networkView } from "./views/network.js";
import { networkWords } from "./words/network.js";

addWords("fr", networkWords);
register({ network: networkView, "network-figure": network, "numbers-figure": numbersPlot });
