package dk.fodfaeste.people;

import dk.fodfaeste.database.people.Routines;
import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes to erase those of whom nothing has happened for as long as the rule lets them be kept. Two people decide. */
@Component
class DueErasures implements Nightly {

    private final DSLContext database;
    private final HouseRules rules;
    private final Clock clock;

    DueErasures(DSLContext database, HouseRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.propose-erasures";
    }

    @Override
    @Transactional(label = DatabaseRole.AS_JOBS)
    public void doTonight() {
        LocalDate today = LocalDate.now(clock);
        int years = rules.on("retention.person", today).value();
        Routines.proposeErasures(database.configuration(), today.minusYears(years), OffsetDateTime.now(clock));
    }
}
