package dk.fodfaeste.portal;

import dk.fodfaeste.calendar.OutsideInvitations;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.InterpreterTalk;
import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.BookingChanged;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.Attachment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks an interpreter for a booked talk, and asks again when it is moved. */
@Service
@Transactional
class InterpreterLinks implements CourseSending {

    private final CourseLinks links;
    private final LinkMail mail;
    private final OutsideInvitations invitations;
    private final Placements placements;
    private final OwnAccount own;
    private final MessageSource messages;
    private final Clock clock;

    InterpreterLinks(
            CourseLinks links,
            LinkMail mail,
            OutsideInvitations invitations,
            Placements placements,
            OwnAccount own,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.mail = mail;
        this.invitations = invitations;
        this.placements = placements;
        this.own = own;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.INTERPRETER;
    }

    @Override
    public Optional<String> hindered(AskedCourse asked) {
        return asked.talk()
                        .filter(talk -> talk.isComing(LocalDate.now(clock)))
                        .flatMap(Booking::interpreter)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("link.hindered.interpreter");
    }

    @Override
    public InterpreterView preview(AskedCourse asked, Receiver receiver) {
        Booking talk = asked.talk().orElseThrow();
        OwnAccount.Profile worker = own.profile();
        return new InterpreterView(
                Optional.of(new InterpreterTalk(
                        talk.id(),
                        talk.courseId(),
                        talk.slot().day(),
                        talk.slot().beginsAt(),
                        talk.slot().minutes(),
                        talk.place(),
                        talk.interpreter().orElse(""),
                        false,
                        talk.version(),
                        Optional.empty(),
                        false,
                        false)),
                Acting.now().organisation(),
                receiver.name(),
                worker.name(),
                worker.phone(),
                LocalDate.now(clock),
                Form.empty(),
                "",
                "");
    }

    @Override
    public void send(AskedCourse asked, Receiver receiver, LocalDate lastDay) {
        hindered(asked).ifPresent(key -> {
            throw new RefusedException(key);
        });
        Booking talk = asked.talk().orElseThrow();
        UUID person = asked.course().personId();
        CourseLinks.Made link = links.make(
                purpose(),
                talk.courseId(),
                Optional.of(talk.id()),
                person,
                receiver,
                lastDay,
                talk.slot().day());
        write(talk, person, receiver, "link.mail.interpreter", link.path(), link.lastDay());
    }

    /** In the transaction of the booking. Whoever was asked is told of the change, with an address to answer again. */
    @EventListener
    void tell(BookingChanged changed) {
        Booking talk = changed.booking();
        changed.before().ifPresentOrElse(before -> release(talk, before.interpreter()), () -> askAgain(talk));
    }

    /** Where another language is asked for, or none, whoever was asked is told, and their link opens nothing any more. */
    private void release(Booking talk, Optional<String> before) {
        if (before.isEmpty() || before.equals(talk.interpreter())) {
            return;
        }
        UUID person = placements.course(talk.courseId()).personId();
        for (Link link : links.liveOfBooking(talk.id(), LocalDate.now(clock))) {
            Receiver receiver = link.receiver();
            Words words = words(receiver);
            write(
                    talk,
                    person,
                    receiver,
                    "link.mail.interpreter.released",
                    before.get(),
                    "",
                    link.expiresOn(),
                    invitations.without(talk, receiver.name(), receiver.address(), summary(words, before.get())));
            links.shut(talk.courseId(), Optional.empty(), link.id(), person);
        }
    }

    private void askAgain(Booking talk) {
        if (talk.interpreter().isEmpty() || talk.version() == 1) {
            return;
        }
        String key = talk.cancelled().isPresent() ? "link.mail.interpreter.cancelled" : "link.mail.interpreter.moved";
        for (Link link : links.liveOfBooking(talk.id(), LocalDate.now(clock))) {
            write(
                    talk,
                    placements.course(talk.courseId()).personId(),
                    link.receiver(),
                    key,
                    links.again(link.id()),
                    links.lasts(link, talk.slot().day()));
        }
    }

    private void write(Booking talk, UUID personId, Receiver receiver, String key, String path, LocalDate lastDay) {
        String language = talk.interpreter().orElse("");
        write(
                talk,
                personId,
                receiver,
                key,
                language,
                path,
                lastDay,
                invitations.of(talk, receiver.name(), receiver.address(), summary(words(receiver), language)));
    }

    private Words words(Receiver receiver) {
        return new Words(messages, receiver.language().locale());
    }

    private static String summary(Words words, String language) {
        return words.text("link.interpreter.summary", language);
    }

    private void write(
            Booking talk,
            UUID personId,
            Receiver receiver,
            String key,
            String language,
            String path,
            LocalDate lastDay,
            Optional<Attachment> file) {
        Words words = words(receiver);
        mail.send(
                personId,
                talk.id().toString(),
                receiver,
                words,
                key,
                words.text(key + ".subject", language, talk.slot().day()),
                Acting.now().organisation(),
                path,
                lastDay,
                file,
                language,
                talk.slot().day(),
                talk.slot().beginsAt());
    }
}
