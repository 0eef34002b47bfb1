// The pages of one thing each: a script of its own, which comes when one of them is asked for.

import { addWords } from "./i18n.js";
import { register } from "./shell/later.js";
import { articleView } from "./views/article.js";
import { compareView } from "./views/compare.js";
import { copiesView } from "./views/copies.js";
import { entityView } from "./views/entity.js";
import { meetingView } from "./views/meeting.js";
import { networkView } from "./views/network.js";
import { pageWords } from "./words/pages.js";
import { readerWords } from "./words/reader.js";
import { compareWords } from "./words/compare.js";
import { networkWords } from "./words/network.js";

addWords("fr", pageWords, readerWords, compareWords, networkWords);
register({ article: articleView, compare: compareView, copies: copiesView, entity: entityView, meeting: meetingView, network: networkView });
