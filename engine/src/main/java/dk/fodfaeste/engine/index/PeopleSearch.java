package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who could fill one opening: the masks alone, no sum. The people are not ordered by anything about them. */
record PeopleSearch(Sides sides, Scope scope) {

    List<Candidate> search(Asked asked) {
        return sides.people().blocks().stream()
                .flatMap(block -> people(block, open(block, asked)))
                .filter(person -> !person.refused().contains(asked.opening().id()))
                .toList();
    }

    private long open(Block block, Asked asked) {
        OpeningTable openings = sides.openings();
        long open = -1;
        for (int test : asked.tests()) {
            open &= openings.gateTests().lanesThatPass(test, block.availabilities());
        }
        for (int row : asked.rows()) {
            open &= ~block.shut(row, scope);
        }
        return open == 0 ? 0 : open & block.commuters().lanesThatReach(openings.places(), asked.place());
    }

    private static Stream<Candidate> people(Block block, long lanes) {
        return IntStream.range(0, Lanes.COUNT)
                .filter(lane -> (lanes >>> lane & 1) != 0)
                .mapToObj(lane -> block.person(lane).orElseThrow());
    }
}
