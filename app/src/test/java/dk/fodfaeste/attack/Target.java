package dk.fodfaeste.attack;

import java.util.List;

/**
 * Something that can be asked: an address of the program's own with real ids in it, and what it takes.
 *
 * @param pattern the address with {@code {}} for each id
 * @param fields names of what can be sent along
 */
record Target(String method, String pattern, String address, List<String> fields) {

    Target {
        fields = List.copyOf(fields);
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
