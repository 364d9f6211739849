// Writes down where the Tab key comes by, and whether it shows; answers with how many stops there should be, and how often Tab must be
// pressed for them at most: a date or a time has stops of its own inside.
most => {
  const group = radio => [...document.getElementsByName(radio.name)].filter(e => e.type === "radio" && e.form === radio.form);
  const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && e.tabIndex >= 0)
    .filter(e => e.type !== "radio" || e === (group(e).find(radio => radio.checked) || group(e)[0]));
  const shows = e => { const s = getComputedStyle(e); return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none"; };
  const wrong = [];
  const name = e => e ? e.outerHTML.replace(/\s+/g, " ").slice(0, 100) : "nothing";
  let at = 0;
  window.everyStop = { wrong, reached: () => at };
  document.addEventListener("focusin", event => {
    if (at < stops.length && wrong.length < 3) {
      if (event.target !== stops[at]) wrong.push("Tab comes to " + name(event.target) + " instead of " + name(stops[at]));
      if (![event.target, event.target.closest("label"), event.target.nextElementSibling].some(e => e && shows(e))) wrong.push("the focus does not show on " + name(event.target));
      const box = event.target.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) wrong.push("the focus is on something too small to see: " + name(event.target));
    }
    at++;
  });
  if (document.activeElement) document.activeElement.blur();
  const asked = stops.slice(0, most);
  return [asked.length, asked.length + 5 * asked.filter(e => ["date", "time", "month"].includes(e.type)).length];
}
