package dk.fodfaeste.portal;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.companies.ContactRole;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.post.Channel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** To whom a link is sent, and until when it opens. Notes in the form what is wrong. */
record LinkForm(Form form) {

    private static final String MAIL = "[^\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]@]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";
    private static final String NUMBER = "(\\+[1-9][0-9 ]{6,20}|([0-9] ?){8})";
    private static final String DENMARK = "+45";

    /** The company's contact, by mail where we know one. */
    static Form begin(Company company) {
        return begin(
                LinkPurpose.COMPANY_COURSE,
                company.contactName().orElse(""),
                company.contactEmail(),
                company.contactPhone());
    }

    /** One of its contact persons, for what they are to us. */
    static Form begin(ContactPersonFacts person) {
        return begin(purpose(person.role()), person.name(), person.email(), person.phone());
    }

    private static LinkPurpose purpose(ContactRole role) {
        return switch (role) {
            case DECIDES -> LinkPurpose.COMPANY_COURSE;
            case SECOND_SIGNER -> LinkPurpose.SECOND_SIGNER;
            case DAILY_CONTACT -> LinkPurpose.DAILY_CONTACT;
            case REPRESENTATIVE -> LinkPurpose.REPRESENTATIVE;
        };
    }

    /** Nobody yet. */
    static Form empty() {
        return new Form(Map.of("channel", Channel.MAIL.name(), "language", Language.DANISH.name()));
    }

    private static Form begin(LinkPurpose purpose, String receiver, Optional<String> email, Optional<String> phone) {
        Channel channel = email.isPresent() || phone.isEmpty() ? Channel.MAIL : Channel.SMS;
        return new Form(Map.of(
                "purpose", purpose.name(),
                "receiver", receiver,
                "channel", channel.name(),
                "address", email.or(() -> phone).orElse(""),
                "language", Language.DANISH.name()));
    }

    /** What the link is for; a company's where nobody chose. */
    Optional<LinkPurpose> purpose() {
        return form.one("purpose", LinkPurpose.class, "link.wrong.purpose");
    }

    /** Empty where something is wrong. */
    Optional<Receiver> receiver() {
        String name = form.required("receiver", "link.wrong.receiver");
        if (name.length() > Receiver.LONGEST_NAME) {
            form.refuse("receiver", "link.wrong.receiver");
        }
        Channel channel =
                form.one("channel", Channel.class, "link.wrong.channel").orElse(Channel.MAIL);
        boolean mail = channel == Channel.MAIL;
        form.required("address", mail ? "link.wrong.mail" : "link.wrong.number");
        Optional<String> address =
                form.text("address", mail ? MAIL : NUMBER, mail ? "link.wrong.mail" : "link.wrong.number");
        Language language =
                form.one("language", Language.class, "link.wrong.channel").orElse(Language.DANISH);
        return address.filter(each -> form.isRight())
                .map(each -> new Receiver(name, channel, mail ? each : withCountry(each), language));
    }

    /** Eight digits are a Danish number. */
    private static String withCountry(String number) {
        String digits = number.replace(" ", "");
        return digits.startsWith("+") ? digits : DENMARK + digits;
    }

    /** A number as somebody wrote it down, as a message can be sent to it; empty where it is none. */
    static Optional<String> international(String written) {
        String number =
                written.replaceAll("[().-]", " ").replaceAll(" +", " ").strip().replaceFirst("^00", "+");
        return Optional.of(number).filter(each -> each.matches(NUMBER)).map(LinkForm::withCountry);
    }

    /** The day that was chosen, or the organisation's for the purpose; empty where something is wrong. */
    Optional<LocalDate> lastDay(LinkPurpose purpose, Links links) {
        LocalDate latest = links.lastDay(purpose);
        if (form.typed("lastDay").isBlank()) {
            return Optional.of(latest);
        }
        Optional<LocalDate> chosen = form.day("lastDay", "link.wrong.day");
        chosen.filter(day -> day.isBefore(links.today()) || day.isAfter(latest))
                .ifPresent(day -> form.refuse("lastDay", new RefusedException("link.wrong.lastDay", latest)));
        return chosen.filter(day -> form.isRight());
    }
}
