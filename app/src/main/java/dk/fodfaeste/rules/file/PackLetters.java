package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Letters that no text of a pack may hold, since nobody sees them: control characters (a database keeps no zero), half letters, and those that
 * turn the direction of what follows, by which a reader would approve something else than the program reads.
 */
final class PackLetters {

    private static final IntPredicate UNSEEN = letter -> Character.isISOControl(letter) && letter != '\n'
            || Character.getType(letter) == Character.SURROGATE
            || letter >= 0x202A && letter <= 0x202E
            || letter >= 0x2066 && letter <= 0x2069;

    private PackLetters() {}

    static List<PackProblem> problems(JsonNode pack) {
        List<PackProblem> problems = new ArrayList<>();
        walk("", pack, pack, problems);
        return problems;
    }

    private static void walk(String where, JsonNode node, JsonNode pack, List<PackProblem> problems) {
        if (node.isString()) {
            node.asString()
                    .codePoints()
                    .filter(UNSEEN)
                    .findFirst()
                    .ifPresent(letter -> problems.add(new PackProblem(
                            PackPlace.of(where, pack), Said.of("rules.file.letter", String.format("U+%04X", letter)))));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                walk(where + "[" + at + "]", node.get(at), pack, problems);
            }
        } else {
            node.propertyStream()
                    .forEach(each -> walk(
                            where.isEmpty() ? each.getKey() : where + "." + each.getKey(),
                            each.getValue(),
                            pack,
                            problems));
        }
    }
}
