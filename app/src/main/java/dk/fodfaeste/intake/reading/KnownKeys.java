package dk.fodfaeste.intake.reading;

import java.util.Set;

/** What the organisation holds already, so that a file may refer to it. @param tasks as {@code P-number/task number} */
public record KnownKeys(Set<String> persons, Set<String> companies, Set<String> workplaces, Set<String> tasks) {

    public static KnownKeys none() {
        return new KnownKeys(Set.of(), Set.of(), Set.of(), Set.of());
    }
}
