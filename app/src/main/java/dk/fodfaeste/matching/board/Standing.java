package dk.fodfaeste.matching.board;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where everybody is, by the courses and by what was promised.
 *
 * @param promised held, asked for or agreed, until the course that follows from it is over
 * @param atWork at a company, or soon to be
 * @param free got to know, at no company, and nothing is promised to them
 */
record Standing(List<Proposal> promised, Set<UUID> atWork, List<Person> free) {

    static Standing of(Board board) {
        List<Proposal> promised = promised(board);
        Set<UUID> atWork = board.courses().stream()
                .filter(course -> course.instrument() != Instrument.OWN && course.takesPlace())
                .map(Course::personId)
                .collect(Collectors.toUnmodifiableSet());
        return new Standing(promised, atWork, free(board, promised, atWork));
    }

    private static List<Proposal> promised(Board board) {
        Set<UUID> over = board.courses().stream()
                .filter(course -> !course.takesPlace())
                .flatMap(course -> course.proposalId().stream())
                .collect(Collectors.toSet());
        return board.decided().stream()
                .filter(proposal -> proposal.takesPlace() && !over.contains(proposal.id()))
                .toList();
    }

    private static List<Person> free(Board board, List<Proposal> promised, Set<UUID> atWork) {
        Set<UUID> busy = new HashSet<>(atWork);
        promised.forEach(proposal -> busy.add(proposal.personId()));
        return board.persons().values().stream()
                .filter(person -> person.stage() != Stage.ENGAGEMENT && !busy.contains(person.id()))
                .toList();
    }
}
