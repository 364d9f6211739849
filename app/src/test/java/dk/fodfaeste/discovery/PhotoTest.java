package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.privacy.SealedAlone;
import dk.fodfaeste.privacy.Sealing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A photo of the work beside what was seen: sealed, without what the camera wrote into it, for those who may read it. */
class PhotoTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Sealing sealing;

    @Autowired
    private PhotosFromBefore fromBefore;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\nB1;Amal;Hassan\n")));
        amal = as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void aPhotoIsKeptSealedWithoutWhatTheCameraWroteIntoIt() throws Exception {
        byte[] taken = SamplePhoto.thatSaysWhere(3000, 2000);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(SamplePhoto.WHERE);

        assertThat(see(taken).getRedirectedUrl()).contains("saved=");

        MockHttpServletResponse shown = read(Role.ENTERPRISE_SUPERVISOR, photo() + "/content");
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Nokia", "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(shown.getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isBetween(852, 854);
        assertThat(TestHouse.rows("select encode(content_sealed, 'escape') from discovery.photo"))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain("JFIF", "GPS"));
        assertThat(TestHouse.rows("select action || ' ' || subject || ' ' || detail from privacy.log_entry"
                        + " where subject like 'photo%' order by sequence"))
                .containsExactly("CHANGE photo put in", "READ photo/content ");
    }

    @Test
    void aSmallOneStaysAsLargeAsItIsAndOneWithGlassIsDrawnOnWhite() throws Exception {
        see(SamplePhoto.of("png", 300, 200));
        var picture = ImageIO.read(new ByteArrayInputStream(
                read(Role.CONSULTANT, photo() + "/content").getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(300);
    }

    @Test
    void whatIsNoPictureIsRefusedBesideTheFieldAndWhatWasTypedStays() throws Exception {
        byte[] whole = SamplePhoto.of("jpg", 800, 600);
        assertRefused("Det er ikke et billede, vi kan vise.", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("Billedet kan ikke åbnes", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("Der er plads til 15 MB.", new byte[Photos.MOST_BYTES + 1]);
        assertThat(TestHouse.rows("select 1 from discovery.observation")).isEmpty();
    }

    private void assertRefused(String words, byte[] content) throws Exception {
        MockHttpServletResponse answer = see(content);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(words, "aria-describedby=\"photo-wrong\"", "Satte varer på plads")
                .contains("value=\"3\" required checked");
    }

    @Test
    void aGoodPhotoWithAWrongFieldIsAskedForAgain() throws Exception {
        MockHttpServletResponse answer = send(
                house,
                Role.ENTERPRISE_SUPERVISOR,
                observation(SamplePhoto.of("jpg", 80, 60), UUID.randomUUID(), "mange"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Vælg billedet igen, når resten er rettet.");
        assertThat(TestHouse.rows("select 1 from discovery.photo")).isEmpty();
    }

    @Test
    void theSameFormTwiceIsOneObservationWithOnePhoto() throws Exception {
        UUID key = UUID.randomUUID();
        for (int sending = 0; sending < 2; sending++) {
            send(house, Role.ENTERPRISE_SUPERVISOR, observation(SamplePhoto.of("jpg", 80, 60), key, "1"));
        }
        assertThat(TestHouse.rows("select 1 from discovery.photo")).hasSize(1);
        assertThat(TestHouse.rows("select 1 from discovery.observation")).hasSize(1);
    }

    @Test
    void whoFollowsThePersonSeesItAndNobodyElseReachesItByItsAddress() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        TestHouse.execute("update discovery.observation set observer_id = '"
                + house.account(Role.CONSULTANT).accountId() + "'");

        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(role, photo() + "/content").getStatus()).isEqualTo(200);
            assertThat(read(role, "/people/" + amal + "/profile").getContentAsString())
                    .contains(photo());
        }
        for (String address : List.of(photo(), photo() + "/content")) {
            assertThat(read(Role.ENTERPRISE_SUPERVISOR, address).getStatus())
                    .as("another who stands in the shop")
                    .isEqualTo(404);
            assertThat(read(Role.ADMINISTRATOR, address).getStatus()).isEqualTo(403);
            assertThat(send(otherHouse, Role.CONSULTANT, get(address)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(send(house, Role.ENTERPRISE_SUPERVISOR, post(photo() + "/remove"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(otherHouse, Role.CONSULTANT, post(photo() + "/remove")).getStatus())
                .isEqualTo(404);
        assertThat(TestHouse.rows("select 1 from discovery.photo")).hasSize(1);
    }

    @Test
    void itGoesWhenWhatWasSeenIsTakenBack() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        String address = photo();

        send(house, Role.ENTERPRISE_SUPERVISOR, post(address.replace("/photo", "/undo")));

        assertThat(TestHouse.rows("select 1 from discovery.photo")).isEmpty();
        assertThat(read(Role.ENTERPRISE_SUPERVISOR, address + "/content").getStatus())
                .isEqualTo(404);
        assertThat(send(house, Role.ENTERPRISE_SUPERVISOR, post(address + "/remove"))
                        .getStatus())
                .as("an old page that takes away what is gone")
                .isEqualTo(302);
        assertThat(send(otherHouse, Role.CONSULTANT, post(address + "/remove")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void itGoesWithItsSealedBytesWhenThePersonIsErased() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        String address = photo();
        assertThat(send(
                                house,
                                Role.CONSULTANT,
                                post("/people/" + amal + "/erasure").param("reason", "PERSON_ASKED"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(TestHouse.rows("select 1 from discovery.photo"))
                .as("one yes erases nobody")
                .hasSize(1);

        assertThat(send(
                                house,
                                Role.EMPLOYMENT_MANAGER,
                                post("/people/" + amal + "/erasure/approve").param("number", "B1"))
                        .getRedirectedUrl())
                .isEqualTo("/people");

        assertThat(TestHouse.rows("select content_sealed from discovery.photo")).isEmpty();
        assertThat(TestHouse.rows("select 1 from discovery.observation")).isEmpty();
        assertThat(read(Role.CONSULTANT, address + "/content").getStatus()).isEqualTo(404);
    }

    /** Whoever has a dump of the rest from before, the house's key and the keys of today, opens no photo of theirs; nor does an older backup of the keys help. */
    @Test
    void anOldDumpOpensNoPhotoOfWhomIsErasedNorOneThatWasTakenAway() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        UUID seen = UUID.fromString(photo().split("/")[2]);
        SealedAlone dumped = new SealedAlone(bytes("content_sealed"), bytes("sealed_key"));
        assertThat(sealing.openAlone(dumped, seen)).as("so this test can fail").startsWith(0xFF, 0xD8);
        assertThatThrownBy(() -> sealing.openForHouse(dumped.content(), seen))
                .as("the house's key alone")
                .isInstanceOf(IllegalStateException.class);
        String keyBefore = TestHouse.rows("select format('insert into person_keys.photo_key values (%L, %L, %L)',"
                        + " photo_key_id, organisation_id, sealed_key) from person_keys.photo_key")
                .getFirst();

        send(house, Role.CONSULTANT, post("/people/" + amal + "/erasure").param("reason", "PERSON_ASKED"));
        send(
                house,
                Role.EMPLOYMENT_MANAGER,
                post("/people/" + amal + "/erasure/approve").param("number", "B1"));

        assertThat(TestHouse.rows("select 1 from person_keys.photo_key")).isEmpty();
        TestHouse.execute(keyBefore);
        assertThat(TestHouse.rows("select 1 from person_keys.photo_key")).isEmpty();
    }

    @Test
    void whatIsTakenAwayTakesItsKeyAlongAndAnotherMayBePutInInstead() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        String first = TestHouse.rows("select photo_key_id::text from person_keys.photo_key")
                .getFirst();
        send(house, Role.ENTERPRISE_SUPERVISOR, post(photo() + "/remove"));
        assertThat(TestHouse.rows("select 1 from person_keys.photo_key")).isEmpty();
        send(house, Role.ENTERPRISE_SUPERVISOR, later(SamplePhoto.of("jpg", 120, 90)));
        assertThat(TestHouse.rows("select photo_key_id::text from person_keys.photo_key"))
                .hasSize(1)
                .doesNotContain(first);
        assertThat(read(Role.ENTERPRISE_SUPERVISOR, photo() + "/content").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aPhotoFromBeforeIsShownAndSealedAnewAtNight() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        UUID seen = UUID.fromString(photo().split("/")[2]);
        byte[] shown = read(Role.CONSULTANT, photo() + "/content").getContentAsByteArray();
        TestHouse.execute("update discovery.photo set photo_key_id = null, content_sealed = '\\x"
                + HexFormat.of().formatHex(sealing.sealForHouse(shown, seen)) + "'; delete from person_keys.photo_key");
        assertThat(read(Role.CONSULTANT, photo() + "/content").getContentAsByteArray())
                .isEqualTo(shown);

        fromBefore.doTonight();
        fromBefore.doTonight();

        assertThat(TestHouse.rows("select 1 from person_keys.photo_key k join discovery.photo using (photo_key_id)"))
                .hasSize(1);
        assertThat(read(Role.CONSULTANT, photo() + "/content").getContentAsByteArray())
                .isEqualTo(shown);
    }

    /** Of the photo there is, from a dump of everything. */
    private static byte[] bytes(String column) throws SQLException {
        return HexFormat.of()
                .parseHex(TestHouse.rows("select encode(" + column
                                + ", 'hex') from discovery.photo join person_keys.photo_key using (photo_key_id)")
                        .getFirst());
    }

    @Test
    void aPhotoWithAHumanBeingOnItIsTakenAwayByWhoeverSeesItAndTheObservationStays() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        String address = photo();
        for (int click = 0; click < 2; click++) {
            assertThat(send(house, Role.SOCIAL_WORKER, post(address + "/remove"))
                            .getRedirectedUrl())
                    .isEqualTo("/people/" + amal + "/profile");
        }
        assertThat(TestHouse.rows("select 1 from discovery.photo")).isEmpty();
        assertThat(TestHouse.rows("select 1 from discovery.observation where withdrawn_at is null"))
                .hasSize(1);
        assertThat(TestHouse.rows("select actor from privacy.log_entry where action = 'DELETE' and subject = 'photo'"))
                .hasSize(1);
    }

    @Test
    void itIsNotOnThePageThatThePersonTakesAlong() throws Exception {
        see(SamplePhoto.of("jpg", 80, 60));
        assertThat(read(Role.CONSULTANT, "/people/" + amal + "/profile.pdf").getContentAsString())
                .doesNotContain("/Subtype /Image", "/Subtype/Image");
    }

    @Test
    void whatWasPutInLaterIsPutInByTheWriterOfTheDayAlone() throws Exception {
        see(new byte[0]);
        assertThat(read(Role.ENTERPRISE_SUPERVISOR, photo()).getContentAsString())
                .contains("Aldrig af personen", "type=\"file\"");
        assertThat(read(Role.CONSULTANT, photo()).getStatus()).isEqualTo(404);
        assertThat(send(house, Role.CONSULTANT, later(SamplePhoto.of("jpg", 80, 60)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(house, Role.ENTERPRISE_SUPERVISOR, later(new byte[0])).getContentAsString())
                .contains("Tag et billede, eller vælg et.");
        assertThat(send(house, Role.ENTERPRISE_SUPERVISOR, later(SamplePhoto.of("jpg", 80, 60)))
                        .getRedirectedUrl())
                .isEqualTo(photo());
    }

    private AbstractMockHttpServletRequestBuilder<?> later(byte[] content) throws Exception {
        return multipart(photo()).file(new MockMultipartFile("photo", "IMG_4711.jpg", "image/jpeg", content));
    }

    private String photo() throws Exception {
        return "/observe/"
                + TestHouse.rows("select observation_id::text from discovery.observation")
                        .getFirst()
                + "/photo";
    }

    private MockHttpServletResponse see(byte[] content) throws Exception {
        return send(house, Role.ENTERPRISE_SUPERVISOR, observation(content, UUID.randomUUID(), "1"));
    }

    private AbstractMockHttpServletRequestBuilder<?> observation(byte[] content, UUID key, String times) {
        return multipart("/observe")
                .file(new MockMultipartFile("photo", "IMG_4711.jpg", "image/jpeg", content))
                .param("person", amal.toString())
                .param("dimension", "STOCK")
                .param("edition", "0")
                .param("level", "3")
                .param("seenOn", "2026-11-23")
                .param("timesSeen", times)
                .param("task", "Satte varer på plads")
                .param("clientKey", key.toString());
    }

    private MockHttpServletResponse read(Role role, String address) throws Exception {
        return send(house, role, get(address));
    }

    private MockHttpServletResponse send(Accounts in, Role role, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(in.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
