package dk.fodfaeste.attack;

/** @param where method, address and role @param what as a sentence */
record Finding(Severity severity, String where, String what) implements Comparable<Finding> {

    enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    @Override
    public int compareTo(Finding other) {
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : (where + what).compareTo(other.where + other.what);
    }

    @Override
    public String toString() {
        return "%-6s  %s: %s".formatted(severity, where, what);
    }
}
