// The keyboard in a list: one row at a time. Tab leads into the row and out of the list, the arrows (or j and k) to the next row.

const controls = "a[href], button, summary, input";

/** Sets which row the tab stops are in. */
function enter(body, row) {
  for (const other of body.querySelectorAll("[data-current]")) {
    if (other === row) continue;
    delete other.dataset.current;
    for (const control of other.querySelectorAll(controls)) control.tabIndex = -1;
  }
  row.dataset.current = "";
  for (const control of row.querySelectorAll(controls)) control.tabIndex = 0;
}

/**
 * Makes the children of an element rows that the arrows walk.
 *
 * However long the list is, it has as many tab stops as one row.
 */
export function walkRows(body) {
  const settle = (rows) => {
    for (const row of rows) {
      if (row.nodeType === Node.ELEMENT_NODE && !("current" in row.dataset)) {
        for (const control of row.querySelectorAll(controls)) control.tabIndex = -1;
      }
    }
  };
  settle(body.children);
  if (body.firstElementChild) enter(body, body.firstElementChild);
  // Rows that come later are no stops either.
  new MutationObserver((records) => records.forEach((record) => settle(record.addedNodes))).observe(body, { childList: true });
  const rowOf = (target) => [...body.children].find((row) => row.contains(target));
  body.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (row) enter(body, row);
  });
  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const row = rowOf(event.target);
    const next = {
      ArrowDown: row?.nextElementSibling, j: row?.nextElementSibling, ArrowUp: row?.previousElementSibling, k: row?.previousElementSibling,
      Home: body.firstElementChild, End: body.lastElementChild,
    }[event.key];
    if (next === undefined || !row) return;
    event.preventDefault();
    const target = next?.querySelector(controls);
    if (!target) return;
    enter(body, next);
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  });
}
