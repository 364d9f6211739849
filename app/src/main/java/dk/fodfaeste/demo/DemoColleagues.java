package dk.fodfaeste.demo;

import dk.fodfaeste.identity.Absence;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.SavedFilters;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Colleagues of the demo town: one is away and the consultant stands in, the social worker goes on a course soon, and some lists are kept. */
@Component
class DemoColleagues {

    private final TransactionTemplate transactions;
    private final Colleagues colleagues;
    private final Absences absences;
    private final OwnAccount own;
    private final SavedFilters filters;
    private final Clock clock;

    DemoColleagues(
            TransactionTemplate transactions,
            Colleagues colleagues,
            Absences absences,
            OwnAccount own,
            SavedFilters filters,
            Clock clock) {
        this.transactions = transactions;
        this.colleagues = colleagues;
        this.absences = absences;
        this.own = own;
        this.filters = filters;
        this.clock = clock;
    }

    void begin(Actor manager, Actor consultant, Actor socialWorker) {
        LocalDate today = LocalDate.now(clock);
        as(
                manager,
                () -> other(Role.CONSULTANT, consultant)
                        .ifPresent(away -> absences.tell(new Absence(
                                UUID.randomUUID(),
                                away.id(),
                                Optional.of(consultant.accountId()),
                                today.minusDays(1),
                                today.plusDays(4),
                                0))));
        as(
                socialWorker,
                () -> absences.tell(new Absence(
                        UUID.randomUUID(),
                        socialWorker.accountId(),
                        other(Role.SOCIAL_WORKER, socialWorker).map(Member::id),
                        today.plusDays(14),
                        today.plusDays(18),
                        0)));
        as(consultant, () -> {
            Profile profile = own.profile();
            own.change(new Profile(
                    profile.name(),
                    profile.email(),
                    profile.role(),
                    Optional.of("20 30 40 50"),
                    Optional.of(Language.DANISH),
                    profile.version()));
            filters.save("Mine i jobsøgning", "sort=WAITED&stage=JOB_FINDING&consultant=" + consultant.accountId());
            filters.save("Ringeliste", "sort=NAME&column=STAGE&column=PHONE&column=EMAIL");
        });
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    private Optional<Member> other(Role role, Actor than) {
        return colleagues.staff().members().stream()
                .filter(member -> member.active() && member.role() == role)
                .filter(member -> !member.id().equals(than.accountId()))
                .findFirst();
    }
}
