package dk.fodfaeste.calendar;

/** An appointment on its way to one who takes part. @param organiser who booked it, with the address that answers go to */
record Invitation(Appointment appointment, Attendee organiser, Attendee receiver) {

    /** @param mail an address as a mail has it */
    record Attendee(String name, String mail) {}

    /** What the file asks of the receiver's calendar (RFC 5546): to take it, to answer, or to take it away. */
    String method() {
        if (appointment.cancelled()) {
            return "CANCEL";
        }
        return isForOrganiser() ? "PUBLISH" : "REQUEST";
    }

    /** Who invites is not asked whether they come: calendars refuse that. */
    boolean isForOrganiser() {
        return organiser.mail().equalsIgnoreCase(receiver.mail());
    }
}
