package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How companies are put in order, found and cut into pages. */
class CompanyListTest extends HouseTest {

    @Autowired
    private CompanyRepository companies;

    private final Iterator<Cvr> numbers = IntStream.range(10_000_000, 20_000_000)
            .mapToObj(number -> Cvr.parse(String.valueOf(number)))
            .flatMap(Optional::stream)
            .iterator();

    @BeforeEach
    void theyMoveIn() {
        List.of("Østbageriet", "Zoo", "Ærø Færger", "Århus Cykler", "Aabybro Tømmer", "Ost & Vin", "Café Noir")
                .forEach(this::add);
    }

    @Test
    void aNameWithARingComesAfterZ() throws Exception {
        assertThat(list(""))
                .containsSubsequence(
                        "Café Noir<", "Zoo<", "Ærø Færger<", "Østbageriet<", "Aabybro Tømmer<", "Århus Cykler<");
    }

    @Test
    void aNameIsFoundByPartsOfItInAnyOrderAndWithoutItsAccents() throws Exception {
        assertThat(list("?q=noir CAFE")).contains("Café Noir<").doesNotContain("Zoo<");
        assertThat(list("?q=tom aaby")).contains("Aabybro Tømmer<").doesNotContain("Århus");
    }

    @Test
    void oneWrongLetterFindsTheCompanyAllTheSame() throws Exception {
        assertThat(list("?q=østbagereit")).contains("Østbageriet<").doesNotContain("Zoo<");
    }

    @Test
    void everyCompanyStandsOnOnePageAndOnOneOnly() throws Exception {
        for (int number = 100; number < 150; number++) {
            add("Nr " + number);
        }
        for (CompaniesPage.Sort sort : CompaniesPage.Sort.values()) {
            String all = list("?sort=" + sort) + list("?page=2&sort=" + sort) + list("?page=3&sort=" + sort);
            assertThat(all).contains("1-20 af 57", "41-57 af 57");
            for (int number = 100; number < 150; number++) {
                assertThat(all).containsOnlyOnce(">Nr " + number + "<");
            }
        }
    }

    /** Straight into its table: what it is called is all that matters here. */
    private void add(String name) {
        Cvr cvr = numbers.next();
        as(
                house.actor(Role.CONSULTANT),
                () -> companies.add(new NewCompany(
                        cvr,
                        new CompanyFacts(
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
    }

    private String list(String asked) throws Exception {
        return web.perform(get("/companies" + asked).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
