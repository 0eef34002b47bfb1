// Which view answers which path: by its first segment, and by how many follow.

import { articleView } from "../views/article.js";
import { articlesView } from "../views/articles.js";
import { compareView } from "../views/compare.js";
import { copiesView } from "../views/copies.js";
import { discrepanciesView } from "../views/discrepancies.js";
import { entitiesView } from "../views/entities.js";
import { entityView } from "../views/entity.js";
import { meetingView } from "../views/meeting.js";
import { meetingsView } from "../views/meetings.js";
import { overviewView } from "../views/overview.js";
import { quotesView } from "../views/quotes.js";
import { searchView } from "../views/search.js";

export const routes = {
  "": [overviewView],
  articles: [articlesView, articleView],
  entities: [entitiesView, entityView],
  quotes: [quotesView],
  meetings: [meetingsView, meetingView],
  discrepancies: [discrepanciesView],
  search: [searchView],
  compare: [compareView],
  copies: [copiesView],
};
