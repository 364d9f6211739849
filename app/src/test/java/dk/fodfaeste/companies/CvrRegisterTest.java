package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.companies.CompanyRegister.RegisteredCompany;
import dk.fodfaeste.companies.CompanyRegister.RegisteredUnit;
import dk.fodfaeste.companies.CompanyRegister.SilentException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The public register as it answers, and when it does not. */
class CvrRegisterTest {

    private static final Cvr NURSERY = new Cvr("24729737");

    private final RecordedRegister recorded = new RecordedRegister();
    private final CvrRegister register = new CvrRegister(recorded.address() + "/", RecordedRegister.USER, 5);

    @AfterEach
    void end() {
        recorded.close();
    }

    @Test
    void aCompanyHasItsNameAndIndustry() {
        assertThat(register.company(NURSERY))
                .contains(
                        new RegisteredCompany(NURSERY, "Gartneriet Ærø ApS", Optional.of("011900"), Optional.empty()));
        assertThat(recorded.asked)
                .containsExactly("POST /cvr-permanent/virksomhed/_search Basic "
                        + Base64.getEncoder().encodeToString(RecordedRegister.USER.getBytes(StandardCharsets.UTF_8))
                        + " " + recorded.asked.getFirst().replaceFirst("^[^{]*", ""))
                .allMatch(question -> question.contains("\"Vrvirksomhed.cvrNummer\":\"24729737\""));
    }

    @Test
    void oneThatEndedSaysWhenByItsLastLife() {
        assertThat(register.company(new Cvr("13585628")))
                .contains(new RegisteredCompany(
                        new Cvr("13585628"), "Caféen I/S", Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30))));
    }

    @Test
    void aUnitHasItsAddressAndItsCompany() {
        PNumber number = new PNumber("1003388394");
        assertThat(register.unit(number))
                .contains(new RegisteredUnit(
                        number, Optional.of(NURSERY), "Væksthuset", Optional.of("Glasvej 4B"), Optional.of("5970")));
    }

    @Test
    void whatItDoesNotKnowIsNotThere() {
        assertThat(register.company(new Cvr("10172748"))).isEmpty();
        assertThat(register.unit(new PNumber("1000000001"))).isEmpty();
    }

    @Test
    void whateverElseItSaysIsSilence() {
        recorded.says(401, "");
        silent();
        recorded.says(500, "");
        silent();
        recorded.says(200, "<html>Vi har lukket</html>");
        silent();
        recorded.says(200, "{\"error\":\"index\"}");
        silent();
        recorded.says(200, "{\"hits\":{\"hits\":[{\"_source\":{\"Vrvirksomhed\":{}}}]}}");
        silent();
        recorded.close();
        silent();
    }

    private void silent() {
        assertThatThrownBy(() -> register.company(NURSERY)).isInstanceOf(SilentException.class);
    }

    @Test
    void withoutAnAddressThereIsNone() {
        assertThat(register.isThere()).isTrue();
        assertThat(new CvrRegister(" ", "", 5).isThere()).isFalse();
    }
}
