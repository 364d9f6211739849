// What a phone keeps so that the page of the day starts without the net: the key that this account seals with on this device, which no script can
// read out, and the page itself, sealed with it. Both are gone at midnight, at sign-out, and where somebody else signs in. The service worker
// opens them when the net is away.
(() => {
  const read = (ask) => new Promise((done, stop) => Object.assign(ask, { onsuccess: () => done(ask.result), onerror: () => stop(ask.error) }));
  const own = () => document.querySelector("form[data-account]")?.dataset.account;
  const way = (account, iv) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(account) });

  async function store(mode, act) {
    const opening = indexedDB.open("fodfaeste", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("phone");
    const database = await read(opening);
    try {
      return await read(act(database.transaction("phone", mode).objectStore("phone")));
    } finally {
      database.close();
    }
  }

  const midnight = () => new Date().setHours(24, 0, 0, 0);
  const held = () => store("readonly", (phone) => phone.get("key"));

  async function key() {
    const kept = await held();
    return kept && kept.account === own() && kept.until > Date.now() ? kept.key : null;
  }

  const keepKey = (fresh) => store("readwrite", (phone) => phone.put({ account: own(), key: fresh, until: midnight() }, "key"));
  const forget = () => store("readwrite", (phone) => phone.clear());

  // the page as it looks now, with what waits in it
  async function keepPage() {
    const seal = await key();
    if (!seal || !document.querySelector("[data-offline]")) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode("<!doctype html>" + document.documentElement.outerHTML);
    const data = await crypto.subtle.encrypt(way(own(), iv), seal, text);
    if (await key()) await store("readwrite", (phone) => phone.put({ account: own(), path: location.pathname, iv, data }, "page"));
  }

  // what the page looks like and does, and the words for when there is no page of the day
  async function keepAssets() {
    await navigator.serviceWorker.register("/service-worker.js");
    const parts = await caches.open("parts");
    const ours = performance.getEntriesByType("resource").map((part) => part.name).filter((name) => name.includes("/assets/"));
    const known = new Set((await parts.keys()).map((part) => part.url));
    await parts.addAll(ours.filter((name) => !known.has(name)));
    await parts.put("/offline", await fetch("/offline?lang=" + document.documentElement.lang, { credentials: "omit" }));
  }

  document.addEventListener("DOMContentLoaded", async () => {
    if (!crypto.subtle || !window.indexedDB) return;
    const kept = await held();
    if (document.querySelector("input[name=password]") || (kept && own() && own() !== kept.account)) await forget();
    if (document.querySelector("#queue") && navigator.onLine && navigator.serviceWorker) keepAssets().catch(() => {});
  });

  // words of our own in the place of a page: the page itself comes by itself when the net is back, also where the browser has not noticed
  function comeBack() {
    if (!document.querySelector("[data-without-net]") || location.pathname === "/offline") return;
    const again = () => fetch("/offline", { cache: "no-store", credentials: "omit" }).then(() => location.reload()).catch(() => {});
    window.addEventListener("online", again);
    setInterval(() => document.visibilityState === "visible" && again(), 3000);
  }
  document.addEventListener("DOMContentLoaded", comeBack);

  window.phone = { key, keepKey, keepPage, forget, way };
})();
