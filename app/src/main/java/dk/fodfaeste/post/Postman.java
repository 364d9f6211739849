package dk.fodfaeste.post;

import dk.fodfaeste.database.post.tables.records.MessageRecord;
import dk.fodfaeste.database.post.tables.records.MessageTextRecord;
import dk.fodfaeste.platform.CprInText;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.post.Outcome.Later;
import dk.fodfaeste.post.Outcome.Never;
import dk.fodfaeste.post.Outcome.Perhaps;
import dk.fodfaeste.post.Outcome.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written of a message on its way, each word in a transaction of its own: a node may die between any two. */
@Service
@Transactional(label = DatabaseRole.AS_POST)
class Postman {

    private static final int LONGEST_ANSWER = 500;

    private final PostmanRepository messages;
    private final Clock clock;

    Postman(PostmanRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What is to be done with a message now. */
    sealed interface Next {
        record Send(Letter letter) implements Next {}

        record Wait(Instant until) implements Next {}

        record Nothing() implements Next {}
    }

    /** Begins an attempt, unless it is quiet, stopped or over. What a dead node was about to hand over may be there: nobody sends that again. */
    Next begin(UUID id, int round) {
        Optional<MessageRecord> held = messages.hold(id, round);
        if (held.isEmpty()) {
            return new Next.Nothing();
        }
        MessageRecord message = held.get();
        return switch (MessageState.valueOf(message.getState())) {
            case WAITING, SENDING -> beginOrWait(message);
            case HANDING_OVER -> {
                end(
                        id,
                        message.getAttempt(),
                        MessageState.MAYBE_SENT,
                        "the program ended before the server had answered");
                yield new Next.Nothing();
            }
            case IN_A_DIGEST -> afterTheFirst(message);
            case RESTING, SENT, MAYBE_SENT, REFUSED, BOUNCED, STOPPED -> new Next.Nothing();
        };
    }

    /** Until the first of the digest is over, what goes along keeps its place in the queue; it goes by itself when the first does not. */
    private Next afterTheFirst(MessageRecord message) {
        Optional<MessageState> first =
                Optional.ofNullable((@Nullable UUID) message.getDigestId()).flatMap(messages::stateOf);
        if (first.isEmpty() || first.get() == MessageState.STOPPED) {
            messages.leaveDigest(message.getMessageId());
            return beginOrWait(message);
        }
        return first.get().isUnderWay() ? new Next.Wait(clock.instant().plus(Waits.LONGEST)) : new Next.Nothing();
    }

    private Next beginOrWait(MessageRecord message) {
        Urgency urgency = Urgency.valueOf(message.getUrgency());
        if (urgency != Urgency.AT_ONCE) {
            if (messages.isStopped(message)) {
                messages.stop(message.getMessageId());
                return new Next.Nothing();
            }
            Instant now = clock.instant();
            Instant open = opens(message, urgency, now);
            if (open.isAfter(now)) {
                messages.wait(message.getMessageId(), open);
                return new Next.Wait(open);
            }
        }
        int attempt = message.getAttempt() + 1;
        messages.begin(message.getMessageId(), attempt);
        return new Next.Send(letter(message, attempt, urgency));
    }

    private Instant opens(MessageRecord message, Urgency urgency, Instant now) {
        Quiet quiet = messages.quiet();
        Instant written = message.getWrittenAt().toInstant();
        Instant gathered = urgency == Urgency.MAY_WAIT ? quiet.nextMorning(written) : now;
        return quiet.nextOpen(gathered.isAfter(now) ? gathered : now);
    }

    private Letter letter(MessageRecord message, int attempt, Urgency urgency) {
        UUID id = message.getMessageId();
        boolean alone =
                urgency != Urgency.MAY_WAIT || messages.texts(id).stream().anyMatch(text -> text.getFile() != null);
        if (!alone) {
            messages.takeAlong(message);
        }
        List<MessageTextRecord> texts = messages.texts(id);
        MessageTextRecord own = texts.stream()
                .filter(text -> text.getMessageId().equals(id))
                .findFirst()
                .orElseThrow();
        return new Letter(
                id,
                attempt,
                Channel.valueOf(message.getChannel()),
                message.getAddress(),
                message.getReceiver(),
                message.getSender(),
                Optional.ofNullable(message.getReplyTo()),
                own.getSubject(),
                texts.size() == 1 ? own.getWords() : together(texts),
                Optional.ofNullable(own.getFile())
                        .map(file -> new Attachment(own.getFileName(), own.getMediaType(), file)),
                messages.first(message));
    }

    /** Each under its own subject, the oldest first. */
    private static String together(List<MessageTextRecord> texts) {
        return texts.stream()
                .map(text -> text.getSubject() + "\n\n" + text.getWords().strip())
                .collect(Collectors.joining("\n\n———\n\n"));
    }

    /** @throws IllegalStateException when another node has it by now: nothing may leave */
    void handOver(Letter letter) {
        if (!messages.handOver(letter.id(), letter.attempt())) {
            throw new IllegalStateException("message " + letter.id() + " is another's by now");
        }
    }

    /** @return when it is to be tried again */
    Optional<Instant> came(Letter letter, Outcome outcome) {
        switch (outcome) {
            case Taken taken -> {
                if (messages.end(letter.id(), letter.attempt(), MessageState.SENT, null, clock.instant())) {
                    messages.coverSecrets(letter.id());
                }
            }
            case Perhaps perhaps -> end(letter.id(), letter.attempt(), MessageState.MAYBE_SENT, perhaps.said());
            case Never never -> end(letter.id(), letter.attempt(), MessageState.REFUSED, never.said());
            case Later later -> {
                return later(letter, later.said());
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> later(Letter letter, String said) {
        if (letter.attempt() >= Waits.MOST_ATTEMPTS) {
            end(letter.id(), letter.attempt(), MessageState.REFUSED, said);
            return Optional.empty();
        }
        Instant due = clock.instant().plus(Waits.after(letter.attempt()));
        boolean ours = messages.end(letter.id(), letter.attempt(), MessageState.WAITING, kept(said), due);
        return ours ? Optional.of(due) : Optional.empty();
    }

    private void end(UUID id, int attempt, MessageState state, String said) {
        messages.end(id, attempt, state, kept(said), clock.instant());
    }

    /** As much of the other side's words as has room, without numbers of persons. */
    private static String kept(String said) {
        String line = CprInText.masked(said).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.isEmpty() ? "?" : line.substring(0, Math.min(LONGEST_ANSWER, line.length()));
    }
}
