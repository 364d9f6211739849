package dk.fodfaeste.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Who;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is here today, as Skriv op shows them: by their courses and the days on which they can come. */
class HereTodayTest extends HouseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private Presence presence;

    @Autowired
    private Companies companies;

    @BeforeEach
    void aShopAWorkshopAndAHostel() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", """
                                nr;fornavn;efternavn;dage
                                B1;Åse;Lund;ma-fr
                                B2;Zoe;Lund;
                                B3;Ida;Berg;ti-fr
                                B4;Jens;Holm;
                                B5;Kim;Holm;
                                B6;Lis;Holm;
                                """),
                        Town.csv("virksomheder", """
                                cvr;navn;egen_virksomhed
                                72011643;Butikken;ja
                                35211055;Hostel Kanalen;nej
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn
                                72011643;1040678842;Butikken
                                72011643;1040678843;Værkstedet
                                35211055;1026161383;Hostellet
                                """),
                        Town.csv("forloeb", """
                                nr;pnr;art;start;slut;timer_pr_uge;afsluttet
                                B1;1040678842;praktik;02-11-2026;;10;
                                B2;1040678842;praktik;02-11-2026;23-11-2026;10;
                                B2;1040678843;praktik;02-11-2026;26-02-2027;10;
                                B3;1040678842;praktik;02-11-2026;26-02-2027;10;
                                B4;1026161383;praktik;02-11-2026;26-02-2027;10;
                                B5;1040678842;praktik;24-11-2026;26-02-2027;10;
                                B6;1040678842;praktik;02-09-2026;22-11-2026;10;
                                """)));
    }

    @Test
    void thoseWhoseCourseTakesPlaceWithUsAndWhoCanComeOnTheDay() {
        assertThat(here(MONDAY, Optional.empty())).containsExactly("Zoe L.", "Åse L.");
        assertThat(here(MONDAY.plusDays(1), Optional.empty())).containsExactly("Ida B.", "Kim H.", "Zoe L.", "Åse L.");
        assertThat(here(MONDAY.minusDays(1), Optional.empty())).containsExactly("Lis H.", "Zoe L.");
    }

    @Test
    void whoStandsInOnePlaceSeesThoseOfThatPlace() {
        assertThat(here(MONDAY, Optional.of(workplace("Værkstedet")))).containsExactly("Zoe L.");
        assertThat(here(MONDAY, Optional.of(workplace("Hostellet")))).containsExactly("Jens H.");
    }

    @Test
    void onlySoManyAreShownAndItIsSaidHowManyThereAreBesides() {
        var here = as(house.actor(Role.CONSULTANT), () -> presence.on(MONDAY, Optional.empty(), 1));
        assertThat(here.people()).hasSize(1);
        assertThat(here.more()).isEqualTo(1);
    }

    @Test
    void skrivOpAndThePageOfTheDayShowThem() throws Exception {
        for (String page : List.of("/observe", "/today")) {
            assertThat(page(page)).as(page).contains("Zoe L.", "Åse L.").doesNotContain("Jens", "Ida", "Lis");
        }
        assertThat(page("/observe")).contains("Her i dag");
    }

    @Test
    void anotherHouseSeesNobody() {
        assertThat(as(otherHouse.actor(Role.CONSULTANT), () -> presence.on(MONDAY, Optional.empty(), 9))
                        .people())
                .isEmpty();
    }

    private List<String> here(LocalDate day, Optional<UUID> workplace) {
        return as(house.actor(Role.CONSULTANT), () -> presence.on(day, workplace, 9)).people().stream()
                .map(Who::name)
                .toList();
    }

    private UUID workplace(String name) {
        return as(house.actor(Role.CONSULTANT), () -> companies.workplaces()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
