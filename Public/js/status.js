// What a screen reader is told, and the thin line that says that something is on its way.

let timer = null;

export function announce(message) {
  const status = document.getElementById("status");
  // The same words twice in a row would not be spoken again.
  status.textContent = status.textContent === message ? `${message}\u00a0` : message;
}

/** Shows that the page waits; only a wait that can be felt is said. */
export function waiting(isWaiting, message) {
  clearTimeout(timer);
  const progress = document.getElementById("progress");
  document.getElementById("main").setAttribute("aria-busy", String(isWaiting));
  if (!isWaiting) {
    progress.hidden = true;
    return;
  }
  timer = setTimeout(() => {
    progress.hidden = false;
    announce(message);
  }, 150);
}
