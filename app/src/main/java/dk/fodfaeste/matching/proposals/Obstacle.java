package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;

/** What stands in the way of a course that all have said yes to. @param key of the words, with their arguments */
public record Obstacle(String key, List<Object> arguments) {

    public Obstacle {
        arguments = List.copyOf(arguments);
    }

    static Obstacle of(String key, Object... arguments) {
        return new Obstacle(key, List.of(arguments));
    }

    static Obstacle of(RefusedException refusal) {
        return new Obstacle(refusal.key(), refusal.arguments());
    }

    static Obstacle of(WhyNot whyNot) {
        return new Obstacle(whyNot.key(), whyNot.arguments());
    }
}
