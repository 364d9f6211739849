package dk.fodfaeste.intake.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 with or without mark, UTF-16, or Windows-1252; a file pasted together of two of them line by line. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int PIECE = 8192;

    private Encoding() {}

    static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return utf8OrWindows(content, 3);
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        if (content.length > 3 && content[1] == 0 && content[3] == 0) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        if (content.length > 3 && content[0] == 0 && content[2] == 0) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
        return utf8OrWindows(content, 0);
    }

    private static String utf8OrWindows(byte[] content, int from) {
        try {
            return utf8(content, from, content.length);
        } catch (CharacterCodingException notAllUtf8) {
            StringBuilder text = new StringBuilder(content.length);
            for (int start = from; start < content.length; ) {
                int end = start;
                while (end < content.length && content[end] != '\n') {
                    end++;
                }
                end = Math.min(end + 1, content.length);
                text.append(line(content, start, end));
                start = end;
            }
            return text.toString();
        }
    }

    /** Windows-1252 may look like UTF-8 by chance («Ø» before a hard blank), but then it says letters that stand in no such file. */
    private static String line(byte[] content, int from, int to) {
        try {
            String text = utf8(content, from, to);
            if (text.chars().allMatch(Encoding::isOfWindows)) {
                return text;
            }
        } catch (CharacterCodingException notUtf8) {
            // falls to the other
        }
        return new String(content, from, to - from, WINDOWS);
    }

    private static boolean isOfWindows(int letter) {
        return letter < 0x250 || letter >= 0x2000 && letter < 0x2200 || letter == 0xFEFF;
    }

    /** Looked through piece by piece first: a decoder's own text would lie in memory beside the one that is kept. */
    private static String utf8(byte[] content, int from, int to) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.wrap(content, from, to - from);
        CharBuffer piece = CharBuffer.allocate(Math.min(PIECE, to - from + 1));
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (CoderResult last = CoderResult.OVERFLOW; last.isOverflow(); piece.clear()) {
            last = decoder.decode(bytes, piece, true);
            if (last.isError()) {
                last.throwException();
            }
        }
        return new String(content, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((content[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
