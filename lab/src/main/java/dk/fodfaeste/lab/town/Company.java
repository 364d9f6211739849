package dk.fodfaeste.lab.town;

import java.util.List;
import java.util.UUID;

/**
 * A company that takes people in.
 *
 * @param daysBetweenAsks how often it said that it may be asked
 */
public record Company(UUID id, int daysBetweenAsks, List<Workplace> workplaces) {

    public Company {
        workplaces = List.copyOf(workplaces);
    }
}
