package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kept jobs of a workplace, as somebody's possibilities. */
@Component
@Transactional(readOnly = true)
public class SavedJobLines {

    private final SavedJobs jobs;
    private final Boards boards;

    SavedJobLines(SavedJobs jobs, Boards boards) {
        this.jobs = jobs;
        this.boards = boards;
    }

    List<SavedJobLine> of(UUID personId, UUID workplaceId) {
        List<SavedJob> here = jobs.at(workplaceId);
        if (here.isEmpty()) {
            return List.of();
        }
        Board board = boards.now();
        Set<String> taken = board.taken();
        return here.stream()
                .map(job -> new SavedJobLine(
                        job,
                        board.possibility(personId, job.openingId()),
                        Optional.ofNullable(board.persons().get(job.personId()))
                                .map(Person::shortName)
                                .orElse("–"),
                        taken.contains(job.openingId())))
                .toList();
    }

    /**
     * @param possibility of the person whom the page is about
     * @param madeFor name of whom it was carved for
     * @param taken whether somebody has it, or is promised it
     */
    public record SavedJobLine(SavedJob job, Possibility possibility, String madeFor, boolean taken) {

        public int days() {
            return (int) job.week().stream().map(Sitting::day).distinct().count();
        }

        public boolean mayBeProposed() {
            return !taken && possibility.kind() == Possibility.Kind.OPEN;
        }
    }
}
