package dk.fodfaeste.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be written to others, and who may know of it. */
class OutboxTest extends HouseTest {

    private static final String SAID = "Vi ringer på tirsdag.";

    @Autowired
    private Outbox outbox;

    @Test
    void whatIsSentInATransactionThatRollsBackWasNeverWritten() {
        UUID id = as(house.actor(Role.CONSULTANT), () -> outbox.send(mail("Ærø Đặng", SAID)));
        assertThat(as(house.actor(Role.CONSULTANT), () -> outbox.state(id))).isPresent();

        UUID[] lost = new UUID[1];
        Acting.as(
                house.actor(Role.CONSULTANT),
                () -> transactions.executeWithoutResult(status -> {
                    lost[0] = outbox.send(mail("O'Brien", SAID));
                    status.setRollbackOnly();
                }));
        assertThat(as(house.actor(Role.CONSULTANT), () -> outbox.state(lost[0])))
                .isEmpty();
    }

    @Test
    void aMessageIsSeenByItsWriterAndByThoseWhoRunTheHouseAlone() {
        UUID id = as(house.actor(Role.CONSULTANT), () -> outbox.send(mail("Bo", SAID)));

        for (Role role : List.of(Role.CONSULTANT, Role.EMPLOYMENT_MANAGER, Role.ADMINISTRATOR)) {
            assertThat(as(house.actor(role), () -> outbox.state(id)))
                    .as("%s", role)
                    .isPresent();
        }
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.ENTERPRISE_SUPERVISOR)) {
            assertThat(as(house.actor(role), () -> outbox.state(id)))
                    .as("%s", role)
                    .isEmpty();
        }
        for (Role role : Role.values()) {
            assertThat(as(otherHouse.actor(role), () -> outbox.state(id)))
                    .as("%s of another organisation", role)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", "010190 1234", "CPR: 0101901234."})
    void aCprNumberNeverLeaves(String number) {
        refused("post.wrong.cpr", mail("Bo", "Nummeret er " + number));
        refused("post.wrong.cpr", mail("Bo " + number, SAID));
    }

    @Test
    void aSecretOfTenDigitsIsNoCprNumber() {
        Message code = mail("Bo", "Koden er 0101901234").secret("0101901234");
        assertThat(as(house.actor(Role.CONSULTANT), () -> outbox.send(code))).isNotNull();
    }

    @Test
    void aNameThatTheReceiverDoesNotKnowStaysHere() {
        About unknown = new About.Unknown(UUID.randomUUID(), List.of("Åse", "Đặng"));
        refused("post.wrong.name", mail("Bo", "Nu kommer åse på mandag").about(unknown));
        refused("post.wrong.name", mail("Bo", "Đặng, på mandag").about(unknown));
        refused("post.wrong.name", mail("Åse", SAID).about(unknown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bo",
                "bo@huset",
                "bo@huset.example, al@huset.example",
                "bo@huset.example\nBcc: al@huset.example"
            })
    void whatIsNoAddressIsRefused(String address) {
        refused("post.wrong.mail", to(Channel.MAIL, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "+45 12345678", "bo@huset.example", "+0512345678"})
    void whatIsNoPhoneNumberWithItsCountryIsRefused(String number) {
        refused("post.wrong.phone", to(Channel.SMS, number));
    }

    private void refused(String key, Message message) {
        assertThatThrownBy(() -> as(house.actor(Role.CONSULTANT), () -> outbox.send(message)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    private static Message mail(String receiver, String text) {
        return new Message(
                Channel.MAIL, "bo@huset.example", receiver, Language.DANISH, "Hej", text, "course 1", Optional.empty());
    }

    private static Message to(Channel channel, String address) {
        return new Message(channel, address, "Bo", Language.DANISH, "Hej", SAID, "course 1", Optional.empty());
    }
}
