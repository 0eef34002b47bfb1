// What the browser remembers. Storage can be forbidden or full: the page works all the same.

export function remembered(name) {
  try {
    return localStorage.getItem(`depeche.${name}`);
  } catch {
    return null;
  }
}

export function rememberAs(name, value) {
  try {
    if (value === null) localStorage.removeItem(`depeche.${name}`);
    else localStorage.setItem(`depeche.${name}`, value);
  } catch {
    // Nothing to do: the choice lasts until the page is closed.
  }
}
