package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NamedStep;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The course that follows from a proposal when nothing stands in the way. */
@Component
class CourseBeginning {

    private final Placements placements;
    private final People people;

    CourseBeginning(Placements placements, People people) {
        this.placements = placements;
        this.people = people;
    }

    /**
     * @param proposal that all have said yes to, and whose obstacles were asked for in this transaction
     * @throws RefusedException when a row of the database says that the days or the place are taken all the same
     */
    void of(Proposal proposal) {
        try {
            placements.begin(course(proposal));
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("proposal.overlap");
        }
        people.moveTo(proposal.personId(), Stage.SUPPORT);
    }

    private NewCourse course(Proposal proposal) {
        Terms terms = proposal.terms();
        LocalDate starts = terms.startsOn().orElseThrow();
        Instrument instrument = terms.instrument().orElseThrow();
        return new NewCourse(
                proposal.personId(),
                proposal.workplaceId(),
                instrument,
                proposal.work(),
                starts,
                terms.endsOn().or(() -> placements.latestEnd(instrument, starts)),
                terms.ladder(starts, proposal.minutesPerWeek()),
                Optional.of(proposal.id()),
                terms.purpose().orElseThrow(),
                terms.nextStep().orElseThrow(),
                terms.particulars()
                        .nextTalkOn()
                        .map(day -> new NamedStep(terms.nextStep().orElseThrow(), terms.stepUp(), day)),
                terms.particulars().talkWeeks());
    }
}
