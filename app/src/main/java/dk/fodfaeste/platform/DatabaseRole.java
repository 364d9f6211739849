package dk.fodfaeste.platform;

/** The roles that a transaction can take on; what each may reach is granted in the migrations. */
public enum DatabaseRole {
    /** The house without the closed room. */
    APP("fodfaeste_app"),
    /** The closed room too: social workers and employment managers. */
    CASE_ROOM("fodfaeste_case_room"),
    /** May lay sealed case files into the closed room, and not read them back. */
    INTAKE("fodfaeste_intake");

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }
}
