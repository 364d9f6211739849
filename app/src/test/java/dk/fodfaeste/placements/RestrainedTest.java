package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Asking;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The question about the companies that are not open, compared with asking for every company and leaving out the open ones. */
class RestrainedTest extends HouseTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int COMPANIES = 60;

    private final Random chance = new Random(7);

    @Autowired
    private Imports imports;

    @Autowired
    private CompanyPatience patience;

    @Autowired
    private Asking asking;

    @Test
    void thoseWhoAreNotOpenAreKnownWithoutReadingTheOthers() {
        moveIn();
        Map<UUID, Patience> restrained = as(house.actor(Role.CONSULTANT), () -> asking.restrained(TODAY));
        Map<UUID, Patience> all = as(house.actor(Role.CONSULTANT), () -> ofThose(patience.on(TODAY)));
        all.values().removeIf(Patience.Open.class::isInstance);
        assertThat(restrained).isEqualTo(all);
        assertThat(all.values().stream().map(Patience::getClass).distinct()).hasSize(2);
    }

    private static Map<UUID, Patience> ofThose(Map<UUID, Standing> standings) {
        Map<UUID, Patience> patience = new HashMap<>();
        standings.forEach((company, standing) -> patience.put(company, standing.patience()));
        return patience;
    }

    private void moveIn() {
        List<String> companies = IntStream.iterate(10_000_000, each -> each + 1)
                .mapToObj(Integer::toString)
                .filter(digits -> dk.fodfaeste.companies.Cvr.parse(digits).isPresent())
                .limit(COMPANIES)
                .toList();
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn\n"
                                        + IntStream.range(0, 4 * COMPANIES)
                                                .mapToObj("B%d;Amal"::formatted)
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "virksomheder",
                                "cvr;navn;egen_virksomhed;pause_til\n"
                                        + companies.stream().map(this::company).collect(Collectors.joining("\n"))),
                        Town.csv(
                                "arbejdssteder",
                                "cvr;pnr;navn\n"
                                        + companies.stream()
                                                .map(cvr -> cvr + ";10" + cvr + ";Sted")
                                                .collect(Collectors.joining("\n"))),
                        Town.csv(
                                "forloeb",
                                "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n"
                                        + IntStream.range(0, 4 * COMPANIES)
                                                .mapToObj(person -> course(person, companies.get(person % COMPANIES)))
                                                .collect(Collectors.joining("\n")))));
    }

    private String company(String cvr) {
        String pause = chance.nextInt(5) == 0 ? TYPED.format(TODAY.plusDays(chance.nextInt(80) - 40)) : "";
        return cvr + ";Firma;" + (chance.nextInt(6) == 0 ? "ja" : "nej") + ";" + pause;
    }

    private String course(int person, String cvr) {
        LocalDate end = TODAY.minusDays(chance.nextInt(260));
        String ending = List.of(
                        "stoppet før tid;borger;",
                        "stoppet før tid;ingen;",
                        "stoppet før tid;ingen;job",
                        "gennemført;;")
                .get(chance.nextInt(4));
        return "B%d;10%s;praktik;%s;%s;10;%s"
                .formatted(person, cvr, TYPED.format(end.minusDays(30)), TYPED.format(end), ending);
    }
}
