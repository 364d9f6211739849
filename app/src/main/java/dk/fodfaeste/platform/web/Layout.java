package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What every page shows around its own: who reads, where they may go, words, addresses of assets, and the token that a form sends.
 *
 * @param otherLanguage address of the same page in the other language
 * @param sought what stands in the search box
 * @param shortcut whether the key / leads to the search box; the reader may turn it off (WCAG 2.1.4)
 * @param author whose page this is, signed; empty where nobody is signed in
 * @param done what the last form did, in words
 * @param undo the way back from it, where there is one
 * @param help address of the handbook's section about this page
 */
public record Layout(
        Words words,
        Optional<Actor> reader,
        List<NavigationItem> navigation,
        String otherLanguage,
        String sought,
        boolean shortcut,
        String csrfName,
        String csrfToken,
        String author,
        Optional<String> done,
        Optional<Undo> undo,
        String help,
        Optional<String> demoDay,
        UnaryOperator<String> assets,
        Predicate<String> open,
        Predicate<String> send) {

    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** Whether the reader may open the address. */
    public boolean opens(String address) {
        return open.test(address);
    }

    /** Whether the reader may send a form to the address. */
    public boolean sends(String address) {
        return send.test(address);
    }

    /** The address of an asset with the hash of its content in it. */
    public String asset(String name) {
        return assets.apply("/assets/" + name);
    }

    /** @param key of the word for the place @param letter that leads there after the key g */
    public record NavigationItem(String key, String address, char letter, boolean here) {}
}
