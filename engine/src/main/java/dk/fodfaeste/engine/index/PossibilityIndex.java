package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Everybody's best openings: possibilities are ranked for a person, never persons. Every answer equals the plain loop over {@link Fit} to the
 * last bit: the same openings, in the same order, with the same values; what is worth the same is ordered by the opening's id.
 *
 * <p>A change of one person or one opening updates the index in place. Any number of threads may ask at once; a change waits for them, and
 * they for it.
 */
public final class PossibilityIndex {

    private final Sides sides;
    private final Lanes lanes;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private PossibilityIndex(Sides sides, Lanes lanes) {
        this.sides = sides;
        this.lanes = lanes;
    }

    /**
     * Every opening counts as FINE and with step 1 until {@link #wish} and {@link #step} say more.
     *
     * @throws IllegalArgumentException for a person or an opening that comes twice
     */
    public static PossibilityIndex of(
            Collection<Candidate> candidates, Collection<Opening> openings, FitPolicy policy) {
        return of(candidates, openings, policy, Lanes.fastest());
    }

    static PossibilityIndex of(
            Collection<Candidate> candidates, Collection<Opening> openings, FitPolicy policy, Lanes lanes) {
        refuseTwice(openings);
        Sides sides = Sides.empty(policy);
        NeedRows needRows = sides.openings().needRows();
        openings.forEach(opening -> opening.needs().forEach(needRows::of));
        sides.people().seatAll(candidates, needRows);
        EasyFirst.order(openings, needRows, sides.people().blocks()).forEach(sides.openings()::put);
        return new PossibilityIndex(sides, lanes);
    }

    private static void refuseTwice(Collection<Opening> openings) {
        Set<String> ids = new HashSet<>();
        for (Opening opening : openings) {
            if (!ids.add(opening.id())) {
                throw new IllegalArgumentException("one opening came twice: " + opening.id());
            }
        }
    }

    /** The person's best openings that can be proposed: {@link #best(UUID, int, Scope)}. */
    public List<Possibility> best(UUID person, int k) {
        return best(person, k, Scope.PROPOSABLE);
    }

    /**
     * The person's k best openings, the best first, with every reason; fewer where there are not more.
     *
     * @param k at least 1
     * @throws IllegalArgumentException for a person who is not in the index
     */
    public List<Possibility> best(UUID person, int k, Scope scope) {
        try (var reading = held(lock.readLock())) {
            return new PersonSearch(sides, scope, room(k)).search(seat(person));
        }
    }

    /**
     * All of the person's openings in the scope, as {@link #best(UUID, int, Scope)} orders them, without reasons: a fraction of its time.
     *
     * @throws IllegalArgumentException for a person who is not in the index
     */
    public List<Shortlisted> ranked(UUID person, Scope scope) {
        return ranked(person, Integer.MAX_VALUE, scope);
    }

    /** The first k of them. @param k at least 1 */
    public List<Shortlisted> ranked(UUID person, int k, Scope scope) {
        try (var reading = held(lock.readLock())) {
            return new PersonSearch(sides, scope, room(k)).rank(seat(person));
        }
    }

    /**
     * How many must needs of the opening nobody has seen of the person, whether or not it is open.
     *
     * @throws IllegalArgumentException for a person or an opening that is not in the index
     */
    public int blind(UUID person, String opening) {
        try (var reading = held(lock.readLock())) {
            People.Seat seat = seat(person);
            return seat.block()
                    .blindCount(
                            seat.lane(), sides.openings().get(position(opening)).rows());
        }
    }

    /** Everybody's best openings that can be proposed: {@link #bestForEverybody(int, Scope)}. */
    public Shortlists bestForEverybody(int k) {
        return bestForEverybody(k, Scope.PROPOSABLE);
    }

    /** Everybody's k best openings, worked out on all cores. @param k at least 1 */
    public Shortlists bestForEverybody(int k, Scope scope) {
        try (var reading = held(lock.readLock())) {
            return new EverybodySearch(sides, lanes, scope, room(k)).search();
        }
    }

    /**
     * Everybody who could fill the opening, in no order that says anything about them; {@link Fit} tells of each what is shown, what is not
     * known and what would change it.
     *
     * @throws IllegalArgumentException for an opening that is not in the index
     */
    public List<Candidate> peopleFor(String opening, Scope scope) {
        try (var reading = held(lock.readLock())) {
            return new PeopleSearch(sides, scope).search(sides.openings().get(position(opening)));
        }
    }

    /** Takes in what changed about a person, or a new person. Wishes stay. */
    public void replace(Candidate candidate) {
        try (var writing = held(lock.writeLock())) {
            sides.people().seat(candidate, sides.openings().needRows());
        }
    }

    /** Takes in what changed about an opening, or a new opening. Its step stays. */
    public void replace(Opening opening) {
        try (var writing = held(lock.writeLock())) {
            NeedRows needRows = sides.openings().needRows();
            int before = needRows.size();
            sides.openings().put(opening);
            if (needRows.size() > before) {
                sides.people().learn(needRows);
            }
        }
    }

    /** Takes out a person, whose wishes are forgotten. @return whether the person was in the index */
    public boolean remove(UUID person) {
        try (var writing = held(lock.writeLock())) {
            return sides.people().remove(person);
        }
    }

    /** Takes out an opening, whose step is forgotten. @return whether the opening was in the index */
    public boolean remove(String opening) {
        try (var writing = held(lock.writeLock())) {
            return sides.openings().remove(opening);
        }
    }

    /**
     * The person's own word about an opening, which may come to the index later.
     *
     * @throws IllegalArgumentException for a person who is not in the index
     */
    public void wish(UUID person, String opening, Wish wish) {
        try (var writing = held(lock.writeLock())) {
            if (sides.people().seat(person).isEmpty()) {
                throw notHere("person", person);
            }
            sides.people().wish(person, opening, wish);
        }
    }

    /**
     * Whether an opening leads on.
     *
     * @param step 0.9 to 1.1
     * @throws IllegalArgumentException for another step, or an opening that is not in the index
     */
    public void step(String opening, double step) {
        try (var writing = held(lock.writeLock())) {
            sides.openings().step(position(opening), step);
        }
    }

    /** What the rows and masks take in memory: some 2 kilobytes a person for the needs of a country. */
    public long bytes() {
        try (var reading = held(lock.readLock())) {
            return sides.people().blocks().stream().mapToLong(Block::bytes).sum();
        }
    }

    private People.Seat seat(UUID person) {
        return sides.people().seat(person).orElseThrow(() -> notHere("person", person));
    }

    private int position(String opening) {
        return sides.openings().position(opening).orElseThrow(() -> notHere("opening", opening));
    }

    private static IllegalArgumentException notHere(String what, Object id) {
        return new IllegalArgumentException("no " + what + " of this id is in the index: " + id);
    }

    /** No list is longer than there are openings. */
    private int room(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("a list has room for 1 or more, not " + k);
        }
        return Math.min(k, Math.max(1, sides.openings().size()));
    }

    private static Held held(Lock lock) {
        lock.lock();
        return lock::unlock;
    }

    /** A lock in a try: it is let go whatever happens. */
    private interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
