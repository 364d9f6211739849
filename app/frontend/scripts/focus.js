// Where the reader goes on: at the first field that is wrong, or at what was just done. Without this file the page says the same at its top.
const goOn = () => {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = document.querySelector("main [aria-invalid=true]") || document.querySelector("main .problem[role=alert], main .done[role=status]");
  if (!place) return;
  if (!place.matches("input, select, textarea, button")) place.tabIndex = -1;
  place.focus({ preventScroll: !place.matches("[aria-invalid]") });
};
document.addEventListener("DOMContentLoaded", goOn);
document.addEventListener("htmx:afterSettle", goOn);
