package dk.fodfaeste.calendar;

/**
 * An appointment on its way to one who takes part, or does no more.
 *
 * @param organiser who booked it, with the address that answers go to
 * @param uninvited whether it is held without the receiver from now on
 */
record Invitation(Appointment appointment, Attendee organiser, Attendee receiver, boolean uninvited) {

    Invitation(Appointment appointment, Attendee organiser, Attendee receiver) {
        this(appointment, organiser, receiver, false);
    }

    /** @param mail an address as a mail has it */
    record Attendee(String name, String mail) {}

    /** What the file asks of the receiver's calendar (RFC 5546): to take it, to answer, or to take it away. */
    String method() {
        if (isTakenAway()) {
            return "CANCEL";
        }
        return isForOrganiser() ? "PUBLISH" : "REQUEST";
    }

    boolean isTakenAway() {
        return appointment.cancelled() || uninvited;
    }

    /** Who invites is not asked whether they come: calendars refuse that. */
    boolean isForOrganiser() {
        return organiser.mail().equalsIgnoreCase(receiver.mail());
    }
}
