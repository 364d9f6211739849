package dk.fodfaeste.platform.web;

import java.util.Arrays;

/** Text without what nobody can see or type and a database may refuse: control characters, halves of characters, and what is no character. */
final class CleanText {

    private CleanText() {}

    /** Lines and tabs are text too. */
    static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            default -> (character & 0xFFFE) != 0xFFFE && (character < 0xFDD0 || character > 0xFDEF);
        };
    }

    static boolean isClean(String text) {
        return text.codePoints().allMatch(CleanText::isText);
    }

    static String cleaned(String text) {
        return isClean(text)
                ? text
                : text.codePoints()
                        .filter(CleanText::isText)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static String[] cleaned(String[] texts) {
        return Arrays.stream(texts).map(CleanText::cleaned).toArray(String[]::new);
    }
}
