// The key that an editor writes with. It is kept for this tab only: a key on a shared machine would be everybody's.

const name = "depeche.key";
let held = null;

export function heldKey() {
  try {
    return held ?? sessionStorage.getItem(name);
  } catch {
    return held;
  }
}

export function holdKey(key) {
  held = key;
  try {
    if (key) sessionStorage.setItem(name, key);
    else sessionStorage.removeItem(name);
  } catch {
    // Storage can be forbidden: the key lasts until the page is left.
  }
}
