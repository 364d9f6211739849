// Stands in for the net when it is away: the page of the day, or of a walk through a workplace, as it was last seen, opened with the key that this
// phone keeps until midnight, and words of our own instead of the browser's for everything else. Sends nothing and keeps nothing itself.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';" +
  " worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutNet(address.pathname)));
  else if (address.pathname.startsWith("/assets/"))
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
});

const isDay = (path) => path === "/day" || /^[/]enterprises[/][^/]+[/]day$/.test(path);
const isWalk = (path) => /^[/]workplaces[/][^/]+[/]inventory$/.test(path);

async function withoutNet(path) {
  const page = isDay(path) || isWalk(path) ? await held(path).catch(() => null) : null;
  if (!page) return (await caches.match("/offline")) || Response.error();
  return new Response(page, { headers: { "Content-Type": "text/html;charset=UTF-8", "Content-Security-Policy": POLICY } });
}

// The reader's own day is asked for by either address; that of one place is not shown for that of another.
async function held(path) {
  const [key, page] = await Promise.all([kept("key"), kept("page")]);
  if (!key || !page || key.until < Date.now() || key.account !== page.account) return null;
  const oneDay = isDay(path) && isDay(page.path) && (path === "/day" || page.path === "/day");
  if (path !== page.path && !oneDay) return null;
  const way = { name: "AES-GCM", iv: page.iv, additionalData: new TextEncoder().encode(page.account) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(way, key.key, page.data));
}

function kept(name) {
  return new Promise((done, stop) => {
    const opening = indexedDB.open("fodfaeste", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("phone");
    opening.onerror = () => stop(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction("phone").objectStore("phone").get(name);
      asked.onsuccess = () => (opening.result.close(), done(asked.result));
      asked.onerror = () => stop(asked.error);
    };
  });
}
