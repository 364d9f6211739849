package dk.fodfaeste.calendar;

import dk.fodfaeste.calendar.Invitation.Attendee;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Reached;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.BookingChanged;
import dk.fodfaeste.placements.followup.Participants;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.HouseAddress;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invites those who take part in a talk, tells them when it moves, and takes it out of their calendars when it does not take place. */
@Component
class Invitations {

    private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final HouseAddress house;
    private final MessageSource messages;
    private final Clock clock;

    Invitations(
            Outbox outbox,
            Colleagues colleagues,
            Placements placements,
            People people,
            Companies companies,
            HouseAddress house,
            MessageSource messages,
            Clock clock) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.house = house;
        this.messages = messages;
        this.clock = clock;
    }

    /** In the transaction of the booking: neither is there without the other. */
    @EventListener
    void tell(BookingChanged changed) {
        Booking booking = changed.booking();
        Participants now = booking.who();
        Participants before = changed.before().orElse(now);
        List<Reached> ours = colleagues.reached(Stream.of(
                        now.workers().stream(),
                        before.workers().stream(),
                        Stream.of(changed.bookedBy(), Acting.now().accountId()))
                .flatMap(each -> each)
                .distinct()
                .toList());
        Optional<Reached> organiser =
                one(ours, changed.bookedBy()).or(() -> one(ours, Acting.now().accountId()));
        if (organiser.isEmpty()) {
            return;
        }
        Talk talk = talk(booking, organiser.get());
        News news = news(changed);
        Set<UUID> newcomers = now.workersBeside(before);
        for (Reached each : ours) {
            if (newcomers.contains(each.id())) {
                invite(talk, News.BOOKED, each);
            } else if (now.workers().contains(each.id())) {
                invite(talk, news, each);
            } else if (before.workers().contains(each.id())) {
                invite(talk, News.GONE, each);
            }
        }
        contact(booking, now)
                .ifPresent(each -> invite(talk, now.isWrittenToElsewhere(before) ? News.BOOKED : news, each));
        contact(booking, before)
                .filter(each -> before.isWrittenToElsewhere(now))
                .ifPresent(each -> invite(talk, News.GONE, each));
    }

    private static News news(BookingChanged changed) {
        if (changed.booking().cancelled().isPresent()) {
            return News.CANCELLED;
        }
        if (changed.before().isPresent()) {
            return News.OTHERS;
        }
        return changed.booking().version() > 1 ? News.MOVED : News.BOOKED;
    }

    private static Optional<Reached> contact(Booking booking, Participants of) {
        return of.contactMail()
                .map(mail -> new Reached(booking.id(), of.contact().orElse(mail), mail, Language.DANISH));
    }

    /** An account's address may be older than the rules for addresses: the talk is booked all the same. */
    private void invite(Talk talk, News news, Reached receiver) {
        try {
            outbox.send(message(talk, news, receiver));
        } catch (RefusedException refused) {
            LOG.warn(
                    "An invitation to booking {} cannot be sent: {}",
                    talk.booking().id(),
                    refused.key());
        }
    }

    /** The one of the workplace alone: ours have it in I dag. */
    void remind(Booking booking, UUID bookedBy) {
        Optional<Reached> organiser = one(colleagues.reached(List.of(bookedBy)), bookedBy);
        if (organiser.isEmpty() || booking.contactMail().isEmpty()) {
            return;
        }
        Talk talk = talk(booking, organiser.get());
        Words words = new Words(messages, Language.DANISH.locale());
        String receiver = booking.contact().orElse("");
        outbox.send(new Message(
                        Channel.MAIL,
                        booking.contactMail().get(),
                        receiver,
                        Language.DANISH,
                        words.text(
                                "reminder.subject",
                                booking.slot().day(),
                                booking.slot().beginsAt()),
                        words.text(
                                "reminder.letter",
                                receiver,
                                talk.firstName(),
                                about(talk, words),
                                talk.organiser().name(),
                                Acting.now().organisation()),
                        booking.courseId().toString(),
                        Optional.empty())
                .about(new About.Known(talk.personId())));
    }

    private static Optional<Reached> one(List<Reached> of, UUID id) {
        return of.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Talk talk(Booking booking, Reached organiser) {
        Course course = placements.course(booking.courseId());
        Person person = people.person(course.personId());
        return new Talk(
                booking,
                person.id(),
                person.firstName(),
                companies.workplace(course.workplaceId()).name(),
                organiser);
    }

    private Message message(Talk talk, News news, Reached receiver) {
        Booking booking = talk.booking();
        Words words = new Words(messages, receiver.language().locale());
        String about = news == News.GONE ? when(booking, words) : about(talk, words);
        Invitation invitation = new Invitation(
                new Appointment(
                        booking.id(),
                        booking.version() - 1,
                        booking.cancelled().isPresent(),
                        booking.slot().day().atTime(booking.slot().beginsAt()),
                        booking.slot().minutes(),
                        words.text("invitation.summary", talk.firstName()),
                        booking.place(),
                        about,
                        clock.instant()),
                new Attendee(
                        talk.organiser().name(),
                        house.read().orElse(talk.organiser().email())),
                new Attendee(receiver.name(), receiver.email()),
                news == News.GONE);
        return new Message(
                        Channel.MAIL,
                        receiver.email(),
                        receiver.name(),
                        receiver.language(),
                        words.text(
                                news.subject,
                                booking.slot().day(),
                                booking.slot().beginsAt()),
                        words.text(
                                news == News.GONE ? "invitation.letter.gone" : "invitation.letter",
                                receiver.name(),
                                words.text(news.opening, talk.firstName(), talk.workplace()),
                                about,
                                talk.organiser().name(),
                                Acting.now().organisation()),
                        booking.courseId().toString(),
                        Optional.of(new Attachment(
                                "aftale.ics",
                                "text/calendar; method=" + invitation.method(),
                                CalendarFile.of(invitation))))
                .about(new About.Known(talk.personId()));
    }

    /** When, where and who; never why. */
    private static String about(Talk talk, Words words) {
        Booking booking = talk.booking();
        List<String> who = new ArrayList<>(booking.workers());
        booking.contact().ifPresent(who::add);
        if (booking.withPerson()) {
            who.add(talk.firstName());
        }
        booking.interpreter().ifPresent(language -> who.add(words.text("invitation.interpreter", language)));
        return when(booking, words) + "\n" + words.text("invitation.who", words.list(who));
    }

    private static String when(Booking booking, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "invitation.when",
                words.weekday(booking.slot().day().getDayOfWeek()),
                booking.slot().day(),
                booking.slot().beginsAt(),
                booking.slot().endsAt()));
        booking.place().ifPresent(place -> lines.add(words.text("invitation.where", place)));
        return String.join("\n", lines);
    }

    /** What a receiver is told, with the keys of the mail's subject and first lines. */
    private enum News {
        BOOKED("invitation.subject", "invitation.booked"),
        MOVED("invitation.subject.moved", "invitation.moved"),
        OTHERS("invitation.subject.others", "invitation.others"),
        GONE("invitation.subject.gone", "invitation.gone"),
        CANCELLED("invitation.subject.cancelled", "invitation.cancelled");

        private final String subject;
        private final String opening;

        News(String subject, String opening) {
            this.subject = subject;
            this.opening = opening;
        }
    }

    /** @param firstName of the person @param workplace its name */
    private record Talk(Booking booking, UUID personId, String firstName, String workplace, Reached organiser) {}
}
