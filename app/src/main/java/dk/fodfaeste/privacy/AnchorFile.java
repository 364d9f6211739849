package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.database.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The anchors in a file beside the database, one to a line, each with a keyed hash of itself and of the line before: none can be changed, taken out
 * of the middle or put elsewhere. That the last lines are missing is seen by the copies that were sent away, and by how old the last one is.
 */
@Component
class AnchorFile {

    private final Path file;
    private final ChainKey key;

    AnchorFile(@Value("${fodfaeste.anchors}") Path file, ChainKey key) {
        this.file = file.toAbsolutePath().normalize();
        this.key = key;
    }

    /** Waits for the disk. @return the lines as they were written */
    synchronized List<String> add(List<LogAnchor> anchors) {
        List<String> lines = new ArrayList<>(lines());
        int there = lines.size();
        for (LogAnchor anchor : anchors) {
            lines.add(anchor.line() + " " + proof(last(lines), anchor.line()));
        }
        List<String> added = lines.subList(there, lines.size());
        try {
            PrivateFile.make(file);
            if (Files.size(file) > 0 && !Files.readString(file).endsWith("\n")) {
                Files.writeString(file, text(lines.subList(0, there))); // a line that a power cut left half written
            }
            Files.writeString(file, text(added), StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException problem) {
            throw new UncheckedIOException("The anchors of the log could not be written to " + file, problem);
        }
        return added;
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Up to the first line that is not as it was written where it stands. */
    Content read() {
        List<LogAnchor> anchors = new ArrayList<>();
        String before = "";
        for (String line : lines()) {
            int end = line.lastIndexOf(' ');
            String said = end < 0 ? "" : line.substring(0, end);
            if (!proof(before, said).equals(line.substring(end + 1))) {
                return new Content(List.copyOf(anchors), Optional.of(anchors.size() + 1));
            }
            anchors.add(LogAnchor.of(said));
            before = line;
        }
        return new Content(List.copyOf(anchors), Optional.empty());
    }

    private String proof(String before, String line) {
        return HexFormat.of().formatHex(key.ofAnchor((before + "\n" + line).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> lines() {
        try {
            String whole = Files.exists(file) ? Files.readString(file) : "";
            return whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("The anchors of the log could not be read from " + file, problem);
        }
    }

    /** @param changedLine number of the first that somebody changed; nothing after it is believed */
    record Content(List<LogAnchor> anchors, Optional<Integer> changedLine) {}
}
