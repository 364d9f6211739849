package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.Proposal.Terms;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The course that follows from a proposal: it begins by itself, as soon as nothing more is to be said, answered or decided. */
@Component
class CourseBeginning {

    private final Placements placements;
    private final Carousel carousel;
    private final People people;

    CourseBeginning(Placements placements, Carousel carousel, People people) {
        this.placements = placements;
        this.carousel = carousel;
        this.people = people;
    }

    /** @throws RefusedException when the person is at the workplace already on those days */
    void of(Proposal proposal) {
        if (proposal.state() != State.AGREED
                || !isWhole(proposal.terms())
                || placements.ofProposal(proposal.id()).isPresent()
                || !(carousel.before(proposal) instanceof CarouselGuard.Clear)) {
            return;
        }
        try {
            placements.begin(course(proposal));
        } catch (DataIntegrityViolationException overlap) {
            throw new RefusedException("proposal.overlap");
        }
        people.moveTo(proposal.personId(), Stage.SUPPORT);
    }

    /** Start, instrument, purpose and next step are said: without them no course begins. What else a stay needs, the guard asks for. */
    private static boolean isWhole(Terms terms) {
        return terms.startsOn().isPresent()
                && terms.instrument().isPresent()
                && terms.purpose().isPresent()
                && terms.nextStep().isPresent();
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
                placements.latestEnd(instrument, starts),
                List.of(new HoursStep(starts, proposal.minutesPerWeek())),
                Optional.of(proposal.id()),
                terms.purpose().orElseThrow(),
                terms.nextStep().orElseThrow());
    }
}
