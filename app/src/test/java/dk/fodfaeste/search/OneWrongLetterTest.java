package dk.fodfaeste.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * What counts as one wrong letter, compared with the plain way of trying every change of a word. The letters are such that no two of them stand
 * for a Danish one.
 */
class OneWrongLetterTest extends HouseTest {

    private final Random chance = new Random(11);

    @Test
    void aWordIsNearExactlyWhenOneChangeOfOneLetterMakesItTheOther() {
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < 2_000) {
            String name = word();
            pairs.add(new Pair(changed(name), name));
            pairs.add(new Pair(changed(changed(name)), name));
        }
        List<Boolean> near = as(
                house.actor(Role.CONSULTANT),
                () -> pairs.stream()
                        .map(pair -> database.select(DSL.field(
                                        "position({1} in {0}) > 0 or coalesce({0} ~ platform.nearly({1}), false)",
                                        Boolean.class, DSL.val(pair.name()), DSL.val(pair.typed())))
                                .fetchSingle()
                                .value1())
                        .toList());
        assertThat(near.stream().distinct()).containsExactlyInAnyOrder(true, false);
        for (int index = 0; index < pairs.size(); index++) {
            assertThat(near.get(index))
                    .as(pairs.get(index).toString())
                    .isEqualTo(pairs.get(index).isNear());
        }
    }

    private String word() {
        return chance.ints(3 + chance.nextInt(5), 'b', 'f')
                .mapToObj(letter -> Character.toString(letter))
                .collect(Collectors.joining());
    }

    private String changed(String word) {
        List<String> changes = new ArrayList<>(Pair.changes(word));
        return changes.get(chance.nextInt(changes.size()));
    }

    private record Pair(String typed, String name) {

        /** A long word may be the beginning of the name. */
        boolean isNear() {
            return name.contains(typed)
                    || typed.length() >= 3
                            && (typed.length() < 5
                                    ? changes(typed).contains(name)
                                    : changes(typed).stream().anyMatch(name::startsWith));
        }

        static List<String> changes(String word) {
            List<String> changes = new ArrayList<>();
            for (int at = 0; at <= word.length(); at++) {
                String before = word.substring(0, at);
                String after = word.substring(at);
                for (char letter = 'b'; letter < 'f'; letter++) {
                    changes.add(before + letter + after);
                    if (!after.isEmpty()) {
                        changes.add(before + letter + after.substring(1));
                    }
                }
                if (!after.isEmpty()) {
                    changes.add(before + after.substring(1));
                }
                if (after.length() > 1) {
                    changes.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
                }
            }
            return changes;
        }
    }
}
