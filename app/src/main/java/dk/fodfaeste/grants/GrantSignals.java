package dk.fodfaeste.grants;

import dk.fodfaeste.grants.DueGrants.Due;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.SignalRows;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What a consultant has to see to about grants and claims, with the day it is too late. */
@Component
class GrantSignals implements SignalRows<List<Due>> {

    private static final int MOST = 5;

    private final DueGrants due;

    GrantSignals(DueGrants due) {
        this.due = due;
    }

    @Override
    public Optional<Field<List<Due>>> question(Actor reader, LocalDate today) {
        return reader.role().equals("CONSULTANT")
                ? Optional.of(due.near(reader.accountId(), today, MOST + 1))
                : Optional.empty();
    }

    @Override
    public List<Signal> signals(List<Due> near) {
        return Stream.concat(
                        near.stream().limit(MOST).map(GrantSignals::signal),
                        Stream.of(near)
                                .filter(all -> all.size() > MOST)
                                .map(all -> new Signal(
                                        Section.FOLLOW_UPS,
                                        "grant.signal.more",
                                        List.of(),
                                        "/courses/grants?mine=true",
                                        "grant.signal.more.verb",
                                        Optional.empty())))
                .toList();
    }

    private static Signal signal(Due due) {
        return new Signal(
                Section.FOLLOW_UPS,
                "grant.signal." + due.what(),
                List.of(due.person(), due.workplace()),
                "/courses/" + due.courseId() + "/grants",
                "grant.signal.verb",
                due.tooLate());
    }
}
