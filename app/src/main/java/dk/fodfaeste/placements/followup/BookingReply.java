package dk.fodfaeste.placements.followup;

/** What the calendar of somebody who was invited answered to the talk as it is now. @param name of whom */
public record BookingReply(String name, Answer answer) {

    /** The same words as in the table's check, and as calendars have them (RFC 5545, 3.2.12). */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        TENTATIVE
    }
}
