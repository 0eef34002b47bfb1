// The pages of one article, entity or meeting: a script of its own, which comes when one of them is asked for.

import { addWords } from "./i18n.js";
import { register } from "./shell/later.js";
import { articleView } from "./views/article.js";
import { entityView } from "./views/entity.js";
import { meetingView } from "./views/meeting.js";
import { pageWords } from "./words/pages.js";
import { readerWords } from "./words/reader.js";

addWords("fr", pageWords, readerWords);
register({ article: articleView, entity: entityView, meeting: meetingView });
