package dk.fodfaeste.rules.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dk.fodfaeste.rules.law.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of a pack, and its errors in plain words. */
final class PackSchema {

    static final String FILE = "rules/rule-pack.schema.json";

    /** Those that only say that something within them was wrong, which is told itself. */
    private static final Set<String> SILENT =
            Set.of("if", "then", "else", "allOf", "anyOf", "oneOf", "$ref", "properties", "items");

    /** Those for which there are words. */
    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    private static final String EMPTY = "rules.file.empty";
    private static final String NOT_BLANK = "\\S";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("required", "rules.file.required"),
            Map.entry("additionalProperties", "rules.file.unknown"),
            Map.entry("unevaluatedProperties", "rules.file.unknown"),
            Map.entry("enum", "rules.file.enum"),
            Map.entry("const", "rules.file.const"),
            Map.entry("type", "rules.file.type"),
            Map.entry("pattern", "rules.file.pattern"),
            Map.entry("format", "rules.file.day"),
            Map.entry("minimum", "rules.file.small"),
            Map.entry("maximum", "rules.file.big"),
            Map.entry("minLength", EMPTY),
            Map.entry("maxLength", "rules.file.long"),
            Map.entry("minItems", EMPTY),
            Map.entry("dependentRequired", "rules.file.dependent"),
            Map.entry("uniqueItems", "rules.file.twice"));

    private final Schema schema = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.LEGACY)
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(new String(PackReader.bytes(FILE), StandardCharsets.UTF_8));

    List<PackProblem> problems(JsonNode json) {
        return schema.validate(json).stream()
                .filter(error -> !SILENT.contains(error.getKeyword()))
                .map(error -> new PackProblem(PackPlace.of(where(error), json), what(error)))
                .distinct()
                .toList();
    }

    private static String where(Error error) {
        return error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    }

    private static Said what(Error error) {
        String key = WORDS.getOrDefault(error.getKeyword(), "rules.file.other");
        if (error.getKeyword().equals("type")) {
            return expected(error)
                    .map(each -> Said.of(key + "." + each, ""))
                    .orElseGet(() -> Said.of("rules.file.other", "", error.getMessage()));
        }
        if (key.equals(EMPTY)
                || error.getKeyword().equals("pattern") && argument(error).equals(NOT_BLANK)) {
            return Said.of(EMPTY, "");
        }
        return Said.of(key, error.getProperty() != null ? error.getProperty() : argument(error), error.getMessage());
    }

    /** The type that should stand there; empty for one that the words do not know. */
    private static Optional<String> expected(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0
                ? Optional.empty()
                : Optional.of(String.valueOf(arguments[arguments.length - 1])).filter(TYPES::contains);
    }

    private static String argument(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }
}
