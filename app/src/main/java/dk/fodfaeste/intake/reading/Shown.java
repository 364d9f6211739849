package dk.fodfaeste.intake.reading;

import dk.fodfaeste.platform.CprInText;
import java.util.regex.Pattern;

/** What a report may repeat of a file: a hundred letters, in which nobody's number and nobody's target group can be read. */
final class Shown {

    private static final int LONGEST = 100;
    private static final Pattern TARGET_GROUP =
            Pattern.compile("(?iu)(§ ?6[ ,.]*(?:stk[ .]*1[ ,.]*)?nr[ .]*|m(?:å|aa)lgruppe[ :.]*(?:nr[ .]*)?)\\d{1,2}");

    private Shown() {}

    /** Covered before it is clipped: of half a number nobody could tell that it was one. */
    static String of(String text) {
        String covered = TARGET_GROUP.matcher(CprInText.masked(text)).replaceAll("$1••");
        return Text.clipped(covered, LONGEST);
    }

    /** The place alone is told. */
    static String covered(String text) {
        return Text.clipped(text, LONGEST).replaceAll("[^\\s-]", "•");
    }
}
