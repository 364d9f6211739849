package dk.fodfaeste.people;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.ManagerWaiting.Kind;
import dk.fodfaeste.people.ManagerWaiting.Waiting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.SignalRows;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Tells the manager whom somebody asks to erase and of whom the rules say that it is due, with whom a talk about progress has waited long, and
 * that a draft of the catalogue or a rule pack waits for a second person.
 */
@Component
class ManagerSignals implements SignalRows<List<Waiting>> {

    @Override
    public Optional<Field<List<Waiting>>> question(Actor reader, LocalDate today) {
        return reader.role().equals(Role.EMPLOYMENT_MANAGER.name())
                ? Optional.of(ManagerWaiting.all())
                : Optional.empty();
    }

    @Override
    public List<Signal> signals(List<Waiting> all) {
        List<Signal> signals =
                new ArrayList<>(all.stream().map(ManagerSignals::signal).toList());
        all.stream()
                .filter(each -> each.kind() == Kind.PROGRESS && each.more() > 0)
                .findFirst()
                .ifPresent(each -> signals.add(new Signal(
                        Section.FOLLOW_UPS,
                        "manager.signal.PROGRESS.more",
                        List.of(each.more()),
                        "/caseload",
                        "manager.signal.PROGRESS.more.verb",
                        Optional.empty())));
        return signals;
    }

    private static Signal signal(Waiting each) {
        String about = each.about().orElse("");
        String person = each.personId().map(id -> "/people/" + id).orElse("");
        return switch (each.kind()) {
            case ERASURE ->
                signal(
                        Section.REFERRALS,
                        "erasure.signal." + about,
                        each.name(),
                        person + "/erasure",
                        "erasure.signal.verb");
            case PROGRESS ->
                new Signal(
                        Section.FOLLOW_UPS,
                        "manager.signal.PROGRESS",
                        List.of(each.name()),
                        person + "/progress",
                        "manager.signal.verb",
                        each.since());
            case CATALOGUE ->
                signal(
                        Section.HOUSE,
                        "manager.signal.CATALOGUE",
                        about,
                        "/administration/catalogue/draft",
                        "manager.signal.verb");
            case RULE_PACK ->
                signal(
                        Section.HOUSE,
                        "manager.signal.RULE_PACK",
                        about,
                        "/administration/rules",
                        "manager.signal.verb");
        };
    }

    private static Signal signal(Section section, String key, String argument, String address, String verb) {
        return new Signal(section, key, List.of(argument), address, verb, Optional.empty());
    }
}
