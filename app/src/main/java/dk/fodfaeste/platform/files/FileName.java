package dk.fodfaeste.platform.files;

/** A file's name as it is kept: without folders, signs that no name has, and a wrong ending. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final String OF_NONE = "fil";

    private FileName() {}

    public static String of(String sent, AttachmentKind kind) {
        String name = sent.replaceFirst(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", " ")
                .replaceFirst("[.][A-Za-z0-9]{1,5}$", "")
                .strip();
        String stem = name.isEmpty() ? OF_NONE : name;
        return stem.substring(0, stem.offsetByCodePoints(0, Math.min(LONGEST, stem.codePointCount(0, stem.length()))))
                + "." + kind.ending();
    }
}
