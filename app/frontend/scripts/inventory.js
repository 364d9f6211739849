// The walk through a workplace: a note that is sent takes the place of the page, one that is refused or stands there already too (and a job that is put together), and what waits for
// the net stands in the list of the day.
(() => {
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (![409, 422].includes(event.detail.xhr.status) || !["walk", "own"].includes(event.detail.target.id)) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const walk = document.getElementById("walk");
    if (!walk) return;
    walk.querySelector("#both [role=alert]")?.focus();
    walk.querySelector(".done")?.scrollIntoView({ block: "start" });
    window.phone.keepPage().catch(() => {});
  });
  document.addEventListener("waits", (event) => {
    const { form, fields } = event.detail;
    if (form.id !== "note") return;
    const said = document.createElement("li");
    said.className = "waits";
    const name = document.createElement("b");
    name.textContent = Object.fromEntries(fields).name;
    said.append(name, " · " + document.getElementById("queue").dataset.waits);
    document.querySelector("#noted ul").prepend(said);
    document.querySelector("#noted .none")?.remove();
  });
})();
