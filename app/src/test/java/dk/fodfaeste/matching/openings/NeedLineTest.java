package dk.fodfaeste.matching.openings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NeedLineTest {

    private static final String BEFORE_THERE_WERE_EDITIONS = """
            {"dimension": "PUNCTUAL", "level": 3, "strength": "MUST", "adaptable": false, "adaptation": null, "state": "MET",
             "probability": 0.9, "cost": 0}
            """;

    @Test
    void whatWasDecidedBeforeThereWereEditionsIsReadInTheWordsOfTheProgram() {
        NeedLine line = JsonMapper.builder().build().readValue(BEFORE_THERE_WERE_EDITIONS, NeedLine.class);
        assertThat(line.edition()).isEmpty();
    }
}
