package dk.fodfaeste.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "|calc",
                "%x",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "﹦1",
                "﹢1",
                "﹣1",
                "﹫x",
                "−1",
                "⁼1",
                "⁺1",
                " =1",
                "   ＝1",
                "\t=1",
                "\r=1",
                "\n=1",
                "\ttext",
                "\rtext",
                "\u00a0=1",
                "\u3000＝1",
                "\ufeff=1",
                "\u200b=1",
                "\u0000=1",
                "\u0001=1"
            })
    void whatASpreadsheetCouldRunIsText(String cell) {
        assertThat(Formulas.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Café", "1+1", "010190-1234", "a=b", "«ja»", "12,5", "(=1)"})
    void whatItOnlyShowsStaysAsItIs(String cell) {
        assertThat(Formulas.harmless(cell)).isEqualTo(cell);
    }
}
