package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Amal has eight openings at the office and sixty more at the shop. */
class PossibilitiesPageTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    private UUID amal = UUID.randomUUID();

    @BeforeEach
    void theTownMovesIn() {
        CarvingTown.moveIn(imports, house);
        CarvingTown.manyTasksMoveIn(imports, house, 60);
        amal = as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void theSixThatMatterMostAreShownAndTheRestAreNumbersThatOpen() throws Exception {
        String page = read("");

        assertThat(cards(page)).isEqualTo(6);
        assertThat(page).contains("Resten", "flere kan foreslås").contains("possibilities?kind=OPEN");
        assertThat(cards(read("?kind=OPEN"))).isEqualTo(6);
        assertThat(cards(read("?page=2"))).isEqualTo(6);
    }

    @Test
    void anyWorkplaceIsAskedWhyItIsNotHere() throws Exception {
        assertThat(read("?q=gæster kontor")).contains("Tage imod gæster", "Ved vi ikke nok om");
        assertThat(cards(read("?q=kontor gæster"))).isEqualTo(1);
        assertThat(cards(read("?q=KONTORHUSET kaffe"))).isEqualTo(6);
        assertThat(cards(read("?kind=BLIND&q=kontor"))).isEqualTo(1);
        assertThat(read("?q=nowhere")).contains("Prøv færre bogstaver");
    }

    @Test
    void whoSaysAWordOverOneThatTheyDidNotSeeGetsBoth() throws Exception {
        String form = read("").replaceAll("(?s).*?(<form class=\"word\".*?</form>).*", "$1");
        assertThat(say(form, "DREAM").getStatus()).isEqualTo(302);

        MockHttpServletResponse second = say(form, "REFUSED");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .contains("To har skrevet på samme tid", "value=\"DREAM\"", "value=\"REFUSED\"");
    }

    @Test
    void aWordIsSaidWhereTheOpeningStandsAndThePlaceIsKept() throws Exception {
        String place =
                "?page=2&kind=OPEN&q=pakke%20æ%26ø".replace("æ", "%C3%A6").replace("ø", "%C3%B8");
        String page = read("?kind=OPEN&page=2");
        String card = page.replaceAll("(?s).*?(<article class=\"sheet possibility\".*?</article>).*", "$1");

        String back = web.perform(word(card, "DREAM")
                        .param("kind", hidden(card, "kind"))
                        .param("page", hidden(card, "page"))
                        .param("q", "pakke æ&ø"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(back).isEqualTo("/people/" + amal + "/possibilities" + place + "#" + anchor(card));
        assertThat(web.perform(word(
                                read("").replaceAll(
                                                "(?s).*?(<article class=\"sheet possibility\".*?</article>).*", "$1"),
                                "DREAM"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/people/" + amal + "/possibilities#o");
    }

    private static String anchor(String card) {
        return card.replaceAll("(?s).* id=\"(o[0-9a-f-]+)\".*", "$1");
    }

    /** As the page stood before anybody said a word. */
    private MockHttpServletResponse say(String form, String word) throws Exception {
        return web.perform(word(form, word)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder word(String form, String word) {
        return post("/people/" + amal + "/possibilities/wish")
                .param("workplace", hidden(form, "workplace"))
                .param("work", hidden(form, "work"))
                .param("version", hidden(form, "version"))
                .param("word", word)
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf());
    }

    private static String hidden(String form, String name) {
        return form.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static int cards(String page) {
        return page.split("<article class=\"sheet possibility\"", -1).length - 1;
    }

    private String read(String query) throws Exception {
        return web.perform(get("/people/" + amal + "/possibilities" + query).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
