// What waits for the net, each for itself in the browser's database, in the order in which it was written: two pages that write at once take nothing
// from each other, and what is said to wait is on the disk when it is said, also where the browser is ended a moment later. (localStorage comes to the
// disk after seconds.)
(() => {
  const OLD = "fodfaeste.sealed"; // one list for all, from before
  const DEVICE = "fodfaeste.device";
  const read = (ask) => new Promise((done, stop) => Object.assign(ask, { onsuccess: () => done(ask.result), onerror: () => stop(ask.error) }));

  async function within(store, mode, act) {
    const opening = indexedDB.open("fodfaeste-waiting", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("sealed", { keyPath: "number", autoIncrement: true });
      opening.result.createObjectStore("device");
    };
    const database = await read(opening);
    try {
      const work = database.transaction(store, mode, { durability: "strict" });
      const written = new Promise((done, stop) => Object.assign(work, { oncomplete: done, onabort: () => stop(work.error) }));
      const answer = act(work.objectStore(store));
      const result = answer ? await read(answer) : undefined;
      await written;
      return result;
    } finally {
      database.close();
    }
  }

  const put = (sealed) => within("sealed", "readwrite", (store) => store.add(sealed));

  // what waited in the way of before comes first; what two pages take over at once the server takes once
  let ready = null;
  function begin() {
    ready ??= (async () => {
      const before = JSON.parse(localStorage.getItem(OLD) || "[]");
      for (const sealed of before) await put(sealed);
      localStorage.removeItem(OLD);
    })();
    return ready;
  }

  async function of(account) {
    await begin();
    const all = await within("sealed", "readonly", (store) => store.getAll());
    return all.filter((sealed) => sealed.account === account);
  }

  const drop = (sealed) => within("sealed", "readwrite", (store) => store.delete(sealed.number));

  async function wipe(account) {
    for (const sealed of await of(account)) await drop(sealed);
  }

  // by which the server knows this browser; with another one, what waits could not be opened
  async function device() {
    const kept = await within("device", "readonly", (store) => store.get("id"));
    if (kept) return kept;
    const fresh = localStorage.getItem(DEVICE) || crypto.randomUUID();
    await within("device", "readwrite", (store) => store.add(fresh, "id")).catch(() => {});
    return within("device", "readonly", (store) => store.get("id"));
  }

  window.waiting = { of, add: async (sealed) => (await begin(), put(sealed)), drop, wipe, device };
})();
