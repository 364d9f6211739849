package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordAdviceTest {

    private final PasswordAdvice advice = new PasswordAdvice();

    @ParameterizedTest
    @CsvSource({
        "kort, account.wrong.password",
        "password1234, account.wrong.weakPassword",
        "123456789012, account.wrong.weakPassword",
        "aaaaaaaaaaaa, account.wrong.weakPassword",
        "P@ssw0rd1234, account.wrong.weakPassword",
        "iloveyou1234, account.wrong.weakPassword",
        "qwertyuiopåæ, account.wrong.weakPassword",
        "adgangskode2026, account.wrong.weakPassword",
        "Koebenhavn1234, account.wrong.weakPassword",
        "Velkommen2026!, account.wrong.weakPassword",
        "fodfaeste-demo, account.wrong.ownPassword",
        "AnnaHolm2026!, account.wrong.ownPassword",
        "anna.holm@gaden, account.wrong.ownPassword",
        "Huset i Gaden 2026, account.wrong.ownPassword",
        "ＡｎｎａＨｏｌｍ２０２６, account.wrong.ownPassword",
    })
    void whatManyWouldGuessIsRefused(String password, String wrong) {
        assertThat(advice.wrong(password, "Anna Holm", "anna@gaden.example", "Huset i Gaden"))
                .contains(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tre små ord her", "kR7#vw29LmQz", "blå elefant danser tango", "hest batteri korrekt klamme"})
    void wordsThatDoNotBelongTogetherAreGood(String password) {
        assertThat(advice.wrong(password, "Anna Holm", "anna@gaden.example", "Huset i Gaden"))
                .isEmpty();
    }
}
