// A form marked data-keep is kept in the phone while the net is away, and sent when it is back. What waits belongs to the account that wrote
// it: it is sealed with AES-GCM under a key that the server gives this account on this device after sign-in, and that lives as long as the
// page. Another account sees nothing of it and sends nothing of it. The server knows each by its clientKey, so that what is sent twice is
// written once.
(() => {
  const QUEUE = "fodfaeste.sealed";
  const DEVICE = "fodfaeste.device";
  const OLD = "fodfaeste.waiting"; // plain and nobody's, from before
  const own = () => document.querySelector("form[data-account]")?.dataset.account;
  const all = () => JSON.parse(localStorage.getItem(QUEUE) || "[]");
  const mine = () => all().filter((sealed) => sealed.account === own());
  const keep = (list) => (list.length ? localStorage.setItem(QUEUE, JSON.stringify(list)) : localStorage.removeItem(QUEUE));
  const drop = (sealed) => keep(all().filter((other) => other.iv !== sealed.iv));
  const wipe = () => keep(all().filter((sealed) => sealed.account !== own()));
  const token = () => document.querySelector("main input[name=_csrf], header input[name=_csrf]");
  const fromText = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  let key = null;

  function device() {
    if (!localStorage.getItem(DEVICE)) localStorage.setItem(DEVICE, crypto.randomUUID());
    return localStorage.getItem(DEVICE);
  }

  // only where the page is safe, as WebCrypto is: https, or the machine itself
  async function fetchKey() {
    if (!own() || !crypto.subtle) return;
    const answer = await fetch("/observe/key?device=" + device());
    const digits = await answer.text();
    if (!answer.ok || !/^[0-9a-f]{64}$/.test(digits)) return;
    const bytes = Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
    key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    bytes.fill(0);
  }

  const way = (iv) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(own()) });

  async function seal(fields) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(fields));
    return { account: own(), iv: toText(iv), data: toText(await crypto.subtle.encrypt(way(iv), key, text)) };
  }

  async function open(sealed) {
    const text = await crypto.subtle.decrypt(way(fromText(sealed.iv)), key, fromText(sealed.data));
    return JSON.parse(new TextDecoder().decode(text));
  }

  function tell(words = "waiting") {
    const line = document.getElementById("queue");
    if (!line) return;
    const count = mine().length;
    line.hidden = count === 0 && words === "waiting";
    line.textContent = line.dataset[words].replace("{0}", count);
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
    if (!key) await fetchKey().catch(() => {});
    for (const sealed of key ? mine() : []) {
      try {
        await send(await open(sealed));
      } catch (stillAway) {
        break;
      }
      drop(sealed);
    }
    tell();
  }

  async function wait(form) {
    if (!key) return tell("nokey");
    keep([...all(), await seal([...new FormData(form)].filter(([name]) => name !== "_csrf"))]);
    const clientKey = form.querySelector("[name=clientKey]");
    if (clientKey) clientKey.value = crypto.randomUUID();
    form.querySelectorAll("input[type=radio]").forEach((radio) => (radio.checked = false));
    tell();
    document.getElementById("queue")?.scrollIntoView();
  }

  // Whoever signs out leaves nothing: what waits is sent, or given up knowingly.
  async function leave(form) {
    if (navigator.onLine) await sendWaiting();
    const count = mine().length;
    if (count && !confirm(form.dataset.unsent.replace("{0}", count))) return;
    wipe();
    form.submit();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-keep]") && !navigator.onLine) {
      event.preventDefault();
      wait(form);
    } else if (form.matches("[data-account]") && mine().length) {
      event.preventDefault();
      leave(form);
    }
  });
  window.addEventListener("online", sendWaiting);
  document.addEventListener("DOMContentLoaded", () => {
    localStorage.removeItem(OLD);
    tell();
    if (navigator.onLine && mine().length) sendWaiting();
    else if (document.querySelector("[data-keep]")) fetchKey().catch(() => {});
  });
})();
