package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of a course, or of one talk about it: made, listed with what was done by them, and shut. */
@Service
@Transactional
public class CourseLinks {

    private final Links links;
    private final CourseLinkRepository repository;
    private final LinkRepository all;
    private final LinkSecrets secrets;
    private final Colleagues colleagues;
    private final AuditLog log;

    CourseLinks(
            Links links,
            CourseLinkRepository repository,
            LinkRepository all,
            LinkSecrets secrets,
            Colleagues colleagues,
            AuditLog log) {
        this.links = links;
        this.repository = repository;
        this.all = all;
        this.secrets = secrets;
        this.colleagues = colleagues;
        this.log = log;
    }

    /**
     * @param bookingId the talk about the course that it is for
     * @param personId whom it tells of
     * @param needed the day until which it is needed whatever was chosen, as that of a talk
     * @return the link, and the path of its address, which is known to nobody afterwards
     * @throws dk.fodfaeste.platform.web.RefusedException where the last day is over, or later than the house allows
     */
    public Made make(
            LinkPurpose purpose,
            UUID courseId,
            Optional<UUID> bookingId,
            UUID personId,
            Receiver receiver,
            LocalDate lastDay,
            LocalDate needed) {
        links.checkLastDay(purpose, lastDay);
        String secret = secrets.fresh();
        UUID id = UUID.randomUUID();
        LocalDate until = lastDay.isBefore(needed) ? needed : lastDay;
        all.add(
                id,
                purpose,
                LinkSubject.course(courseId, bookingId),
                receiver,
                receiver.language().locale().getLanguage(),
                until,
                secrets.ofLink(secret));
        log.changed("link", personId, "made, " + purpose + ", until " + until);
        return new Made(id, "/l/" + secret, until);
    }

    /** It opens until the day at least. @return its last day now */
    public LocalDate lasts(Link link, LocalDate needed) {
        if (!link.expiresOn().isBefore(needed)) {
            return link.expiresOn();
        }
        repository.extend(link.id(), needed);
        return needed;
    }

    /** Another address of a link, for a message that follows the first. @return its path */
    public String again(UUID linkId) {
        String secret = secrets.fresh();
        repository.addSecret(linkId, secrets.ofLink(secret));
        return "/l/" + secret;
    }

    /** The latest first: its own, those of its talks, and those of the proposal that it came of. */
    @Transactional(readOnly = true)
    public List<Link> of(UUID courseId, Optional<UUID> proposalId) {
        return all.of(ofCourse(courseId, proposalId), colleagues.names());
    }

    static Condition ofCourse(UUID courseId, Optional<UUID> proposalId) {
        Condition own = LINK.COURSE_ID.eq(courseId);
        return proposalId.map(id -> own.or(LINK.PROPOSAL_ID.eq(id))).orElse(own);
    }

    /** Those for a talk that open something today, the first first. */
    @Transactional(readOnly = true)
    public List<Link> liveOfBooking(UUID bookingId, LocalDate today) {
        return all.of(LINK.BOOKING_ID.eq(bookingId), colleagues.names()).reversed().stream()
                .filter(link -> link.isLive(today))
                .toList();
    }

    /** From now on it opens nothing. Twice is once. @param personId whom it tells of */
    public void shut(UUID courseId, Optional<UUID> proposalId, UUID linkId, UUID personId) {
        Condition which = LINK.LINK_ID.eq(linkId).and(ofCourse(courseId, proposalId));
        if (!repository.knows(which)) {
            throw new NotFoundException("link " + linkId);
        }
        if (repository.shut(which)) {
            log.changed("link", personId, "shut");
        }
    }

    /** @param path of its address */
    public record Made(UUID id, String path, LocalDate lastDay) {}
}
