package dk.fodfaeste.links;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.links.CallsWanted.CallWanted;
import dk.fodfaeste.links.Questions.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with what was said by them and waits for one of ours, and how long the next would work, in one question. */
@Service
@Transactional(readOnly = true)
public class LinksWithWaiting {

    private final DSLContext database;
    private final Colleagues colleagues;
    private final LinkPolicies policies;

    LinksWithWaiting(DSLContext database, Colleagues colleagues, LinkPolicies policies) {
        this.database = database;
        this.colleagues = colleagues;
        this.policies = policies;
    }

    public OfProposal ofProposal(UUID proposalId) {
        return database.select(
                        LinkRepository.column(LinkSubject.proposal(proposalId).which(), colleagues.names()),
                        CallsWanted.forProposal(proposalId),
                        LinkPolicies.column())
                .fetchSingle(row -> {
                    policies.know(row.value3());
                    return new OfProposal(row.value1(), row.value2());
                });
    }

    /** Of a course's own links, those of its talks, and those of the proposal that it came of. */
    public OfCourse ofCourse(UUID courseId, Optional<UUID> proposalId) {
        return database.select(
                        LinkRepository.column(CourseLinks.ofCourse(courseId, proposalId), colleagues.names()),
                        Questions.ofCourse(courseId),
                        LinkPolicies.column())
                .fetchSingle(row -> {
                    policies.know(row.value3());
                    return new OfCourse(row.value1(), row.value2());
                });
    }

    /** @param links the latest first @param calls those who wait for one, the first first */
    public record OfProposal(List<Link> links, List<CallWanted> calls) {

        public OfProposal {
            links = List.copyOf(links);
            calls = List.copyOf(calls);
        }
    }

    /** @param links the latest first @param questions that wait, the first first */
    public record OfCourse(List<Link> links, List<Waiting> questions) {

        public OfCourse {
            links = List.copyOf(links);
            questions = List.copyOf(questions);
        }
    }
}
