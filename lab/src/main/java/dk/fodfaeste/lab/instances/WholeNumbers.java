package dk.fodfaeste.lab.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The whole numbers of a file, one after the other, with white space between them as it comes. */
final class WholeNumbers {

    private final Path file;
    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    private WholeNumbers(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static WholeNumbers of(Path file) throws InstanceFileException {
        try {
            // any byte is a character here, so that a file of another kind is refused at its first wrong character
            return new WholeNumbers(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new InstanceFileException(file + ": there is no such file");
        } catch (IOException e) {
            throw new InstanceFileException(
                    file + ": cannot be read (" + (Files.isDirectory(file) ? "a folder" : e.getMessage()) + ")");
        }
    }

    /** @param what the number stands for, in the words of an error */
    long next(String what, long least, long most) throws InstanceFileException {
        skipWhiteSpace();
        if (position == text.length()) {
            throw error("the file ends where " + what + " should stand");
        }
        int end = position;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String word = text.substring(position, end);
        long number = parse(word, what);
        if (number < least || number > most) {
            throw error(what + " must be from " + least + " to " + most + ", not " + word);
        }
        position = end;
        return number;
    }

    void end(String what) throws InstanceFileException {
        skipWhiteSpace();
        if (position < text.length()) {
            throw error("the file goes on after " + what);
        }
    }

    private long parse(String word, String what) throws InstanceFileException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            String shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
            throw error(what + " must be a whole number, not «" + shown + "»");
        }
    }

    private void skipWhiteSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            if (text.charAt(position) == '\n') {
                line++;
                lineStart = position + 1;
            }
            position++;
        }
    }

    private InstanceFileException error(String message) {
        return new InstanceFileException(
                file + ", line " + line + ", column " + (position - lineStart + 1) + ": " + message);
    }
}
