package dk.fodfaeste.catalogue;

import java.util.List;

/** All editions of an organisation until the one in force. @param all by number, from 0 */
public record Editions(List<Edition> all) {

    public Editions {
        all = List.copyOf(all);
    }

    public Edition inForce() {
        return all.getLast();
    }

    /** The one under whose words something was written. @param number of one that was put in force; a later one is not known here yet */
    public Edition at(int number) {
        return all.get(Math.max(0, Math.min(number, all.size() - 1)));
    }
}
