package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a pack: first as JSON, then by its schema, then for what no schema can ask. */
public final class PackReader {

    /** Bytes; the shipped pack is a tenth of it. */
    public static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern TWICE = Pattern.compile("^Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private final PackSchema schema = new PackSchema();

    public PackReading read(byte[] file) {
        if (file.length > LARGEST) {
            return broken(Said.of("rules.file.large"));
        }
        try {
            String text = text(file);
            return text.isBlank() ? broken(Said.of("rules.wrong.empty", "")) : read(JSON.readTree(text));
        } catch (CharacterCodingException noText) {
            return broken(Said.of("rules.file.text"));
        } catch (JacksonException noJson) {
            return broken(noJson(noJson));
        }
    }

    /**
     * The file as it is kept: without the mark that some editors put before UTF-8.
     *
     * @throws CharacterCodingException for another encoding; UTF-16 and UTF-32 have zeros in every second byte or more
     */
    public static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new MalformedInputException(1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Where it ends to be JSON, and whether a field stands there twice; JSON that goes too deep has no place. */
    private static Said noJson(JacksonException noJson) {
        TokenStreamLocation at = noJson.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return Said.of("rules.file.deep", "");
        }
        Matcher twice = TWICE.matcher(noJson.getOriginalMessage());
        return twice.find()
                ? Said.of("rules.file.field", PackPlace.cut(twice.group(1)), Integer.toString(at.getLineNr()))
                : Said.of("rules.file.json", Integer.toString(at.getLineNr()), Integer.toString(at.getColumnNr()));
    }

    private PackReading read(JsonNode json) {
        List<PackProblem> problems = Stream.of(PackLetters.problems(json), schema.problems(json))
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            return new PackReading.Broken(problems);
        }
        List<PackProblem> wrong = new PackSense(json).problems();
        return wrong.isEmpty() ? new PackReading.Whole(PackShape.of(json)) : new PackReading.Broken(wrong);
    }

    private static PackReading broken(Said what) {
        return new PackReading.Broken(List.of(new PackProblem("", what)));
    }

    /** A pack that the program ships with. @throws IllegalStateException when it is wrong, which only a bug can cause */
    public Pack shipped(String resource) {
        return switch (read(bytes(resource))) {
            case PackReading.Whole whole -> whole.pack();
            case PackReading.Broken(var problems) -> throw new IllegalStateException(resource + ": " + problems);
        };
    }

    /** A file that the program ships with. */
    public static byte[] bytes(String resource) {
        try (InputStream file = PackReader.class.getResourceAsStream("/" + resource)) {
            return Objects.requireNonNull(file, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
