package dk.fodfaeste.platform.web;

/** What has a name in each language of the screens. */
public interface Named {

    String name(Words words);

    /** As it stands within a sentence: «kommer til tiden», but «B1». */
    default String nameWithin(Words words) {
        String name = name(words);
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }
}
