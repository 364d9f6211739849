package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.Optional;

/** The company of a course gets the same link as for the proposal that the course came of. */
class CompanyOfCourse implements CourseSending {

    private final Sending company;
    private final Proposals proposals;

    CompanyOfCourse(Sending company, Proposals proposals) {
        this.company = company;
        this.proposals = proposals;
    }

    @Override
    public LinkPurpose purpose() {
        return company.purpose();
    }

    @Override
    public Optional<String> hindered(AskedCourse asked) {
        return proposal(asked.course()).map(company::hindered).orElse(Optional.of("link.hindered.noProposal"));
    }

    private Optional<Proposal> proposal(Course course) {
        return course.proposalId().map(proposals::proposal);
    }

    @Override
    public Object preview(AskedCourse asked, Receiver receiver) {
        return company.preview(known(asked), receiver);
    }

    private Proposal known(AskedCourse asked) {
        return proposal(asked.course()).orElseThrow(() -> new RefusedException("link.hindered.noProposal"));
    }

    @Override
    public void send(AskedCourse asked, Receiver receiver, LocalDate lastDay) {
        company.send(known(asked), receiver, lastDay);
    }
}
