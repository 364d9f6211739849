package dk.fodfaeste.matching.openings;

import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.TimeWindow;
import dk.fodfaeste.people.Person;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A person as the engine sees one: what was seen, when and how far; no name, no cause. */
@Component
public class Candidates {

    /** Least minutes of each bin of the scale HOURS_WEEK. */
    private static final int[] MINUTES_OF_WEEK_BINS = {0, 180, 360, 600, 900, 1200, 1800, 2220};

    /** Least minutes of each bin of the scale HOURS_DAY. */
    private static final int[] MINUTES_OF_DAY_BINS = {0, 60, 120, 180, 240, 300, 360, 420};

    private static final LocalTime DAY_BEGINS = LocalTime.MIDNIGHT;
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    private final Knowledge knowledge;
    private final Geography geography;

    Candidates(Knowledge knowledge, Geography geography) {
        this.knowledge = knowledge;
        this.geography = geography;
    }

    public Candidate candidate(Person person, List<Sighting> sightings, Map<String, OwnWord> words) {
        return candidate(person, sightings, words, knowledge.edition());
    }

    /** The same under an edition of the catalogue. Threads may ask at once. @param sightings as they count under it */
    public Candidate candidate(Person person, List<Sighting> sightings, Map<String, OwnWord> words, Edition edition) {
        Map<String, Belief> beliefs = knowledge.beliefs(sightings, edition);
        Set<String> refused = words.entrySet().stream()
                .filter(word -> word.getValue() == OwnWord.REFUSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        LocalTime from = person.availability().from().orElse(DAY_BEGINS);
        LocalTime until = person.availability().until().filter(from::isBefore).orElse(DAY_ENDS);
        return new Candidate(
                person.id(),
                beliefs,
                new TimeWindow(person.availability().days(), from, until),
                mostMinutes(beliefs.get("HOURS_WEEK"), MINUTES_OF_WEEK_BINS),
                geography
                        .postalCode(person.postalCode().orElse(null))
                        .map(code -> new Place(code.latitude(), code.longitude())),
                person.maxCommuteMinutes(),
                Set.of(),
                refused);
    }

    /** Minutes from coming to going that a day may have; empty where no limit is known. */
    public static OptionalInt longestDay(Candidate candidate) {
        return mostMinutes(candidate.beliefs().get("HOURS_DAY"), MINUTES_OF_DAY_BINS);
    }

    /** A week or a day may have fewer minutes than the first bin that is ruled out; not known means no limit. */
    private static OptionalInt mostMinutes(@org.jspecify.annotations.Nullable Belief hours, int[] bins) {
        if (hours == null || !hours.isKnown() || hours.possibleLevel() + 1 >= bins.length) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(bins[hours.possibleLevel() + 1] - 1);
    }
}
