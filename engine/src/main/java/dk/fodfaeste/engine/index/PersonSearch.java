package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.engine.index.People.Seat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The k best openings of one person: the numbers of one lane side by side, then one pass over all openings. */
final class PersonSearch {

    /** More than any sum of units: no list takes it. */
    private static final int SHUT = 1 << 20;

    private final Sides sides;
    private final OpeningTable openings;
    private final Scope scope;
    private final Shortlist shortlist;

    PersonSearch(Sides sides, Scope scope, int k) {
        this.sides = sides;
        this.openings = sides.openings();
        this.scope = scope;
        this.shortlist = new Shortlist(openings, k);
    }

    List<Possibility> search(Seat seat) {
        Candidate person = person(seat);
        Map<String, Wish> wishes = sides.people().wishes(person.id());
        fill(person, wishes, seat.block(), seat.lane());
        int[] best = new int[shortlist.size()];
        shortlist.drain(new double[best.length], best, 0);
        return IntStream.of(best)
                .mapToObj(position -> possibility(person, wishes, openings.get(position)))
                .toList();
    }

    /** The same without reasons. */
    List<Shortlisted> rank(Seat seat) {
        Candidate person = person(seat);
        fill(person, sides.people().wishes(person.id()), seat.block(), seat.lane());
        double[] values = new double[shortlist.size()];
        int[] best = new int[values.length];
        shortlist.drain(values, best, 0);
        return IntStream.range(0, best.length)
                .mapToObj(index -> shortlisted(seat, openings.get(best[index]), values[index]))
                .toList();
    }

    private static Candidate person(Seat seat) {
        return seat.block().person(seat.lane()).orElseThrow();
    }

    private static Shortlisted shortlisted(Seat seat, Asked asked, double value) {
        return new Shortlisted(asked.opening().id(), value, seat.block().blindCount(seat.lane(), asked.rows()));
    }

    private void fill(Candidate person, Map<String, Wish> wishes, Block block, int lane) {
        int[] settled = new NamedOpenings(openings, sides.policy(), scope).settle(person, wishes, shortlist);
        OpeningColumns columns = openings.columns();
        boolean[] reached = reached(block, lane);
        long[] passed = openings.gateTests().lanesThatPass(new Availability[] {Availability.of(person)});
        int[] costs = costs(block, lane);
        for (int position = 0; position < columns.size(); position++) {
            if (reached[columns.place()[position]]
                    && passes(columns, position, passed)
                    && sum(columns, position, costs) <= shortlist.limit()
                    && !NamedOpenings.isAmong(settled, position)) {
                offer(block, lane, columns, position);
            }
        }
    }

    private static boolean passes(OpeningColumns columns, int position, long[] passed) {
        int last = columns.firstTest()[position + 1];
        for (int index = columns.firstTest()[position]; index < last; index++) {
            if (passed[columns.tests()[index]] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean[] reached(Block block, int lane) {
        Places places = openings.places();
        boolean[] reached = new boolean[places.size()];
        Arrays.fill(reached, block.commute(lane).isEmpty());
        block.commute(lane).ifPresent(commute -> {
            for (int place = 1; place < reached.length; place++) {
                reached[place] = commute.reaches(places.place(place), places.point(place));
            }
        });
        reached[Places.NOWHERE] = true;
        return reached;
    }

    private int[] costs(Block block, int lane) {
        int[] costs = new int[openings.needRows().size()];
        for (int row = 0; row < costs.length; row++) {
            boolean shut = (block.shut(row, scope) >>> lane & 1) != 0;
            costs[row] = shut ? SHUT : Byte.toUnsignedInt(block.costs()[row * Lanes.COUNT + lane]);
        }
        return costs;
    }

    /** Stops at 255 as the lanes do, so that both try the same pairs; SHUT or more where a need shuts the person out. */
    private static int sum(OpeningColumns columns, int position, int[] costs) {
        int sum = columns.stepUnits()[position];
        int last = columns.firstRow()[position + 1];
        for (int index = columns.firstRow()[position]; index < last; index++) {
            sum += costs[columns.rows()[index]];
        }
        return sum < SHUT ? Math.min(sum, Lanes.MOST) : sum;
    }

    private void offer(Block block, int lane, OpeningColumns columns, int position) {
        double fit = block.fit(lane, columns, position, openings.needRows());
        if (fit > 0) {
            shortlist.offer(fit * Wish.FINE.factor() * columns.step()[position], position);
        }
    }

    private Possibility possibility(Candidate person, Map<String, Wish> wishes, Asked asked) {
        Opening opening = asked.opening();
        Wish wish = wishes.getOrDefault(opening.id(), Wish.FINE);
        return new Possibility(Fit.of(person, opening, sides.policy()), wish, asked.step());
    }
}
