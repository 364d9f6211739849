package dk.fodfaeste.discovery.progress;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the two said, each about each indicator. @param said by viewpoint and the indicator's id; what is missing was not talked about */
public record Answers(Map<Viewpoint, Map<String, Answer>> said) {

    public Answers {
        Map<Viewpoint, Map<String, Answer>> copy = new EnumMap<>(Viewpoint.class);
        said.forEach((viewpoint, answers) -> copy.put(viewpoint, Map.copyOf(answers)));
        said = Map.copyOf(copy);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Answer of(Viewpoint viewpoint, String indicator) {
        return from(viewpoint).getOrDefault(indicator, Answer.Without.NOT_ASKED);
    }

    public Map<String, Answer> from(Viewpoint viewpoint) {
        return said.getOrDefault(viewpoint, Map.of());
    }

    /** Whether anything was said at all. */
    public boolean hasAnyFrom(Viewpoint viewpoint) {
        return from(viewpoint).values().stream().anyMatch(Answer::isSaid);
    }

    /** The same, with these instead of what was said about them before. */
    public Answers with(Viewpoint viewpoint, Map<String, Answer> newer) {
        Map<Viewpoint, Map<String, Answer>> all = new EnumMap<>(Viewpoint.class);
        all.putAll(said);
        Map<String, Answer> of = new LinkedHashMap<>(from(viewpoint));
        of.putAll(newer);
        all.put(viewpoint, of);
        return new Answers(all);
    }

    /** How many steps lie between the two about it; 0 where one of them named none. */
    public int apart(String indicator) {
        return of(Viewpoint.PERSON, indicator)
                .step()
                .flatMap(person -> of(Viewpoint.WORKER, indicator).step().map(worker -> Math.abs(person - worker)))
                .orElse(0);
    }
}
