// Which view answers which path: by its first segment, and by how many follow.

import { explorerView } from "../explorer/explorer.js";
import { articlesList } from "../lists/articles.js";
import { claimsList } from "../lists/claims.js";
import { discrepanciesList } from "../lists/discrepancies.js";
import { entitiesList } from "../lists/entities.js";
import { meetingsList } from "../lists/meetings.js";
import { quotesList } from "../lists/quotes.js";
import { articleView } from "../views/article.js";
import { entityView } from "../views/entity.js";
import { meetingView } from "../views/meeting.js";
import { overviewView } from "../views/overview.js";
import { searchView } from "../views/search.js";

export const routes = {
  "": [overviewView],
  articles: [explorerView(articlesList), articleView],
  entities: [explorerView(entitiesList), entityView],
  quotes: [explorerView(quotesList)],
  meetings: [explorerView(meetingsList), meetingView],
  claims: [explorerView(claimsList)],
  discrepancies: [explorerView(discrepanciesList)],
  search: [searchView],
};
