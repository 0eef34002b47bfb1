// A classic script: it runs before the first paint, so that a remembered theme or language never flashes.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem("depeche.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (localStorage.getItem("depeche.language") === "en") {
    root.lang = "en";
    preload("later-en");
  }
} catch {
  // Storage can be forbidden; the page then starts from the system's theme, in French.
}

// What needs a script that comes late asks for it with the first ones.
if (/^\/network\b/.test(location.pathname)) preload("later-more");
if (/^\/(compare|copies)\b/.test(location.pathname)) preload("later-beside");

// A frame can be asked for in English.
if (/^\/embed\/.*[?&]lang=en\b/.test(location.pathname + location.search)) preload("later-en");

/** Asks now for a script that the page names, rather than once the first one runs. */
function preload(name) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = document.querySelector(`meta[name=${name}]`)?.content ?? "";
  if (link.getAttribute("href")) document.head.append(link);
}
