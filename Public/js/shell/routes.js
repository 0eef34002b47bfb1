// Which view answers which path: by its first segment, and by how many follow.

import { explorerView } from "../explorer/explorer.js";
import { filesList } from "../files/filesList.js";
import { articlesList } from "../lists/articles.js";
import { claimsList } from "../lists/claims.js";
import { discrepanciesList } from "../lists/discrepancies.js";
import { discrepancyPage } from "../lists/discrepancyPage.js";
import { entitiesList } from "../lists/entities.js";
import { meetingsList } from "../lists/meetings.js";
import { quotesList } from "../lists/quotes.js";
import { frontPage } from "../front/frontPage.js";
import { searchView } from "../search/searchView.js";
import { followButton } from "../watches/follow.js";
import { watchesPage } from "../watches/watchesPage.js";
import { later } from "./later.js";

const list = (definition) => explorerView(definition, followButton);

export const routes = {
  "": [frontPage],
  articles: [list(articlesList), later("article")],
  entities: [list(entitiesList), later("entity")],
  quotes: [list(quotesList)],
  meetings: [list(meetingsList), later("meeting")],
  claims: [list(claimsList)],
  discrepancies: [list(discrepanciesList), discrepancyPage],
  search: [searchView(followButton)],
  compare: [later("compare", "later-beside")],
  copies: [later("copies", "later-beside")],
  network: [later("network", "later-more")],
  files: [explorerView(filesList)],
  watches: [watchesPage],
};
