package dk.fodfaeste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprInTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1234",
                "0101901234",
                "010190 1234",
                "010190–1234",
                "01-01-90-1234",
                "01.01.90-1234",
                "01 01 90 1234",
                "010190 - 12 34",
                "610190-1234",
                "０１０１９０-１２３４",
                "٠١٠١٩٠-١٢٣٤",
                "cpr:010190-1234.",
                "Amal010190-1234x",
                "010190-1234@mail.dk"
            })
    void aNumberIsFoundHoweverItIsWrittenAndItsLastFourAreCovered(String text) {
        assertThat(CprInText.isIn(text)).isTrue();
        assertThat(CprInText.masked(text)).contains("-••••").doesNotContain("1234", "12 34", "１２３４", "١٢٣٤");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23-11-2026",
                "2026-11-23 08:00",
                "13585628",
                "+45 20 12 34 56",
                "20123456",
                "01-01-1990",
                "kl. 8.00-16.00",
                "450190-1234",
                "011390-1234",
                "01019012345",
                "3 gange i uge 47, 2026"
            })
    void whatIsNoneStaysAsItIs(String text) {
        assertThat(CprInText.isIn(text)).isFalse();
        assertThat(CprInText.masked(text)).isEqualTo(text);
    }

    @org.junit.jupiter.api.Test
    void onlyTheLastFourAreCovered() {
        assertThat(CprInText.masked("Amal 0101901234, Bo 610290-4321")).isEqualTo("Amal 010190-••••, Bo 610290-••••");
    }
}
