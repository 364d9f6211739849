package dk.fodfaeste.rules.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Said;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of a pack, and its errors in plain words: each keyword of the schema has its own, for the library tells them in English. */
final class PackSchema {

    static final String FILE = "rules/rule-pack.schema.json";

    /** Those that only say that something within them was wrong, which is told itself. */
    static final Set<String> SILENT = Set.of("if", "then", "else", "allOf", "$ref", "properties", "items");

    /** Those for which there are words. */
    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    private static final String EMPTY = "rules.file.empty";
    private static final String DAY = "rules.file.day";
    private static final String TYPE = "type";
    private static final String PATTERN = "pattern";

    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("required", "rules.file.required"),
            Map.entry("additionalProperties", "rules.file.unknown"),
            Map.entry("enum", "rules.file.enum"),
            Map.entry("const", "rules.file.const"),
            Map.entry(TYPE, "rules.file.type"),
            Map.entry(PATTERN, "rules.file.pattern"),
            Map.entry("format", DAY),
            Map.entry("minimum", "rules.file.small"),
            Map.entry("maximum", "rules.file.big"),
            Map.entry("multipleOf", "rules.file.multiple"),
            Map.entry("minLength", EMPTY),
            Map.entry("maxLength", "rules.file.long"),
            Map.entry("minItems", EMPTY),
            Map.entry("maxItems", "rules.file.many"),
            Map.entry("minProperties", EMPTY),
            Map.entry("dependentRequired", "rules.file.dependent"),
            Map.entry("uniqueItems", "rules.file.twice"));

    /** What each form that the schema asks for is called; nobody reads a regular expression. */
    static final Map<String, String> PATTERNS = Map.of(
            "\\S", EMPTY,
            "^(19|20|21)[0-9]{2}-", DAY,
            "^[A-Z0-9][A-Z0-9_]{0,39}$", "rules.file.pattern.code",
            "^[A-Z][A-Z_]{0,39}$", "rules.file.pattern.capitals",
            "^[a-z][a-z0-9.-]{0,59}$", "rules.file.pattern.id");

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
        String keyword = error.getKeyword();
        String key = WORDS.getOrDefault(keyword, "rules.file.other");
        return switch (keyword) {
            case TYPE -> Said.of(expected(error).map(each -> key + "." + each).orElse("rules.file.other"), "");
            case PATTERN -> Said.of(PATTERNS.getOrDefault(argument(error, 0), key), "");
            case "enum" -> Said.of(key, argument(error, 0).replaceAll("[\\[\\]\"]", ""));
            case "uniqueItems" -> Said.of(key, twice(error.getInstanceNode()));
            case "dependentRequired" -> Said.of(key, argument(error, 0), argument(error, 1));
            case "required", "additionalProperties" -> Said.of(key, PackPlace.cut(error.getProperty()));
            case "minimum", "maximum", "multipleOf" -> Said.of(key, new Amount(new BigDecimal(argument(error, 0))));
            default -> Said.of(key, key.equals(EMPTY) || key.equals(DAY) ? "" : argument(error, 0));
        };
    }

    /** The first that stands there before. */
    private static String twice(JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        return list.valueStream()
                .filter(each -> !seen.add(each))
                .map(each -> PackPlace.cut(each.isString() ? each.asString() : each.toString()))
                .findFirst()
                .orElse("");
    }

    /** The type that should stand there; empty for one that the words do not know. */
    private static Optional<String> expected(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0
                ? Optional.empty()
                : Optional.of(String.valueOf(arguments[arguments.length - 1])).filter(TYPES::contains);
    }

    private static String argument(Error error, int at) {
        return Arrays.stream(Optional.ofNullable(error.getArguments()).orElse(new Object[0]))
                .map(String::valueOf)
                .skip(at)
                .findFirst()
                .orElse("");
    }
}
