package dk.fodfaeste.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.help.Handbook.Section;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import dk.fodfaeste.identity.web.HelpSections;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page leads to the section of the handbook that tells of it, and what the handbook says is read on the screen. */
class HelpTest extends HouseTest {

    /** What shows no page of its own. */
    private static final Set<String> NO_PAGES = Set.of("/", "/observe/sender");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Handbook handbook;

    @Test
    void everyPageHasASectionAndEverySectionIsThere() {
        Set<String> without = new TreeSet<>();
        for (String route : routes()) {
            if (HelpSections.of(route).isEmpty()) {
                without.add(route);
            }
        }
        assertThat(without).isEmpty();
        assertThat(handbook.sections().stream().map(Section::id)).containsAll(HelpSections.all());
    }

    private Set<String> routes() {
        AntPathMatcher paths = new AntPathMatcher();
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> Access.OPEN.stream().noneMatch(open -> paths.match(open, pattern)))
                .filter(pattern -> !NO_PAGES.contains(pattern))
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySectionIsReadByEveryRoleWithItsPictures() throws Exception {
        for (Section section : handbook.sections()) {
            for (Role role : Role.values()) {
                Document page = page("/help/" + section.id(), role);
                assertThat(page.select("h1").text()).as(section.id()).isEqualTo(section.title());
                for (var picture : page.select(".handbook img")) {
                    assertThat(picture.attr("alt")).as(section.id()).isNotEmpty();
                    assertThat(web.perform(get(picture.attr("src")))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                            .as(picture.attr("src"))
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aPageLeadsToItsSection() throws Exception {
        assertThat(page("/people", Role.CONSULTANT).select(".who a").eachAttr("href"))
                .contains("/help/tag-imod-et-menneske");
        assertThat(page("/account", Role.ADMINISTRATOR).select(".who a").eachAttr("href"))
                .contains("/help/din-side-navn-sprog-og-fravaer");
    }

    @Test
    void wordsFindTheSectionsInWhichAllOfThemStand() throws Exception {
        assertThat(page("/help?q=regneark Indlæs", Role.CONSULTANT)
                        .select(".contents a")
                        .eachText())
                .contains("Læs jeres regneark ind");
        assertThat(page("/help?q=zzzz", Role.CONSULTANT).text()).contains("Det står der ikke noget om");
        assertThat(page("/help?q=<script>", Role.CONSULTANT).select("main script"))
                .isEmpty();
        assertThat(page("/help", Role.ENTERPRISE_SUPERVISOR).select(".contents a"))
                .hasSameSizeAs(handbook.sections());
    }

    @Test
    void whatIsNotInTheHandbookIsNotThere() throws Exception {
        assertThat(web.perform(get("/help/nothing").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void noTwoPlacesOfTheMenuHaveTheSameKey() throws Exception {
        for (Role role : Role.values()) {
            List<String> keys =
                    page("/help/keys", role).select("nav a[data-go]").eachAttr("data-go");
            assertThat(keys).as(role.name()).doesNotHaveDuplicates().isNotEmpty();
            assertThat(page("/help/keys", role).select("main kbd").eachText()).containsAll(keys);
        }
    }

    private Document page(String address, Role role) throws Exception {
        return Jsoup.parse(web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
