package dk.fodfaeste.portal;

import dk.fodfaeste.links.WaitingByLink;
import dk.fodfaeste.links.WaitingByLink.Waiting;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What interpreters, the municipality and others said by link, or have not said, and somebody has to see to. */
@Component
class LinkSignals implements Signals {

    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER");

    private final WaitingByLink waiting;

    LinkSignals(WaitingByLink waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        return WORKERS.contains(reader.role())
                ? waiting.of(reader.accountId()).said().stream()
                        .map(LinkSignals::signal)
                        .toList()
                : List.of();
    }

    private static Signal signal(Waiting line) {
        String course = line.courseId().map(UUID::toString).orElse("");
        String person = Person.shortName(line.firstName().orElse(""), line.lastName());
        return switch (line.kind()) {
            case INTERPRETER_NO -> interpreter("interpreter.signal.no", line, course);
            case INTERPRETER_WAITS -> interpreter("interpreter.signal.waits", line, course);
            case QUESTION ->
                new Signal(
                        Section.ANSWERS,
                        "link.signal.QUESTION",
                        List.of(line.receiver(), person),
                        "/courses/" + course + "/links",
                        "link.signal.question.verb",
                        Optional.of(CallSignals.nextWorkingDay(line.day())));
            case REMINDED ->
                new Signal(
                        Section.ANSWERS,
                        "link.signal.REMINDED",
                        List.of(line.receiver()),
                        line.proposalId()
                                .map(id -> "/proposals/" + id + "/links")
                                .orElse("/courses/" + course + "/links"),
                        "link.signal.call.verb",
                        Optional.of(line.day()));
            case GRANTED, REFUSED ->
                new Signal(
                        Section.ANSWERS,
                        "grant.signal.said." + line.kind(),
                        List.of(person, line.workplace().orElse("")),
                        "/courses/" + course + "/grants",
                        "grant.signal.said.verb",
                        Optional.of(line.day()));
        };
    }

    private static Signal interpreter(String key, Waiting line, String course) {
        return new Signal(
                Section.BOOKINGS,
                key,
                List.of(line.receiver(), line.language().orElse(""), line.day()),
                "/courses/" + course + "/links?talk="
                        + line.bookingId().map(UUID::toString).orElse(""),
                key + ".verb",
                Optional.of(line.day()));
    }
}
