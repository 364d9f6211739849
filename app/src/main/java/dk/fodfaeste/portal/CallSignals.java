package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.WaitingByLink;
import dk.fodfaeste.matching.proposals.ProposalSignals;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Companies that want to be called, or said something that has to be seen to: within a working day. */
@Component
class CallSignals implements ProposalSignals {

    private final WaitingByLink waiting;

    CallSignals(WaitingByLink waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Signal> signals(Actor reader) {
        Role role = Role.valueOf(reader.role());
        return role != Role.CONSULTANT && role != Role.SOCIAL_WORKER
                ? List.of()
                : waiting.of(reader.accountId()).companies().stream()
                        .map(call -> new Signal(
                                Section.ANSWERS,
                                "link.signal." + call.why().name(),
                                List.of(call.company(), call.receiver(), call.work()),
                                "/proposals/" + call.proposalId() + "/links",
                                call.why().isCall() ? "link.signal.call.verb" : "link.signal.see.verb",
                                Optional.of(nextWorkingDay(call.since()))))
                        .toList();
    }

    static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? nextWorkingDay(next) : next;
    }
}
