package dk.fodfaeste.people.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two who became one.
 *
 * @param name of the double, as it was called
 * @param number that the double had
 * @param by who merged them
 * @param moved what came along, by place
 * @param stayed what did not, since the kept one has the same, or has said something else about it
 */
public record Merge(
        UUID id, String name, String number, LocalDate on, String by, List<Counted> moved, List<Counted> stayed) {

    /** How many there are of a kind. @param place the table, as «discovery.observation» */
    public record Counted(String place, int many) {}
}
