package dk.fodfaeste.matching.successors;

import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.placements.AgreementChain;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.rules.law.Hours;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agreement that a course began with, and its successors, for the page of the course. */
@Component
class CourseChain implements AgreementChain {

    private final Successors successors;
    private final ProposalRepository proposals;

    CourseChain(Successors successors, ProposalRepository proposals) {
        this.successors = successors;
        this.proposals = proposals;
    }

    @Override
    public Told of(Course course) {
        Optional<Agreement> agreement = agreement(course);
        return new Told(
                Stream.concat(
                                agreement.map(CourseChain::first).stream(),
                                successors.of(course.id()).stream().map(CourseChain::link))
                        .toList(),
                agreement.map(each -> each.terms().particulars()),
                agreement.flatMap(each -> each.terms().mentor()));
    }

    private Optional<Agreement> agreement(Course course) {
        return course.proposalId()
                .map(proposals::agreements)
                .filter(versions -> !versions.isEmpty())
                .map(List::getLast);
    }

    @Override
    public Optional<Particulars> particulars(Course course) {
        return agreement(course).map(each -> each.terms().particulars());
    }

    @Override
    public void cancelled(Course course, Course.Side side, String reason) {
        successors.cancelled(course, side, reason);
    }

    private static Link first(Agreement agreement) {
        return new Link(
                "successor.told.first",
                List.of(agreement.version()),
                agreement.writtenOn(),
                agreement.terms().purpose(),
                "successor.state.IN_FORCE");
    }

    private static Link link(Successor successor) {
        List<Object> said = switch (successor.change()) {
            case Change.Extension extension -> List.of(extension.after(), extension.endsOn());
            case Change.Hours hours -> List.of(hours.from(), new Hours(hours.minutesPerWeek()), hours.wageMinutes());
            case Change.Shortening shortening -> List.of(shortening.endsOn());
            case Change.Cancellation cancellation -> List.of(cancellation.startsOn(), cancellation.side());
        };
        return new Link(
                "successor.chain." + successor.change().kind(),
                said,
                successor.writtenOn(),
                Optional.of(successor.reason()),
                "successor.state." + successor.state());
    }
}
