package dk.fodfaeste.intake.reading;

import java.util.List;
import java.util.stream.Collectors;

/** One file as it came up. @param name with its ending */
public record Upload(String name, byte[] content) {

    private static final int LONGEST_SHOWN = 200;

    /** The names as one line that a page can show and a database keep. */
    public static String names(List<Upload> uploads) {
        String names =
                uploads.stream().map(upload -> Text.trimmed(upload.name())).collect(Collectors.joining(", "));
        return Text.clipped(names, LONGEST_SHOWN);
    }
}
