package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** What was signed on paper is kept with those who signed it, or nothing of it is. */
class SignedPagesTest extends CarouselTown {

    @Test
    void onePageCarriesTheSignaturesOfSeveral() throws Exception {
        agreed();
        send(picture(), "COMPANY", "REPRESENTATIVE", "PERSON").andExpect(status().is3xxRedirection());
        assertThat(now().answers()).containsOnlyKeys(Party.COMPANY, Party.REPRESENTATIVE, Party.PERSON);
        var company = Objects.requireNonNull(now().answers().get(Party.COMPANY));
        assertThat(company.how()).contains(How.ON_PAPER);
        assertThat(company.signer()).contains("Đặng O'Brien");
        assertThat(company.page())
                .isEqualTo(Objects.requireNonNull(now().answers().get(Party.REPRESENTATIVE))
                        .page());
        page().andExpect(content().string(containsString("Underskrevet side, udgave 2")));
    }

    @Test
    void aBrokenOrForeignFileLeavesNothingAndWhatWasTypedStays() throws Exception {
        agreed();
        send("nej".getBytes(StandardCharsets.UTF_8), "COMPANY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Det er hverken en PDF eller et billede")))
                .andExpect(content().string(containsString("value=\"Đặng O&#39;Brien\"")));
        send("%PDF-1.7 afskåret".getBytes(StandardCharsets.UTF_8), "COMPANY")
                .andExpect(status().isUnprocessableContent());
        send(picture()).andExpect(status().isUnprocessableContent());
        assertThat(TestHouse.rows("select 1 from matching.signed_page")).isEmpty();
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void aSignatureThatCannotBeKeepsThePageOutToo() throws Exception {
        agreed();
        consultant(() -> say().yes(proposal, Party.COMPANY));
        send(picture(), "PERSON", "COMPANY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("har skrevet et svar")));
        assertThat(now().answers()).containsOnlyKeys(Party.COMPANY);
        assertThat(TestHouse.rows("select 1 from matching.signed_page")).isEmpty();
    }

    @Test
    void theSameSendingTwiceIsOne() throws Exception {
        agreed();
        UUID sending = UUID.randomUUID();
        send(sending, picture(), "COMPANY").andExpect(status().is3xxRedirection());
        send(sending, picture(), "COMPANY").andExpect(status().is3xxRedirection());
        assertThat(TestHouse.rows("select 1 from matching.signed_page")).hasSize(1);
    }

    @Test
    void nothingOfItLiesReadableAndOnlyTheTeamReadsIt() throws Exception {
        agreed();
        send(picture(), "COMPANY").andExpect(status().is3xxRedirection());
        String page = TestHouse.rows("select signed_page_id from matching.signed_page")
                .getFirst();
        assertThat(TestHouse.rows("select encode(content_sealed, 'escape') from matching.signed_page"))
                .noneMatch(stored -> stored.contains("PNG"));
        String address = "/proposals/" + proposal + "/signed-pages/" + page;
        for (String part : new String[] {"", "/preview", "/content"}) {
            web.perform(get(address + part).with(house.signedIn(Role.SOCIAL_WORKER)))
                    .andExpect(status().isOk());
            web.perform(get(address + part).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                    .andExpect(status().isForbidden());
        }
        assertThat(TestHouse.rows("select action from privacy.log_entry where subject = 'signed-page'"))
                .contains("READ");
    }

    private void agreed() {
        amalIsProposed();
        agree(Map.of());
    }

    private ResultActions send(byte[] file, String... parties) throws Exception {
        return send(UUID.randomUUID(), file, parties);
    }

    private ResultActions send(UUID sending, byte[] file, String... parties) throws Exception {
        var form = multipart("/proposals/" + proposal + "/signed-pages")
                .file(new MockMultipartFile("file", "aftale.png", "image/png", file));
        form.param("sending", sending.toString()).param("version", "2");
        for (String party : parties) {
            form.param("signed-" + party, "yes").param("signedName-" + party, "Đặng O'Brien");
        }
        return web.perform(form.with(house.signedIn(Role.CONSULTANT)).with(csrf()));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private Proposal now() {
        return consultant(() -> proposals.proposal(proposal));
    }
}
