package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Joining;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Absence;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.NotAllowedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands in for a social worker opens the rooms of their people, while the absence lasts, and the log says for whom. */
class DeputyInCaseRoomTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private CaseRoom caseRoom;

    @Autowired
    private Teams teams;

    @Autowired
    private Absences absences;

    private UUID amal = new UUID(0, 0);
    private UUID bo = new UUID(0, 0);
    private Actor deputy = new Actor(new UUID(0, 0), new UUID(0, 0), "", "", "");

    @BeforeEach
    void amalIsTheSocialWorkersAndBoIsNobodys() {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere",
                        "nr;fornavn;socialraadgiver;konsulent\nB1;Amal;Social worker;Consultant\nB2;Bo;;\n")));
        as(
                house.actor(Role.CONSULTANT),
                () -> people.all().forEach(person -> {
                    if (person.number().equals("B1")) {
                        amal = person.id();
                    } else {
                        bo = person.id();
                    }
                }));
        deputy = Joining.colleague(house, Role.SOCIAL_WORKER, "Dorte Dam").actor();
    }

    @Test
    void theRoomOpensWhileTheAbsenceLastsAndNoOtherDay() throws Exception {
        assertThat(opens(deputy, amal)).isFalse();
        away(TODAY, TODAY.plusDays(3), Role.SOCIAL_WORKER, deputy.accountId());
        assertThat(opens(deputy, amal)).isTrue();
        assertThat(opens(deputy, bo))
                .as("not one of those whom the colleague works with")
                .isFalse();
        TestHouse.execute("update identity.absence set first_day = '2026-11-18', last_day = '2026-11-22'");
        assertThat(opens(deputy, amal)).isFalse();
        TestHouse.execute("update identity.absence set first_day = '2026-11-24', last_day = '2026-11-29'");
        assertThat(opens(deputy, amal)).isFalse();
    }

    @Test
    void everyLookAndNoteSaysForWhom() throws Exception {
        away(TODAY, TODAY, Role.SOCIAL_WORKER, deputy.accountId());
        Acting.as(deputy, () -> caseRoom.note(amal, CaseRoom.Tier.FILE, "Talte med hende"));
        assertThat(TestHouse.rows("select actor || ' ' || detail from privacy.log_entry where subject = 'case-room'"
                        + " and person_id = '" + amal + "'"))
                .contains("Dorte Dam as deputy of Social worker", "Dorte Dam note");
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(amal));
        assertThat(TestHouse.rows("select actor from privacy.log_entry where detail like 'as deputy of %'"))
                .as("not the colleague themselves")
                .doesNotContain("Social worker");
    }

    @Test
    void aDeputyTakesNobodyInAndNamesNobody() throws Exception {
        away(TODAY, TODAY, Role.SOCIAL_WORKER, deputy.accountId());
        Acting.as(deputy, () -> {
            assertThatThrownBy(() -> teams.takeIn(amal, deputy.accountId())).isInstanceOf(NotAllowedException.class);
        });
        assertThatThrownBy(() -> as(
                        deputy,
                        () -> database.execute(
                                "update people.person set social_worker_id = ? where person_id = ?",
                                deputy.accountId(),
                                amal)))
                .rootCause()
                .hasMessageContaining("only the team, or a manager");
    }

    @Test
    void whoMayOpenNoRoomsOpensNoneAsADeputyEither() throws Exception {
        Actor anna = Joining.colleague(house, Role.CONSULTANT, "Anna Bo").actor();
        away(TODAY, TODAY, Role.CONSULTANT, anna.accountId());
        assertThat(opens(anna, amal)).as("a consultant").isFalse();
        away(TODAY, TODAY, Role.SOCIAL_WORKER, deputy.accountId());
        TestHouse.execute(
                "update identity.account set case_room_asked_by_id = gen_random_uuid(), case_room_approved_at = null"
                        + " where account_id = '" + deputy.accountId() + "'");
        TestHouse.execute("update identity.account set case_room_approved_at = null where account_id = '"
                + deputy.accountId() + "'");
        assertThat(opens(deputy, amal)).as("without a second yes").isFalse();
    }

    private void away(LocalDate first, LocalDate last, Role who, UUID standsIn) {
        Actor away = house.actor(who);
        as(
                away,
                () -> absences.tell(
                        new Absence(UUID.randomUUID(), away.accountId(), Optional.of(standsIn), first, last, 0)));
    }

    private boolean opens(Actor reader, UUID person) {
        try {
            Acting.as(reader, () -> caseRoom.look(person));
            return true;
        } catch (ClosedRoomException closed) {
            return false;
        }
    }
}
