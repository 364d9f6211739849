package dk.fodfaeste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.NotFoundException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One import in the hands of several: whole or not at all, once, by whoever may. */
class ImportByTwoTest extends HouseTest {

    private static final List<Upload> TWO = List.of(Town.csv("borgere", "nr;fornavn\nB1;Amal\nB2;Bo\n"));

    @Autowired
    private ImportRuns runs;

    @Autowired
    private People people;

    @Test
    void whatOneTriedAnotherMaySaveAndTheLogSaysWho() throws SQLException {
        UUID run = tried(TWO);
        Actor other = anotherAdministrator();

        as(other, () -> runs.accept(run));
        byHand.runDue();

        assertThat(state(run)).isEqualTo(State.DONE);
        assertThat(TestHouse.rows(
                        "select account_id::text from privacy.log_entry where action = 'IMPORT' order by sequence"))
                .containsExactly(
                        house.account(Role.ADMINISTRATOR).accountId().toString(), String.valueOf(other.accountId()));
    }

    @Test
    void twoWhoSaveTheSameAtOnceSaveItOnce() throws Exception {
        UUID run = tried(TWO);
        Actor other = anotherAdministrator();
        Callable<Boolean> one = () -> as(house.actor(Role.ADMINISTRATOR), () -> accepted(run));
        Callable<Boolean> two = () -> as(other, () -> accepted(run));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var each : both.invokeAll(List.of(one, two, one, two))) {
                assertThat(each.get()).isTrue();
            }
        }
        byHand.runDue();

        assertThat(state(run)).isEqualTo(State.DONE);
        assertThat(TestHouse.rows("select 1 from jobs.job where kind = 'intake.write'"))
                .hasSize(1);
        assertThat(TestHouse.rows(
                        "select 1 from privacy.log_entry where action = 'IMPORT' and detail not like 'dry run%'"))
                .hasSize(1);
        assertThat(persons()).isEqualTo(2);
    }

    private boolean accepted(UUID run) {
        runs.accept(run);
        return true;
    }

    @Test
    void anAdministratorOfAnotherHouseFindsNothingToSave() {
        UUID run = tried(TWO);

        as(otherHouse.actor(Role.ADMINISTRATOR), () -> runs.accept(run));
        byHand.runDue();

        assertThatThrownBy(() -> as(otherHouse.actor(Role.ADMINISTRATOR), () -> runs.run(run)))
                .isInstanceOf(NotFoundException.class);
        assertThat(state(run)).isEqualTo(State.READY);
        assertThat(persons()).isZero();
    }

    @Test
    void whatWasTriedBeforeSomethingElseWasSavedIsTriedAnewAndRefusedWhole() {
        String town = "cvr;pnr;navn\n13585628;1010457500;Bageriet\n";
        saved(List.of(
                Town.csv("borgere", "nr;fornavn\nB1;Amal\n"),
                Town.csv("virksomheder", "cvr;navn\n13585628;Bageriet\n"),
                Town.csv("arbejdssteder", town)));
        String headers = "nr;pnr;art;start;slut\n";
        UUID first = tried(List.of(
                Town.csv("borgere", "nr;fornavn\nB2;Bo\n"),
                Town.csv("forloeb", headers + "B1;1010457500;praktik;1.1.2026;31.3.2026\n")));
        saved(List.of(Town.csv("forloeb", headers + "B1;1010457500;praktik;1.2.2026;30.4.2026\n")));

        as(house.actor(Role.ADMINISTRATOR), () -> runs.accept(first));
        byHand.runDue();

        assertThat(state(first)).isEqualTo(State.REFUSED);
        assertThat(persons()).isEqualTo(1);
    }

    @Test
    void whoMayNoLongerSaveDoesNotSaveThoughTheyAsked() throws SQLException {
        UUID run = tried(TWO);
        Actor other = anotherAdministrator();
        as(other, () -> runs.accept(run));
        TestHouse.execute("update identity.account set active = false where account_id = '" + other.accountId() + "'");

        byHand.runDue();

        assertThat(state(run)).isEqualTo(State.FAILED);
        assertThat(persons()).isZero();
    }

    private UUID tried(List<Upload> uploads) {
        UUID run = as(house.actor(Role.ADMINISTRATOR), () -> runs.begin(UUID.randomUUID(), uploads));
        byHand.runDue();
        assertThat(state(run)).isEqualTo(State.READY);
        return run;
    }

    private void saved(List<Upload> uploads) {
        UUID run = tried(uploads);
        as(house.actor(Role.ADMINISTRATOR), () -> runs.accept(run));
        byHand.runDue();
        assertThat(state(run)).isEqualTo(State.DONE);
    }

    private State state(UUID run) {
        return as(house.actor(Role.ADMINISTRATOR), () -> runs.run(run).state());
    }

    private int persons() {
        return as(house.actor(Role.CONSULTANT), () -> people.all().size());
    }

    private Actor anotherAdministrator() throws SQLException {
        UUID id = UUID.randomUUID();
        TestHouse.execute("insert into identity.account (account_id, organisation_id, name, email, role) values ('" + id
                + "', '" + house.organisationId() + "', 'Anden', 'anden@huset.example', 'ADMINISTRATOR')");
        return new SignedIn(id, house.organisationId(), house.organisation(), "Anden", Role.ADMINISTRATOR, null, null)
                .actor();
    }
}
