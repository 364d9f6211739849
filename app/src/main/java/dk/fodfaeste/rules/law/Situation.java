package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of a course that is judged. What is not in it is not known, and is never guessed. */
public final class Situation {

    private static final Situation NOTHING = new Situation(Map.of());

    private final Map<Fact<?>, Object> known;

    private Situation(Map<Fact<?>, Object> known) {
        this.known = Collections.unmodifiableMap(known);
    }

    public static Situation unknown() {
        return NOTHING;
    }

    public <T> Situation with(Fact<T> fact, T value) {
        Map<Fact<?>, Object> more = new HashMap<>(known);
        more.put(fact, fact.type().cast(value));
        return new Situation(more);
    }

    public <T> Situation with(Fact<T> fact, Optional<T> value) {
        return value.map(each -> with(fact, each)).orElse(this);
    }

    public Situation without(Fact<?> fact) {
        Map<Fact<?>, Object> fewer = new HashMap<>(known);
        fewer.remove(fact);
        return new Situation(fewer);
    }

    public <T> Optional<T> get(Fact<T> fact) {
        return Optional.ofNullable(known.get(fact)).map(fact.type()::cast);
    }

    /** As the closed room told it, or by the age on the first day where that is enough. */
    public Optional<Boolean> youngerThan(AgeAsked asked) {
        return get(Fact.of(asked)).or(() -> byAge(asked));
    }

    /** Between the first day and the one that is asked of there may be a birthday more than whole years. */
    private Optional<Boolean> byAge(AgeAsked asked) {
        Optional<LocalDate> first = get(Fact.STARTS_ON);
        return get(Fact.AGE).flatMap(age -> {
            LocalDate from = first.orElse(asked.on());
            int later = age + (int) ChronoUnit.YEARS.between(from, asked.on());
            boolean isAnniversary = from.plusYears(later - age).equals(asked.on());
            if (later < asked.years() && (isAnniversary || later + 1 < asked.years())) {
                return Optional.of(true);
            }
            return later >= asked.years() ? Optional.of(false) : Optional.empty();
        });
    }

    public boolean is(Fact<Boolean> fact) {
        return get(fact).orElse(false);
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
