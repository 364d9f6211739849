package dk.fodfaeste.identity;

/** What an address and a password must be, wherever somebody types one. */
public final class SignInRules {

    /** Characters. */
    public static final int SHORTEST_PASSWORD = 12;

    public static final int LONGEST_PASSWORD = 200;
    public static final int LONGEST_NAME = 200;

    private SignInRules() {}

    /** The address as it is looked for and counted: without what nobody sees, in it and around it. */
    public static String address(String typed) {
        return typed.replaceAll("[\\p{C}\\p{Z}\\s]", "");
    }

    /** @param text without blanks around it */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_NAME && text.matches("[^@\\s\\p{C}]+@[^@\\s\\p{C}]+");
    }

    public static boolean isPassword(String text) {
        return text.length() >= SHORTEST_PASSWORD && text.length() <= LONGEST_PASSWORD;
    }

    /** @param text without blanks around it */
    public static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && !text.matches(".*\\p{Cc}.*");
    }
}
