package dk.fodfaeste.demo;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Who;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.Help;
import dk.fodfaeste.discovery.Observations;
import dk.fodfaeste.discovery.Observations.NewObservation;
import dk.fodfaeste.discovery.OwnObservations;
import dk.fodfaeste.discovery.OwnObservations.Closer;
import dk.fodfaeste.discovery.Photos;
import dk.fodfaeste.discovery.day.Attendance;
import dk.fodfaeste.discovery.day.Attendances;
import dk.fodfaeste.discovery.day.Attendances.Moment;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.platform.EditionInForce;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A morning in the shop, as its supervisor has told it so far: some have come, three things were seen, and there is a photo of one. */
@Component
class DemoDay {

    private static final List<Attendance> TOLD =
            List.of(Attendance.PRESENT, Attendance.PRESENT, Attendance.LATE, Attendance.ABSENT_TOLD);

    private final Companies companies;
    private final Presence presence;
    private final Attendances attendances;
    private final Observations observations;
    private final OwnObservations own;
    private final Photos photos;
    private final Clock clock;

    DemoDay(
            Companies companies,
            Presence presence,
            Attendances attendances,
            Observations observations,
            OwnObservations own,
            Photos photos,
            Clock clock) {
        this.companies = companies;
        this.presence = presence;
        this.attendances = attendances;
        this.observations = observations;
        this.own = own;
        this.photos = photos;
        this.clock = clock;
    }

    /** As the supervisor, within a transaction. On a day when nobody is expected nothing is told. */
    void begin() {
        LocalDate today = LocalDate.now(clock);
        companies.ownWorkplaces().stream()
                .filter(place -> place.pNumber().equals(DemoTown.SHOP))
                .map(Workplace::id)
                .forEach(shop -> tell(
                        today,
                        shop,
                        presence.on(today, Optional.of(shop), TOLD.size()).people()));
    }

    private void tell(LocalDate today, UUID shop, List<Who> here) {
        for (int index = 0; index < here.size(); index++) {
            attendances.tellFirst(new Moment(here.get(index).personId(), shop, today), TOLD.get(index));
        }
        here.stream().findFirst().ifPresent(first -> {
            UUID alone = observations.record(seen(first, "ATTENDANCE", 3, today, shop));
            own.change(
                    alone,
                    1,
                    new Closer(3, 1, Optional.empty(), Optional.of(Help.ALONE), OptionalInt.of(2), Optional.empty()));
            observations.record(seen(first, "CUSTOMERS", 2, today, shop));
            photos.keep(observations.record(seen(first, "STOCK", 3, today, shop)), DemoPhoto.shelves());
        });
    }

    private static NewObservation seen(Who who, String dimension, int level, LocalDate today, UUID shop) {
        return new NewObservation(
                who.personId(),
                dimension,
                level,
                EditionInForce.number(),
                today,
                ObserverRole.SUPERVISOR,
                1,
                Optional.of(shop),
                Optional.empty(),
                Optional.empty(),
                UUID.nameUUIDFromBytes(("demo " + who.number() + dimension + today).getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }
}
