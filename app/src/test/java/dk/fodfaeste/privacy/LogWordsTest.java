package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.demo.DemoHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.web.Words;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** The log is written in English once and for ever; people read it in Danish. */
class LogWordsTest extends HouseTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOCIAL_WORKER yes, own voice|socialrådgiveren: ja, med egen stemme|social worker yes, own voice",
                "extended to 2027-01-31|forlænget til 31. januar 2027|extended to 31 January 2027",
                "refused, wrong password, from 10.0.0.0/24|afvist, forkert adgangskode, fra 10.0.0.0/24|refused, wrong password, from 10.0.0.0/24",
                "2 words; 12 found; by stage; page 3|2 ord; 12 fundet; efter stage; side 3|2 words; 12 found; by stage; page 3",
                "PROPOSED Kaffe $1 {} \\ 2|foreslået: Kaffe $1 {} \\ 2|PROPOSED Kaffe $1 {} \\ 2",
                "phone, first name|telefon, fornavn|phone, first name",
                "noget andet|noget andet|noget andet"
            })
    void anEntryReadsInTheReadersLanguage(String written, String danish, String english) {
        assertThat(LogWords.of(written, words("da"))).isEqualTo(danish);
        assertThat(LogWords.of(written, words("en"))).isEqualTo(english);
    }

    @Test
    void nothingOfALifeIsWrittenInWordsThatHaveNoDanish() throws SQLException {
        DemoHouse.build(program, house.actor(Role.ADMINISTRATOR));
        List<String> details = TestHouse.rows("select distinct detail from privacy.log_entry where detail <> ''"
                + " and not (subject = 'observation' and detail ~ '^[A-Z_]+$')");
        assertThat(details).hasSizeGreaterThan(20).allMatch(LogWords::knows);
    }

    private Words words(String language) {
        return new Words(messages, Locale.of(language));
    }
}
