package dk.fodfaeste.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * As whom a transaction signs in at the database: each role has connections of its own, and none can become another. What each may reach is
 * granted in the migrations. A transaction takes the role of {@link Acting}, or the one that stands as its label:
 * {@code @Transactional(label = DatabaseRole.AS_DOOR)}.
 */
public enum DatabaseRole {
    /** Pages and jobs, without the closed room. */
    APP("fodfaeste_app"),
    /** The closed room too: social workers and employment managers. */
    CASE_ROOM("fodfaeste_case_room"),
    /** May lay sealed case files into the closed room, and not read them back. */
    INTAKE("fodfaeste_intake"),
    /** Sign-in: password hashes, wrong guesses and sessions, and nothing else. */
    DOOR("fodfaeste_door"),
    /** The queue of the long work, and what is done at night. */
    JOBS("fodfaeste_jobs"),
    /** What is shown and said by link, to people without an account: views and functions made for that, and nothing else. */
    LINKS("fodfaeste_links"),
    /** Mail and SMS on their way: what is to be delivered, and how it went. */
    POST("fodfaeste_post"),
    /** Founds organisations and checks the logs. */
    OPERATOR("fodfaeste_operator");

    public static final String AS_DOOR = "fodfaeste_door";
    public static final String AS_JOBS = "fodfaeste_jobs";
    public static final String AS_LINKS = "fodfaeste_links";
    public static final String AS_POST = "fodfaeste_post";
    public static final String AS_OPERATOR = "fodfaeste_operator";

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }

    /** The one that stands among the labels of a transaction. */
    public static Optional<DatabaseRole> labelled(Collection<String> labels) {
        return Arrays.stream(values())
                .filter(role -> labels.contains(role.sqlName))
                .findFirst();
    }
}
