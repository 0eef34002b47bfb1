// Every word of the interface, in French and in English. What articles say is never translated.

import { remembered, rememberAs } from "./settings.js";

const strings = {
  fr: {
    "skip": "Aller au contenu",
    "tagline": "Chaque fait, avec la phrase qui le prouve",
    "loading": "Chargement…",
    "loaded": "{title} : chargé",
    "footer.api": "Tout ce qui est affiché ici vient de l’API :",
    "footer.corpus": "Corpus {version}",
    "nav.label": "Rubriques",
    "nav.overview": "À la une",
    "nav.articles": "Articles",
    "nav.entities": "Entités",
    "nav.meetings": "Rencontres",
    "nav.discrepancies": "Écarts",
    "search.label": "Rechercher dans les articles",
    "search.placeholder": "Rechercher",
    "theme.auto": "Auto",
    "theme.light": "Clair",
    "theme.dark": "Sombre",
    "theme.label": "Thème : {theme}. Changer de thème",
    "close": "Fermer",
    "retry": "Réessayer",
    "more": "En voir plus",
    "more.count": "{shown} sur {total}",
    "all": "Tout",
    "unknown": "non indiqué",
    "times": "{count}\u202f×",
    "colon": "{label}\u00a0: ",
    "error.heading": "Cela n’a pas marché",
    "error.unreachable": "Serveur injoignable",
    "error.unreachable.detail": "Le serveur dépêche ne répond pas. Vérifiez qu’il tourne, puis réessayez.",
    "error.notfound": "Page introuvable",
    "error.notfound.detail": "Aucune rubrique ne correspond à cette adresse.",
    "error.unexpected": "Erreur inattendue",
    "error.status": "HTTP {status}",
    "error.home": "Revenir à la une",

    "evidence": "Preuve",
    "evidence.count": { one: "Preuve", other: "{count} preuves" },
    "evidence.of": "Preuve : {fact}",
    "evidence.heading": "La phrase qui le prouve",
    "evidence.read": "Lire dans l’article",
    "evidence.rule": "Règle",
    "evidence.position": "Position",
    "evidence.position.value": "{start} à {end}",
    "evidence.hash": "Empreinte du texte",

    "type.person": "Personne",
    "type.organization": "Organisation",
    "type.country": "Pays",
    "type.place": "Lieu",
    "type.event": "Événement",
    "types.person": "Personnes",
    "types.organization": "Organisations",
    "types.country": "Pays",
    "types.place": "Lieux",
    "types.event": "Événements",
    "count.articles": { one: "article", other: "articles" },
    "count.person": { one: "personne", other: "personnes" },
    "count.organization": { one: "organisation", other: "organisations" },
    "count.country": { one: "pays", other: "pays" },
    "count.place": { one: "lieu", other: "lieux" },
    "count.event": { one: "événement", other: "événements" },
    "count.meetings": { one: "rencontre", other: "rencontres" },
    "count.held": { one: "rencontre tenue", other: "rencontres tenues" },
    "count.countries_met": { one: "pays rencontré", other: "pays rencontrés" },
    "count.claims": { one: "chiffre avancé", other: "chiffres avancés" },
    "count.discrepancies": { one: "écart", other: "écarts" },
    "count.mentions": { one: "mention", other: "mentions" },
    "count.words": { one: "mot", other: "mots" },

    "overview.title": "À la une",
    "overview.counts": "Le corpus en chiffres",
    "overview.kicker": "Annoncé contre énuméré",
    "overview.headline.plain": { one: "{count} pays rencontré", other: "{count} pays rencontrés" },
    "overview.declared": "annoncées",
    "overview.listed": "énumérés",
    "overview.gap": { one: "écart de {count}", other: "écart de {count}" },
    "overview.agree": "les deux nombres concordent",
    "overview.declared.says": "L’annonce",
    "overview.declared.again": "Redit plus loin",
    "overview.listed.says": "Le décompte",
    "overview.unit": "réunions",
    "overview.numbering": "Chaque pays est numéroté dans l’ordre du texte. Au-delà de {declared}, les numéros sont en rouge : ils montrent que la liste dépasse l’annonce, non lesquels sont de trop.",
    "overview.numbering.plain": "Chaque pays est numéroté dans l’ordre du texte.",
    "overview.continents": "Rencontres par continent",
    "overview.continents.more": "Tous les pays, toutes les preuves",
    "overview.other": "Autres écarts",
    "overview.other.more": "Tous les écarts",
    "overview.other.none": "Les articles ne se contredisent sur aucun autre point.",
    "overview.articles": "Les articles",
    "overview.articles.more": "Tous les articles",
    "overview.empty": "Aucun article n’est encore servi. Déposez des fichiers dans le dossier des articles, puis relancez le serveur.",

    "articles.title": "Articles",
    "articles.empty": "Aucun article.",
    "articles.sources": "Qui publie",
    "articles.sources.unknown": "Source non indiquée",
    "articles.agencies": "avec {agencies}",
    "articles.problems": "Fichiers écartés",
    "articles.problems.none": { one: "Le fichier a été lu, aucun n’est écarté.", other: "Les {count} fichiers ont été lus, aucun n’est écarté." },
    "article.untitled": "Sans titre",
    "article.published.none": "date de publication non indiquée",
    "article.published.stated": "publié le {date}",
    "article.published.stated.loose": "publié en {date}",
    "article.published.inferred": "publié le {date}, date déduite du texte",
    "article.published.inferred.loose": "publié en {date}, date déduite du texte",
    "article.event": "événement du {date}",
    "article.basis.feed_footer": "Titre lu dans le pied de page du flux : il ne figure pas dans le texte.",
    "article.legend": "Marquer",
    "article.entities": "Cités dans l’article",
    "article.step": "Aller aux mentions de {name}",
    "article.stepped": "{name} : mention {index} sur {count}",
    "article.meetings": { one: "{count} rencontre rapportée", other: "{count} rencontres rapportées" },
    "article.claims": "Chiffres avancés",
    "article.discrepancies": "Écarts signalés",
    "article.target": "Passage mis en évidence : {text}",
    "furniture.summary": { one: "{count} ligne retirée : {reasons}", other: "{count} lignes retirées : {reasons}" },
    "furniture.none": "Aucune ligne retirée.",
    "furniture.line": "Ligne {line}",
    "furniture.advertising": "publicité",
    "furniture.byline": "signature",
    "furniture.comment_form": "formulaire de commentaire",
    "furniture.feed_footer": "pied de page du flux",
    "furniture.legal_notice": "mention légale",
    "furniture.related_link": "lien connexe",
    "furniture.sharing": "partage",
    "furniture.site_promotion": "promotion du site",

    "entities.title": "Entités",
    "entities.filter": "Filtrer par nom",
    "entities.filter.go": "Filtrer",
    "entities.types": "Types d’entité",
    "entities.spellings": "Graphies",
    "entities.roles": "Fonctions",
    "entities.empty": "Aucune entité ne correspond.",
    "entity.spellings": "Toutes les graphies, et qui les écrit",
    "entity.merges": "Pourquoi ces graphies n’en font qu’une",
    "entity.merge": "règle {rule}, {score}",
    "entity.roles": "Fonctions",
    "entity.meetings": "Rencontres",
    "entity.mentions": "Mentions",
    "entity.articles": "Articles",
    "kind.name": "nom",
    "kind.family_name": "nom de famille",
    "kind.initials": "initiales",
    "kind.acronym": "sigle",
    "kind.demonym": "gentilé",
    "kind.capital": "capitale pour le gouvernement",
    "kind.role": "fonction seule",
    "tense.current": "en fonction",
    "tense.former": "ancien",
    "tense.incoming": "entrant",
    "tense.outgoing": "sortant",

    "meetings.title": "Rencontres par continent",
    "meetings.title.article": "Rencontres d’un article",
    "meetings.equation": "{parts} = {listed} pays",
    "meetings.against": "pour {declared} annoncées",
    "meetings.none": "Aucune rencontre avec un pays n’est rapportée.",
    "meetings.empty": "aucune",
    "meetings.group": "dans l’article : « {name} »",
    "meetings.also": "Rencontrés hors décompte",
    "meetings.also.note": "Des personnes et des organisations, sans pays en face : elles ne comptent pas parmi les pays.",
    "meetings.implied": "Déduites d’un accord",
    "meetings.implied.note": "Un accord a été signé ; l’article ne rapporte pas la rencontre elle-même. Elles ne comptent pas.",
    "meetings.filtered.all": "Voir toutes les rencontres",
    "meeting.of": "{host} – {counterpart}",
    "meeting.kicker": "Rencontre {kind}",
    "meeting.kind": "Nature",
    "meeting.kind.bilateral": "bilatérale",
    "meeting.kind.multilateral": "multilatérale",
    "meeting.status": "Statut",
    "meeting.status.held": "tenue",
    "meeting.status.planned": "prévue",
    "meeting.status.cancelled": "annulée",
    "meeting.status.phone": "par téléphone",
    "meeting.status.past": "passée",
    "meeting.status.implied": "déduite",
    "meeting.host": "Hôte",
    "meeting.counterpart": "En face",
    "meeting.dates": "Dates",
    "meeting.place": "Lieu",
    "meeting.event": "Événement",
    "meeting.continent": "Continent (ONU M49)",
    "meeting.group": "Rubrique de l’article",
    "meeting.outcomes": "Résultats",
    "meeting.outcome.memorandum": "Mémorandum",
    "meeting.outcome.agreement": "Accord",
    "meeting.sources": "Rapportée par",
    "meeting.unnamed": "Rencontre",
    "meeting.back": "Toutes les rencontres",

    "discrepancies.title": "Écarts",
    "discrepancies.intro": "Ce que les articles disent chacun à leur façon. Rien n’est tranché ici : les deux phrases sont là.",
    "discrepancies.kinds": "Sortes d’écart",
    "discrepancies.empty": "Aucun écart.",
    "discrepancies.count": "Voir le décompte, pays par pays",
    "discrepancy.declared_against_listed": "Annoncé contre énuméré",
    "discrepancy.numbers": "Nombres",
    "discrepancy.dates": "Dates",
    "discrepancy.spelling": "Graphie",
    "discrepancy.role": "Fonction",
    "severity.high": "Majeur",
    "severity.medium": "Notable",
    "severity.low": "Mineur",

    "search.title": "Recherche",
    "search.title.of": "Recherche : {query}",
    "search.hint": "Tous les mots doivent figurer dans l’article ; accents et majuscules ne comptent pas. La touche / mène au champ de recherche.",
    "search.none": "Rien ne correspond à « {query} ».",
    "search.count": { one: "{count} article", other: "{count} articles" },
    "search.entities": "Entités",
    "search.passages": "Passages",
    "search.passage": "Lire le passage",
    "qualifier.exactly": "",
    "qualifier.about": "environ",
    "qualifier.more_than": "plus de",
    "qualifier.less_than": "moins de",
    "qualifier.almost": "près de",
  },
  en: {
    "skip": "Skip to content",
    "tagline": "Every fact, with the sentence that proves it",
    "loading": "Loading…",
    "loaded": "{title}: loaded",
    "footer.api": "Everything shown here comes from the API:",
    "footer.corpus": "Corpus {version}",
    "nav.label": "Sections",
    "nav.overview": "Front page",
    "nav.articles": "Articles",
    "nav.entities": "Entities",
    "nav.meetings": "Meetings",
    "nav.discrepancies": "Discrepancies",
    "search.label": "Search the articles",
    "search.placeholder": "Search",
    "theme.auto": "Auto",
    "theme.light": "Light",
    "theme.dark": "Dark",
    "theme.label": "Theme: {theme}. Change theme",
    "close": "Close",
    "retry": "Try again",
    "more": "Show more",
    "more.count": "{shown} of {total}",
    "all": "All",
    "unknown": "not stated",
    "times": "{count}\u202f×",
    "colon": "{label}: ",
    "error.heading": "That did not work",
    "error.unreachable": "Server unreachable",
    "error.unreachable.detail": "The dépêche server does not answer. Check that it runs, then try again.",
    "error.notfound": "Page not found",
    "error.notfound.detail": "No section has this address.",
    "error.unexpected": "Unexpected error",
    "error.status": "HTTP {status}",
    "error.home": "Back to the front page",

    "evidence": "Evidence",
    "evidence.count": { one: "Evidence", other: "{count} sentences" },
    "evidence.of": "Evidence: {fact}",
    "evidence.heading": "The sentence that proves it",
    "evidence.read": "Read in the article",
    "evidence.rule": "Rule",
    "evidence.position": "Position",
    "evidence.position.value": "{start} to {end}",
    "evidence.hash": "Text hash",

    "type.person": "Person",
    "type.organization": "Organization",
    "type.country": "Country",
    "type.place": "Place",
    "type.event": "Event",
    "types.person": "Persons",
    "types.organization": "Organizations",
    "types.country": "Countries",
    "types.place": "Places",
    "types.event": "Events",
    "count.articles": { one: "article", other: "articles" },
    "count.person": { one: "person", other: "persons" },
    "count.organization": { one: "organization", other: "organizations" },
    "count.country": { one: "country", other: "countries" },
    "count.place": { one: "place", other: "places" },
    "count.event": { one: "event", other: "events" },
    "count.meetings": { one: "meeting", other: "meetings" },
    "count.held": { one: "meeting held", other: "meetings held" },
    "count.countries_met": { one: "country met", other: "countries met" },
    "count.claims": { one: "stated figure", other: "stated figures" },
    "count.discrepancies": { one: "discrepancy", other: "discrepancies" },
    "count.mentions": { one: "mention", other: "mentions" },
    "count.words": { one: "word", other: "words" },

    "overview.title": "Front page",
    "overview.counts": "The corpus in figures",
    "overview.kicker": "Declared against listed",
    "overview.headline.plain": { one: "{count} country met", other: "{count} countries met" },
    "overview.declared": "declared",
    "overview.listed": "listed",
    "overview.gap": { one: "{count} apart", other: "{count} apart" },
    "overview.agree": "both numbers agree",
    "overview.declared.says": "The announcement",
    "overview.declared.again": "Said again",
    "overview.listed.says": "The count",
    "overview.unit": "meetings",
    "overview.numbering": "Every country is numbered in the order of the text. Past {declared} the numbers are red: they show that the list outruns the announcement, not which ones are too many.",
    "overview.numbering.plain": "Every country is numbered in the order of the text.",
    "overview.continents": "Meetings by continent",
    "overview.continents.more": "All countries, all evidence",
    "overview.other": "Other discrepancies",
    "overview.other.more": "All discrepancies",
    "overview.other.none": "The articles contradict each other on nothing else.",
    "overview.articles": "The articles",
    "overview.articles.more": "All articles",
    "overview.empty": "No article is served yet. Put files into the folder of articles, then start the server again.",

    "articles.title": "Articles",
    "articles.empty": "No articles.",
    "articles.sources": "Who publishes",
    "articles.sources.unknown": "Source not stated",
    "articles.agencies": "with {agencies}",
    "articles.problems": "Refused files",
    "articles.problems.none": { one: "The file was read, none is refused.", other: "All {count} files were read, none is refused." },
    "article.untitled": "Untitled",
    "article.published.none": "publication date not stated",
    "article.published.stated": "published {date}",
    "article.published.stated.loose": "published {date}",
    "article.published.inferred": "published {date}, inferred from the text",
    "article.published.inferred.loose": "published {date}, inferred from the text",
    "article.event": "event of {date}",
    "article.basis.feed_footer": "The title was read in the feed’s footer: it is not part of the text.",
    "article.legend": "Mark",
    "article.entities": "Named in the article",
    "article.step": "Go to the mentions of {name}",
    "article.stepped": "{name}: mention {index} of {count}",
    "article.meetings": { one: "{count} meeting reported", other: "{count} meetings reported" },
    "article.claims": "Stated figures",
    "article.discrepancies": "Discrepancies found",
    "article.target": "Highlighted passage: {text}",
    "furniture.summary": { one: "{count} line removed: {reasons}", other: "{count} lines removed: {reasons}" },
    "furniture.none": "No lines removed.",
    "furniture.line": "Line {line}",
    "furniture.advertising": "advertising",
    "furniture.byline": "byline",
    "furniture.comment_form": "comment form",
    "furniture.feed_footer": "feed footer",
    "furniture.legal_notice": "legal notice",
    "furniture.related_link": "related link",
    "furniture.sharing": "sharing",
    "furniture.site_promotion": "site promotion",

    "entities.title": "Entities",
    "entities.filter": "Filter by name",
    "entities.filter.go": "Filter",
    "entities.types": "Entity types",
    "entities.spellings": "Spellings",
    "entities.roles": "Roles",
    "entities.empty": "No entity matches.",
    "entity.spellings": "Every spelling, and who writes it",
    "entity.merges": "Why these spellings are one",
    "entity.merge": "rule {rule}, {score}",
    "entity.roles": "Roles",
    "entity.meetings": "Meetings",
    "entity.mentions": "Mentions",
    "entity.articles": "Articles",
    "kind.name": "name",
    "kind.family_name": "family name",
    "kind.initials": "initials",
    "kind.acronym": "acronym",
    "kind.demonym": "demonym",
    "kind.capital": "capital for the government",
    "kind.role": "role alone",
    "tense.current": "current",
    "tense.former": "former",
    "tense.incoming": "incoming",
    "tense.outgoing": "outgoing",

    "meetings.title": "Meetings by continent",
    "meetings.title.article": "Meetings of one article",
    "meetings.equation": "{parts} = {listed} countries",
    "meetings.against": "against {declared} declared",
    "meetings.none": "No meeting with a country is reported.",
    "meetings.empty": "none",
    "meetings.group": "in the article: “{name}”",
    "meetings.also": "Met outside of the count",
    "meetings.also.note": "Persons and organizations with no country across the table: they do not count among the countries.",
    "meetings.implied": "Implied by an agreement",
    "meetings.implied.note": "An agreement was signed; the article does not report the meeting itself. These do not count.",
    "meetings.filtered.all": "Show all meetings",
    "meeting.of": "{host} – {counterpart}",
    "meeting.kicker": "{kind} meeting",
    "meeting.kind": "Kind",
    "meeting.kind.bilateral": "bilateral",
    "meeting.kind.multilateral": "multilateral",
    "meeting.status": "Status",
    "meeting.status.held": "held",
    "meeting.status.planned": "planned",
    "meeting.status.cancelled": "cancelled",
    "meeting.status.phone": "by telephone",
    "meeting.status.past": "past",
    "meeting.status.implied": "implied",
    "meeting.host": "Host",
    "meeting.counterpart": "Counterpart",
    "meeting.dates": "Dates",
    "meeting.place": "Place",
    "meeting.event": "Event",
    "meeting.continent": "Continent (UN M49)",
    "meeting.group": "Heading in the article",
    "meeting.outcomes": "Outcomes",
    "meeting.outcome.memorandum": "Memorandum",
    "meeting.outcome.agreement": "Agreement",
    "meeting.sources": "Reported by",
    "meeting.unnamed": "Meeting",
    "meeting.back": "All meetings",

    "discrepancies.title": "Discrepancies",
    "discrepancies.intro": "What the articles each say in their own way. Nothing is decided here: both sentences stand.",
    "discrepancies.kinds": "Kinds of discrepancy",
    "discrepancies.empty": "No discrepancies.",
    "discrepancies.count": "See the count, country by country",
    "discrepancy.declared_against_listed": "Declared against listed",
    "discrepancy.numbers": "Numbers",
    "discrepancy.dates": "Dates",
    "discrepancy.spelling": "Spelling",
    "discrepancy.role": "Role",
    "severity.high": "Major",
    "severity.medium": "Notable",
    "severity.low": "Minor",

    "search.title": "Search",
    "search.title.of": "Search: {query}",
    "search.hint": "All words must be in the article; accents and case do not count. The / key leads to the search box.",
    "search.none": "Nothing matches “{query}”.",
    "search.count": { one: "{count} article", other: "{count} articles" },
    "search.entities": "Entities",
    "search.passages": "Passages",
    "search.passage": "Read the passage",
    "qualifier.exactly": "",
    "qualifier.about": "about",
    "qualifier.more_than": "more than",
    "qualifier.less_than": "less than",
    "qualifier.almost": "almost",
  },
};

let language = remembered("language") === "en" ? "en" : "fr";

export function currentLanguage() {
  return language;
}

export function setLanguage(next) {
  language = next in strings ? next : "fr";
  rememberAs("language", language);
}

/** The words for a key; `count` picks the plural and is written as a number of the language. */
export function t(key, parameters = {}) {
  const entry = strings[language][key] ?? strings.fr[key];
  if (entry === undefined) return key;
  const pattern = typeof entry === "string"
    ? entry
    : entry[new Intl.PluralRules(language).select(Number(parameters.count))] ?? entry.other;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!(name in parameters)) return whole;
    const value = parameters[name];
    return typeof value === "number" ? number(value) : String(value);
  });
}

/** A label for a value of the API; an unknown value is shown as it came. */
export function label(family, value) {
  const key = `${family}.${value}`;
  return key in strings.fr ? t(key) : String(value).replaceAll("_", " ");
}

export function number(value) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** `93e` or `93rd`. */
export function ordinal(value) {
  const endings = language === "en" ? { one: "st", two: "nd", few: "rd", other: "th" } : { one: "er", other: "e" };
  return `${number(value)}${endings[new Intl.PluralRules(language, { type: "ordinal" }).select(value)] ?? endings.other}`;
}

/** A list in words: `a, b et c`. */
export function list(values) {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(values);
}

const shapes = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

function instant(value) {
  const [year, month = 1, day = 1] = String(value).split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return Number.isNaN(date.valueOf()) ? null : date;
}

/** A date of the API at its own precision: 2025-11 stays a month. */
export function date(value, precision) {
  const when = instant(value);
  if (!when) return String(value);
  const parts = String(value).split("-").length;
  const shape = shapes[precision] ?? shapes[["year", "month", "day"][parts - 1]] ?? shapes.day;
  return new Intl.DateTimeFormat(language, { ...shape, timeZone: "UTC" }).format(when);
}

export function dateRange(from, to, precision) {
  const start = instant(from);
  const end = to ? instant(to) : null;
  if (!start || !end || from === to) return date(from, precision);
  return new Intl.DateTimeFormat(language, { ...(shapes[precision] ?? shapes.day), timeZone: "UTC" })
    .formatRange(start, end);
}

/** A thing that has `name_fr` and `name_en`. */
export function nameOf(thing) {
  return (language === "en" ? thing.name_en : thing.name_fr) ?? thing.name_fr ?? thing.name_en ?? "";
}

/** Compares names the way a reader of the language sorts them. */
export function byName(left, right) {
  return new Intl.Collator(language).compare(left, right);
}
