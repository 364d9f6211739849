package dk.fodfaeste.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** How numbers read in a sentence. */
class WordsInTextTest {

    @ParameterizedTest
    @CsvSource({
        "60, Begynder med 1 time om ugen.",
        "90, 'Begynder med 1,5 timer om ugen.'",
        "120, Begynder med 2 timer om ugen.",
        "660, Begynder med 11 timer om ugen.",
        "1266, 'Begynder med 21,1 timer om ugen.'"
    })
    void oneHourIsOne(int minutes, String told) {
        Words danish = words("Begynder med {0} timer om ugen.", Locale.of("da", "DK"));
        assertThat(danish.text("sentence", danish.hours(minutes))).isEqualTo(told);
    }

    @Test
    void theWorkOfOneHourIsOneHoursWork() {
        assertThat(words("{0} timers arbejde", Locale.of("da", "DK")).text("sentence", "1"))
                .isEqualTo("1 times arbejde");
        assertThat(words("{0} hours a week", Locale.ENGLISH).text("sentence", "1"))
                .isEqualTo("1 hour a week");
    }

    private static Words words(String sentence, Locale locale) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("sentence", locale, sentence);
        return new Words(messages, locale);
    }
}
