package dk.fodfaeste.lab.instances;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file: UTF-8 with or without a byte order mark, or Windows-1252 as a spreadsheet may write it. */
final class InstanceText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InstanceText() {}

    static String of(Path file) throws InstanceFileException {
        try {
            String text = decoded(Files.readAllBytes(file));
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new InstanceFileException(file + ": there is no such file");
        } catch (IOException e) {
            throw new InstanceFileException(
                    file + ": cannot be read (" + (Files.isDirectory(file) ? "a folder" : e.getMessage()) + ")");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
