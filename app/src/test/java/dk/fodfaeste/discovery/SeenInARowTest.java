package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody's sightings, a row for each person, are what one question for each of them answers: at the ends of every scale too. */
class SeenInARowTest extends HouseTest {

    private static final String PEOPLE = "B1;Amal;Hassan\nB2;عمر;\nB3;Đặng;O'Brien\nB4;Ingen;Så\n";

    /** Every role, level and number of times at its ends, days before 1970 and far ahead, several of a day, some that were taken back. */
    private static final String SEEN = """
            insert into discovery.observation (observation_id, organisation_id, person_id, dimension, level, seen_on, seen_by, times_seen, ordinal,
                                               withdrawn_at)
            select gen_random_uuid(), p.organisation_id, p.person_id, d.dimension, l.level, d.day, r.role, t.times, row_number() over (),
                   case when l.level = 3 then now() end
              from people.person p
             cross join (values ('PUNCTUAL', date '1969-12-31'), ('PUNCTUAL', date '2026-11-23'), ('LIFT', date '2100-02-28')) d (dimension, day)
             cross join (values (0), (3), (7)) l (level)
             cross join unnest(array['SUPERVISOR', 'WORKPLACE', 'CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'OTHER']) r (role)
             cross join (values (1), (2), (1000)) t (times)
             where p.number <> 'B4'""";

    @Autowired
    private Imports imports;

    @Autowired
    private Knowledge knowledge;

    @Test
    void areWhatIsAskedForOneByOne() throws SQLException {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\n" + PEOPLE)));
        TestHouse.execute(SEEN);

        Map<UUID, List<Sighting>> inRows = as(house.actor(Role.CONSULTANT), () -> {
            Map<UUID, List<Sighting>> seen = new HashMap<>();
            knowledge.sightingsOfEach(knowledge.edition(), seen::put);
            return seen;
        });

        assertThat(inRows)
                .hasSize(3)
                .allSatisfy((person, sightings) -> assertThat(sightings)
                        .hasSizeGreaterThan(70)
                        .isEqualTo(as(house.actor(Role.CONSULTANT), () -> knowledge.sightingsOf(person))));
    }
}
