// Which view answers which path: by its first segment, and by how many follow.

import { explorerView } from "../explorer/explorer.js";
import { articlesList } from "../lists/articles.js";
import { claimsList } from "../lists/claims.js";
import { discrepanciesList } from "../lists/discrepancies.js";
import { discrepancyPage } from "../lists/discrepancyPage.js";
import { entitiesList } from "../lists/entities.js";
import { meetingsList } from "../lists/meetings.js";
import { quotesList } from "../lists/quotes.js";
import { frontPage } from "../front/frontPage.js";
import { searchView } from "../search/searchView.js";
import { articleView } from "../views/article.js";
import { compareView } from "../views/compare.js";
import { copiesView } from "../views/copies.js";
import { entityView } from "../views/entity.js";
import { meetingView } from "../views/meeting.js";
import { networkView } from "../views/network.js";

export const routes = {
  "": [frontPage],
  articles: [explorerView(articlesList), articleView],
  entities: [explorerView(entitiesList), entityView],
  quotes: [explorerView(quotesList)],
  meetings: [explorerView(meetingsList), meetingView],
  claims: [explorerView(claimsList)],
  discrepancies: [explorerView(discrepanciesList), discrepancyPage],
  compare: [compareView],
  copies: [copiesView],
  network: [networkView],
  search: [searchView(() => null)],
};
