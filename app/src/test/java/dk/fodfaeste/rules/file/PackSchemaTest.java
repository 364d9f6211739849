package dk.fodfaeste.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library that reads the schema says everything in English: whoever adds a keyword to the schema gives it words. */
class PackSchemaTest {

    /** They say something to the reader of the schema, and refuse nothing. */
    private static final Set<String> REMARKS = Set.of("$schema", "$defs", "title", "description");

    private final List<String> keywords = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();

    PackSchemaTest() {
        collect(new JsonMapper().readTree(PackReader.bytes(PackSchema.FILE)));
    }

    private void collect(JsonNode schema) {
        schema.propertyStream().forEach(each -> {
            keywords.add(each.getKey());
            if (each.getKey().equals("pattern")) {
                forms.add(each.getValue().asString());
            }
            switch (each.getKey()) {
                case "properties", "$defs", "allOf" -> each.getValue().forEach(this::collect);
                case "items", "if", "then", "else" -> collect(each.getValue());
                default -> {
                    // holds no schema
                }
            }
        });
    }

    @Test
    void everyKeywordHasWordsOfItsOwn() {
        assertThat(keywords)
                .contains("multipleOf", "dependentRequired")
                .allSatisfy(each -> assertThat(PackSchema.WORDS.containsKey(each)
                                || PackSchema.SILENT.contains(each)
                                || REMARKS.contains(each))
                        .as(each)
                        .isTrue());
    }

    @Test
    void everyFormHasWordsOfItsOwn() {
        assertThat(PackSchema.PATTERNS.keySet()).containsAll(forms);
    }
}
