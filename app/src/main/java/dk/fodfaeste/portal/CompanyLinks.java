package dk.fodfaeste.portal;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.links.CompanyCourse;
import dk.fodfaeste.links.CompanyCourses;
import dk.fodfaeste.links.CompanySides;
import dk.fodfaeste.links.CourseChange;
import dk.fodfaeste.links.CourseChanges;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.SignersAsked;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a company a coming colleague: what it would see, and the link that is sent to it. */
@Service
@Transactional
class CompanyLinks implements Sending {

    private final CompanyCourses courses;
    private final CompanyLines lines;
    private final CompanySides sides;
    private final CourseChanges changes;
    private final Links links;
    private final LinkMail mail;
    private final OwnAccount own;
    private final Companies companies;
    private final Contacts contacts;
    private final SignersAsked asked;
    private final Agreements agreements;
    private final MessageSource messages;
    private final Clock clock;

    CompanyLinks(
            CompanyCourses courses,
            CompanyLines lines,
            CompanySides sides,
            CourseChanges changes,
            Links links,
            LinkMail mail,
            OwnAccount own,
            Companies companies,
            Contacts contacts,
            SignersAsked asked,
            Agreements agreements,
            MessageSource messages,
            Clock clock) {
        this.courses = courses;
        this.lines = lines;
        this.sides = sides;
        this.changes = changes;
        this.links = links;
        this.mail = mail;
        this.own = own;
        this.companies = companies;
        this.contacts = contacts;
        this.asked = asked;
        this.agreements = agreements;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.COMPANY_COURSE;
    }

    /** Nothing is agreed yet, the company's answer is not waited for, or it wants to hear from nobody. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> hindered(Proposal proposal) {
        return hindered(proposal, purpose());
    }

    /** @param right of the one at the company whom the link is for */
    Optional<String> hindered(Proposal proposal, LinkPurpose right) {
        Optional<CompanyCourse> course = shown(proposal, right);
        Company company =
                companies.company(companies.workplace(proposal.workplaceId()).companyId());
        if (course.filter(CompanyCourse::laidIn).isPresent()) {
            return Optional.empty();
        }
        if (right == LinkPurpose.DAILY_CONTACT) {
            return Optional.of("link.hindered.notLaidIn");
        }
        if (!proposal.isOpen() || agreements.courseOf(proposal.id()).isPresent()) {
            return Optional.of("link.hindered.closed");
        }
        if (!proposal.terms().isWhole()) {
            return Optional.of("link.hindered.terms");
        }
        if (course.isEmpty()) {
            return Optional.of("link.hindered.consent");
        }
        if (!course.get().asked()) {
            return Optional.of("link.hindered.notAsked");
        }
        if (company.closing().isPresent()
                || company.pausedUntil()
                        .filter(until -> !until.isBefore(LocalDate.now(clock)))
                        .isPresent()) {
            return Optional.of("link.hindered.paused");
        }
        return Optional.empty();
    }

    private Optional<CompanyCourse> shown(Proposal proposal, LinkPurpose right) {
        return right == LinkPurpose.SECOND_SIGNER
                ? courses.previewOfSecond(proposal.id())
                : courses.preview(proposal.id());
    }

    @Override
    @Transactional(readOnly = true)
    public CompanyCourseView preview(Proposal proposal, Receiver receiver) {
        return preview(proposal, receiver, purpose());
    }

    CompanyCourseView preview(Proposal proposal, Receiver receiver, LinkPurpose right) {
        CompanyCourse course = course(proposal, right);
        OwnAccount.Profile worker = own.profile();
        return new CompanyCourseView(
                Optional.of(course),
                lines.of(course, proposal.personId(), words(receiver)).stream()
                        .map(line -> line.words())
                        .toList(),
                course.organisation(),
                receiver.name(),
                worker.name(),
                worker.phone(),
                course.startsOn().flatMap(day -> asked.promise(CompanyRights.party(right), day)),
                sides.preview(proposal.id()).as(right),
                changes.preview(proposal.id(), right),
                right,
                LocalDate.now(clock),
                Form.empty(),
                "",
                "");
    }

    private CompanyCourse course(Proposal proposal, LinkPurpose right) {
        return shown(proposal, right).orElseThrow(() -> new RefusedException("link.hindered.consent"));
    }

    private Words words(Receiver receiver) {
        return new Words(messages, receiver.language().locale());
    }

    @Override
    public void send(Proposal proposal, Receiver receiver, LocalDate lastDay) {
        send(proposal, receiver, lastDay, purpose());
    }

    void send(Proposal proposal, Receiver receiver, LocalDate lastDay, LinkPurpose right) {
        hindered(proposal, right).ifPresent(key -> {
            throw new RefusedException(key);
        });
        CompanyCourse course = course(proposal, right);
        Words words = words(receiver);
        String path = links.make(
                right,
                proposal.id(),
                proposal.personId(),
                receiver,
                lastDay,
                lines.of(course, proposal.personId(), words));
        mail.send(
                proposal,
                receiver,
                words,
                mailOf(course, right),
                words.text(mailOf(course, right) + ".subject", course.organisation()),
                course.organisation(),
                path,
                lastDay);
        contacts.add(
                course.companyId(),
                new NewContact(
                        LocalDate.now(clock),
                        Optional.of(ContactKind.MAIL),
                        new Words(messages, Language.DANISH.locale()).text("link.contact", receiver.name()),
                        Optional.empty()));
    }

    /** Key of what the mail is about. */
    private String mailOf(CompanyCourse course, LinkPurpose right) {
        if (!course.laidIn()) {
            return "link.mail";
        }
        boolean waits = CompanyRights.SIGN.contains(right)
                && changes.preview(course.proposalId(), right).stream().anyMatch(CourseChange::canBeAnswered);
        return waits ? "link.mail.change" : "link.mail.course";
    }
}
