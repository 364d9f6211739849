package dk.fodfaeste.companies;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Companies all over the country: most in Copenhagen, a dozen in one postal district, one on Bornholm, two of which nobody knows where. */
public final class MapTown {

    private static final List<String> PLACES = List.of(
            "1050", "1216", "1216", "1620", "1850", "2100", "2200", "2300", "2400", "2450", "2600", "2630", "2700",
            "2750", "2800", "3000", "3400", "4000", "4600", "4700", "5000", "5000", "5700", "6000", "6700", "7100",
            "7400", "8000", "8000", "8200", "8600", "8800", "9000", "9900", "3700", "", "");

    private static final int IN_VALBY = 12;

    private MapTown() {}

    /** {@link Town} too, with its pause and its own café. */
    public static void build(Accounts house, Imports imports) {
        Town.build(house, imports);
        Iterator<Cvr> numbers = IntStream.range(30_000_000, 40_000_000)
                .mapToObj(number -> Cvr.parse(String.valueOf(number)))
                .flatMap(Optional::stream)
                .iterator();
        StringBuilder companies = new StringBuilder("cvr;navn;db07\n");
        StringBuilder workplaces = new StringBuilder("cvr;pnr;navn;postnr;pladser\n");
        StringBuilder tasks = new StringBuilder("pnr;opgave_nr;opgave;minutter;gange_pr_uge\n");
        for (int number = 0; number < PLACES.size() + IN_VALBY; number++) {
            String cvr = numbers.next().digits();
            String place = number < PLACES.size() ? PLACES.get(number) : "2500";
            companies.append("%s;Firma %d;%s%n".formatted(cvr, number, number % 3 == 0 ? "56" : "47"));
            workplaces.append("%s;10%s;Sted %d;%s;%d%n".formatted(cvr, cvr, number, place, 1 + number % 4));
            tasks.append("10%s;1;Fylde hylder;60;5%n".formatted(cvr));
        }
        Acting.as(house.actor(Role.ADMINISTRATOR), () -> {
            var report = imports.write(
                    List.of(
                            csv("virksomheder", companies.toString()),
                            csv("arbejdssteder", workplaces + Town.PACKING + ";1099990001;Pakkehallen;2650;3\n"),
                            csv("opgaver", tasks.toString())),
                    done -> {});
            if (!report.written()) {
                throw new IllegalStateException(report.toString());
            }
        });
    }

    private static Upload csv(String sheet, String text) {
        return new Upload(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
