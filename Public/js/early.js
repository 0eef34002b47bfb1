// A classic script: it runs before the first paint, so that a remembered theme or language never flashes.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem("depeche.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (localStorage.getItem("depeche.language") === "en") root.lang = "en";
} catch {
  // Storage can be forbidden; the page then starts from the system's theme, in French.
}

// The page of one thing needs a second script, which is asked for now rather than once the first one runs.
if (/^\/((articles|entities|meetings)\/.|compare|copies|network)/.test(location.pathname)) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = document.querySelector("meta[name=later]")?.content ?? "";
  if (link.getAttribute("href")) document.head.append(link);
}
