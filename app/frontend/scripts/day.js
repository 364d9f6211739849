// The page of the day: a row that is told anew takes the place of the old one, and what waits for the net is said in it.
(() => {
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status !== 409 || !event.detail.target.matches(".one")) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (!event.target.closest?.(".roster, #day")) return;
    event.target.querySelector?.(".fresh [tabindex]")?.focus({ preventScroll: true });
    rest();
    window.phone.keepPage().catch(() => {});
  });
  // The button for the rest is about those of whom nothing is said yet, and goes with the last of them.
  function rest() {
    const form = document.querySelector("form.rest");
    if (!form) return;
    form.querySelectorAll("input[name=person]").forEach((each) => {
      if (!document.querySelector(`#p-${each.value}.untold`)) each.remove();
    });
    if (!form.querySelector("input[name=person]")) form.remove();
  }
  document.addEventListener("waits", (event) => {
    const { form, button } = event.detail;
    const row = form.closest(".one");
    if (!row || !button) return;
    const words = document.getElementById("queue").dataset.waits;
    if (form.matches(".come")) mark(row, "came", button.textContent.trim() + " · " + words);
    else mark(row, "thing", form.querySelector("details[open] summary").firstChild.textContent + ": " + button.textContent.trim() + " · " + words);
    form.querySelectorAll("details[open]").forEach((details) => (details.open = false));
    form.closest("details.told")?.removeAttribute("open");
    form.querySelectorAll("button[name=state]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
  });
  function mark(row, kind, text) {
    if (kind === "came") row.querySelectorAll(".waits.came").forEach((each) => each.remove());
    const said = document.createElement("p");
    said.className = "waits " + kind;
    said.setAttribute("role", "status");
    said.textContent = text;
    row.querySelector("h2").after(said);
  }
})();
