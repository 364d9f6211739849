// A form marked data-keep is kept in the phone while the net is away, and sent when it is back. The server knows each by its
// clientKey, so that what is sent twice is written once.
(() => {
  const KEY = "fodfaeste.waiting";
  const waiting = () => JSON.parse(localStorage.getItem(KEY) || "[]");
  const keep = (list) => (list.length ? localStorage.setItem(KEY, JSON.stringify(list)) : localStorage.removeItem(KEY));
  const token = () => document.querySelector("main input[name=_csrf], header input[name=_csrf]");

  function tell() {
    const line = document.getElementById("queue");
    if (!line) return;
    const count = waiting().length;
    line.hidden = count === 0;
    line.textContent = line.dataset.waiting.replace("{0}", count);
  }

  function send(fields) {
    const body = new URLSearchParams(fields);
    if (token()) body.set("_csrf", token().value);
    // saved only when the answer says so: a sign-in that ran out answers too
    return fetch("/observe", { method: "POST", body }).then((answer) => {
      if (!answer.url.includes("saved=")) throw new Error(String(answer.status));
    });
  }

  async function sendWaiting() {
    for (const fields of waiting()) {
      try {
        await send(fields);
      } catch (stillAway) {
        break;
      }
      keep(waiting().filter((other) => JSON.stringify(other) !== JSON.stringify(fields)));
    }
    tell();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-keep]") || navigator.onLine) return;
    event.preventDefault();
    const fields = [...new FormData(form)].filter(([name]) => name !== "_csrf");
    keep([...waiting(), fields]);
    const key = form.querySelector("[name=clientKey]");
    if (key && crypto.randomUUID) key.value = crypto.randomUUID();
    form.querySelectorAll("input[type=radio]").forEach((radio) => (radio.checked = false));
    tell();
    document.getElementById("queue")?.scrollIntoView();
  });
  window.addEventListener("online", sendWaiting);
  document.addEventListener("DOMContentLoaded", () => {
    tell();
    if (navigator.onLine && waiting().length) sendWaiting();
  });
})();
