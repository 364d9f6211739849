package dk.fodfaeste.discovery;

import com.microsoft.playwright.Page;

/** What a phone keeps while the net is away, as it lies in the browser's database. */
public final class PhoneStore {

    /** Stands once in {@link #waiting} for each thing that waits. */
    public static final String SEALED = "\"iv\":";

    private PhoneStore() {}

    public static String waiting(Page page) {
        return (String) page.evaluate("async () => { const o = indexedDB.open('fodfaeste-waiting', 1);"
                + " o.onupgradeneeded = () => { o.result.createObjectStore('sealed', { keyPath: 'number', autoIncrement: true });"
                + " o.result.createObjectStore('device'); };"
                + " const base = await new Promise(done => o.onsuccess = () => done(o.result));"
                + " const all = await new Promise(done => { const g = base.transaction('sealed').objectStore('sealed').getAll();"
                + " g.onsuccess = () => done(g.result); }); base.close(); return JSON.stringify(all); }");
    }
}
