package dk.fodfaeste.discovery.day;

/** Whether somebody came, and nothing of why not: an illness is health and stays out of the shop. */
public enum Attendance {
    PRESENT,
    LATE,
    ABSENT_TOLD,
    AGREED_ABSENCE,
    ABSENT;

    public boolean isHere() {
        return this == PRESENT || this == LATE;
    }
}
