package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A task written once for many places, each its own afterwards; and the photo of one. */
class TaskCopiesTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    private WorkTask greens;
    private UUID second = UUID.randomUUID();
    private UUID other = UUID.randomUUID();

    @BeforeEach
    void buildTown() throws Exception {
        Town.build(house, imports);
        Workplace hostel = workplace("Hostellet");
        greens = tasks(hostel.id()).stream()
                .filter(task -> task.name().equals("Skylle og snitte grønt"))
                .findFirst()
                .orElseThrow();
        second = UUID.fromString(TestHouse.rows(
                        "insert into companies.workplace (workplace_id, organisation_id, company_id, p_number, name,"
                                + " places) select gen_random_uuid(), organisation_id, company_id, '1003388394', 'Hostellet ved åen', 2"
                                + " from companies.workplace where workplace_id = '" + hostel.id()
                                + "' returning workplace_id")
                .getFirst());
        other = UUID.fromString(TestHouse.rows(
                        "select workplace_id from companies.workplace where company_id <> '" + hostel.companyId() + "'")
                .getFirst());
    }

    @Test
    void aTaskIsCopiedWithItsNeedsAndIsItsOwnAfterwards() throws Exception {
        assertThat(body(page())).contains("Samme virksomhed", "Hostellet ved åen");
        sent(post(page()).param("place", second.toString(), other.toString()));

        WorkTask copy = tasks(second).getFirst();
        assertThat(copy).satisfies(task -> {
            assertThat(task.name()).isEqualTo("Skylle og snitte grønt");
            assertThat(task.minutesPerWeek()).isEqualTo(greens.minutesPerWeek());
            assertThat(task.days()).isEqualTo(greens.days());
            assertThat(task.relief()).isEqualTo(greens.relief());
        });
        assertThat(needs(copy.id())).isEqualTo(needs(greens.id())).isNotEmpty();
        assertThat(tasks(other)).extracting(WorkTask::name).contains("Skylle og snitte grønt");

        TestHouse.execute("update companies.task set minutes = 7 where task_id = '" + copy.id() + "'");
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.task(greens.id()))
                        .minutes())
                .isEqualTo(greens.minutes());
    }

    @Test
    void whoHasTheTaskAlreadyGetsNoSecondOne() throws Exception {
        sent(post(page()).param("place", second.toString()));
        sent(post(page()).param("place", second.toString()));

        assertThat(tasks(second)).hasSize(1);
        assertThat(body(page())).contains("har den");
    }

    @Test
    void withoutAnyPlaceNothingIsCopiedAndThePageSaysSo() throws Exception {
        var refused = sent(post(page()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Sæt kryds ved mindst ét arbejdssted.");
        assertThat(sent(post(page()).param("place", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void aPlaceOfAnotherOrganisationIsNotFoundAndGetsNothing() throws Exception {
        Town.build(otherHouse, imports);
        UUID theirs = as(
                otherHouse.actor(Role.CONSULTANT),
                () -> companies.workplaces().getFirst().id());
        int before =
                as(otherHouse.actor(Role.CONSULTANT), () -> companies.tasks().size());
        sent(post(page()).param("place", theirs.toString()));

        assertThat(as(otherHouse.actor(Role.CONSULTANT), () -> companies.tasks().size()))
                .isEqualTo(before);
    }

    @Test
    void aPhotoOfTheTaskIsKeptSealedAndGoesWithIt() throws Exception {
        String photo = "/tasks/" + greens.id() + "/photo";
        var none = sent(multipart(photo).file(new MockMultipartFile("photo", "x.jpg", "image/jpeg", new byte[0])));
        assertThat(none.getStatus()).isEqualTo(422);
        var text = sent(multipart(photo).file(new MockMultipartFile("photo", "x.jpg", "image/jpeg", "no".getBytes())));
        assertThat(text.getStatus()).isEqualTo(422);
        assertThat(text.getContentAsString()).contains("id=\"photo-wrong\"");

        sent(multipart(photo).file(new MockMultipartFile("photo", "x.png", "image/png", png())));
        assertThat(body(photo)).contains(photo + "/content");
        byte[] shown = web.perform(get(photo + "/content").with(house.signedIn(Role.SOCIAL_WORKER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(shown).startsWith(0xFF, 0xD8);
        assertThat(TestHouse.rows("select encode(content_sealed, 'hex') from companies.task_photo")
                        .getFirst())
                .doesNotContain("ffd8ffe0");

        sent(post(photo + "/remove"));
        assertThat(TestHouse.rows("select 1 from companies.task_photo")).isEmpty();
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private String page() {
        return "/tasks/" + greens.id() + "/copies";
    }

    private List<String> needs(UUID task) {
        return as(house.actor(Role.CONSULTANT), () -> companies.needsOfTask(task)).stream()
                .map(need -> need.dimension() + need.leastBin() + need.strength() + need.adaptation())
                .toList();
    }

    private Workplace workplace(String name) {
        return as(house.actor(Role.CONSULTANT), () -> companies.workplaces()).stream()
                .filter(workplace -> workplace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkTask> tasks(UUID workplace) {
        return as(house.actor(Role.CONSULTANT), () -> companies.tasksOf(workplace));
    }

    private String body(String address) throws Exception {
        return sent(get(address)).getContentAsString();
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
