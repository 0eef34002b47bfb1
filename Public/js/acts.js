// What somebody does now and then: corrects a fact, saves a picture. A script of its own, which comes with the first press.

import { addWords } from "./i18n.js";
import { correct } from "./corrections/forms.js";
import { savePicture } from "./figures/picture.js";
import { register } from "./shell/later.js";
import { formWords } from "./words/forms.js";

addWords("fr", formWords);
register({ correct, "save-picture": savePicture });
