// A form marked data-keep is kept in the phone while the net is away, and sent when it is back. What waits belongs to the account that wrote
// it: it is sealed with AES-GCM under a key that the server gives this account on this device after sign-in. Another account sees nothing of
// it and sends nothing of it. The server knows each observation by its clientKey, and a person has one attendance a day: what is sent twice
// is written once. What somebody else told otherwise meanwhile stays here until the writer has chosen.
(() => {
  const own = () => document.querySelector("form[data-account]")?.dataset.account;
  const mine = () => window.waiting.of(own());
  const fromText = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const way = (iv) => window.phone.way(own(), iv);
  const line = () => document.getElementById("queue");
  let key = null;
  let turn = Promise.resolve(); // one after the other: sealing takes a moment, and two taps come at once

  // only where the page is safe, as WebCrypto is: https, or the machine itself
  async function fetchKey() {
    if (!own() || !crypto.subtle) return;
    if (!navigator.onLine) return (key = await window.phone.key());
    const answer = await fetch("/observe/key?device=" + (await window.waiting.device()));
    const digits = await answer.text();
    if (!answer.ok || !/^[0-9a-f]{64}$/.test(digits)) return;
    const bytes = Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
    key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    bytes.fill(0);
    if (line()?.dataset.offline) {
      await window.phone.keepKey(key);
      await window.phone.keepPage();
    }
  }

  async function seal(waiting) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(waiting));
    return { account: own(), iv: toText(iv), data: toText(await crypto.subtle.encrypt(way(iv), key, text)) };
  }

  async function open(sealed) {
    const text = await crypto.subtle.decrypt(way(fromText(sealed.iv)), key, fromText(sealed.data));
    const waiting = JSON.parse(new TextDecoder().decode(text));
    return Array.isArray(waiting) ? { action: "/observe", fields: waiting } : waiting;
  }

  async function tell(words = "waiting", told = null) {
    if (!line()?.dataset[words]) return;
    const count = told ?? (await mine().catch(() => [])).length;
    line().hidden = count === 0;
    line().textContent = line().dataset[words].replace("{0}", count);
  }

  // a photo is too large to wait here, and says so
  function without() {
    line().append(" " + line().dataset.without);
  }

  // who is signed in now, and the secret to send with: another one than the page's writer sends nothing
  async function sender() {
    const answer = await fetch("/observe/sender");
    const [account, secret] = (await answer.text()).split(" ");
    return answer.ok && !answer.redirected && account === own() ? secret : null;
  }

  // saved only when the answer says so: a sign-in that ran out answers too. Where two told something else, the row that shows both is the last
  // word: what comes after it about the same person must not cover it
  async function send(waiting, secret, both) {
    const body = new URLSearchParams(waiting.fields);
    body.set("_csrf", secret);
    const answer = await fetch(waiting.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    const saved = answer.ok && /[?&](saved|told)=/.test(answer.url);
    if (!saved && (answer.ok || answer.status >= 500)) throw new Error(String(answer.status));
    const html = await answer.text();
    if (saved) show(waiting, html, "noted");
    else if (answer.status === 409) both.push(() => show(waiting, html, "both"));
    else if (answer.status === 422) both.push(() => document.querySelector("#note #name")?.value === "" && show(waiting, html, "note"));
    return saved;
  }

  // the row of the one whom it was about, as the server shows it now; of a walk through a workplace that part of the page
  function show(waiting, html, part) {
    const { person } = Object.fromEntries(waiting.fields);
    const id = person ? "p-" + person : part;
    const row = new DOMParser().parseFromString(html, "text/html").getElementById(id);
    const old = document.getElementById(id);
    if (!row || !old) return;
    old.replaceWith(document.adoptNode(row));
    window.htmx?.process(row);
  }

  async function sendAll() {
    if (!key) await fetchKey().catch(() => {});
    const before = (await mine()).length;
    if (!key || !before) return tell();
    // one page at a time: what another page has sent meanwhile is sent
    return navigator.locks ? navigator.locks.request("fodfaeste.sending", () => sendMine(before)) : sendMine(before);
  }

  async function sendMine(before) {
    const list = await mine();
    const secret = await sender();
    if (!secret) return tell("signin");
    let sent = Math.max(0, before - list.length);
    if (sent) await showAll();
    let refused = 0;
    const both = [];
    for (const sealed of list) {
      if (await send(await open(sealed), secret, both)) {
        await window.waiting.drop(sealed);
        sent++;
      } else refused++;
    }
    both.forEach((show) => show());
    if (refused) await tell("refused", refused);
    else await tell("sent", sent);
    await window.phone.keepPage();
  }

  // the rows that wait here, as the server shows them now
  async function showAll() {
    const stale = [...document.querySelectorAll(".one:has(.waits)")].map((row) => row.id.slice(2));
    if (!stale.length) return;
    const html = await (await fetch(location.href)).text();
    stale.forEach((person) => show({ fields: [["person", person]] }, html));
  }

  const sendWaiting = () => (turn = turn.then(sendAll).catch(() => tell()));

  async function addWaiting(waiting, latest) {
    if (!key) await fetchKey().catch(() => {});
    if (!key) return tell("nokey", 1);
    if (latest) await dropEarlier(waiting);
    await window.waiting.add(await seal(waiting));
    await tell();
  }

  // of what is told anew the last word counts; it stands on the version that the first one saw
  async function dropEarlier(waiting) {
    const person = Object.fromEntries(waiting.fields).person;
    for (const sealed of await mine()) {
      const earlier = await open(sealed);
      if (earlier.action === waiting.action && Object.fromEntries(earlier.fields).person === person) await window.waiting.drop(sealed);
    }
  }

  function wait(form, button) {
    const filled = [...new FormData(form, button)].filter(([name]) => name !== "_csrf");
    const fields = filled.filter(([, value]) => typeof value === "string");
    const photo = filled.some(([, value]) => typeof value !== "string" && value.size > 0);
    const waiting = { action: new URL(form.action).pathname, fields };
    const latest = "latest" in form.dataset;
    const clientKey = form.querySelector("[name=clientKey], [name=key]");
    if (clientKey) clientKey.value = crypto.randomUUID();
    if ("whole" in form.dataset) form.reset();
    form.querySelectorAll("input[type=radio]").forEach((radio) => (radio.checked = false));
    form.querySelectorAll("input[type=file]").forEach((file) => (file.value = ""));
    document.dispatchEvent(new CustomEvent("waits", { detail: { form, button, fields } }));
    turn = turn.then(() => addWaiting(waiting, latest)).then(() => window.phone.keepPage()).catch(() => tell("nokey", 1));
    if (photo) turn = turn.then(without);
    if (!form.closest(".roster")) line()?.scrollIntoView();
  }

  // a tap for everybody is one for each, so that what somebody else told of one of them is seen
  function waitAll(form, button) {
    if (form.matches("[data-keep]")) return wait(form, button);
    document.querySelectorAll(".one:not(:has(.waits.came)) > .come").forEach((each) => wait(each, each.querySelector("button")));
  }

  // Whoever signs out leaves nothing: what waits is sent, or given up knowingly.
  async function leave(form) {
    if (navigator.onLine && (await mine()).length) await sendWaiting();
    const count = (await mine()).length;
    if (count && !confirm(form.dataset.unsent.replace("{0}", count))) return;
    await window.waiting.wipe(own());
    await window.phone.forget().catch(() => {});
    form.submit();
  }

  // before htmx hears of it
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-account]")) {
      event.preventDefault();
      leave(form).catch(() => form.submit()); // a browser that keeps nothing has nothing to wipe
    } else if (form.matches("[data-keep], [data-each]") && !navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waitAll(form, event.submitter);
    }
  }, true);
  // the net was thought to be there
  document.addEventListener("htmx:sendError", (event) => {
    const form = event.detail.elt;
    if (form.matches("[data-keep], [data-each]")) waitAll(form, event.detail.requestConfig.triggeringEvent?.submitter);
  });
  // what somebody chose between two, or mended, is settled, and does not come again; the form itself is gone from the page by now
  document.addEventListener("htmx:afterRequest", (event) => {
    const { path, formData } = event.detail.requestConfig;
    if (!event.detail.successful) return;
    if (path.endsWith("/day/attendance")) settle(() => dropEarlier({ action: path, fields: [["person", formData.get("person")]] }));
    else if (document.getElementById("walk") && formData?.get("clientKey")) settle(() => dropKey(formData.get("clientKey")));
  });
  const settle = (drop) => (turn = turn.then(drop).then(() => tell()).catch(() => {}));

  async function dropKey(clientKey) {
    const waiting = await mine();
    if (waiting.length && !key) await fetchKey();
    for (const sealed of waiting) {
      if (Object.fromEntries((await open(sealed)).fields).clientKey === clientKey) await window.waiting.drop(sealed);
    }
  }
  window.addEventListener("online", sendWaiting);
  // another page may have written or sent meanwhile
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && line()?.hidden === false && tell());
  document.addEventListener("DOMContentLoaded", async () => {
    if (!own()) return;
    const count = (await mine().catch(() => [])).length;
    await tell();
    if (navigator.onLine && count) sendWaiting();
    else if (document.querySelector("[data-keep], [data-offline]")) turn = turn.then(fetchKey).catch(() => {});
  });
})();
