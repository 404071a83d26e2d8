package org.lectern.language;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.json.JsonText;
import tools.jackson.core.JacksonException;

/** What a service replied. Nothing of it is quoted where it is no answer: services repeat keys and requests in their complaints. */
final class Reply {

    /** The longest answer, in bytes: many times what any message is. */
    private static final int LONGEST = 1 << 20;

    private static final Words WORDS = Words.of(Reply.class);
    private static final String STREAM = "text/event-stream";
    private static final String PAGE = "text/html";

    /** So many bytes tell what an answer is that does not say so. */
    private static final int LOOKED_AT = 100;

    private final int status;
    private final String kind;
    private final Optional<String> retryAfter;

    /** At most the longest answer and one byte more; empty where the status or the kind says enough. */
    private final byte[] body;

    /** @param response whose body {@link #body} took */
    Reply(HttpResponse<byte[]> response) {
        status = response.statusCode();
        kind = kind(response.headers());
        retryAfter = response.headers().firstValue("Retry-After");
        body = response.body();
    }

    /** What the service says of when to ask again. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    private static String kind(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Takes what is read of a body. */
    static BodySubscriber<byte[]> body(ResponseInfo info) {
        boolean isRead = isAnswer(info.statusCode()) && !kind(info.headers()).startsWith(STREAM);
        return new FirstBytes(isRead ? LONGEST + 1 : 0);
    }

    private static boolean isAnswer(int status) {
        return status / 100 == 2;
    }

    /** Whether asking once more may help. */
    boolean mayPass() {
        return status == 429 || status >= 500;
    }

    /**
     * The text of the answer.
     *
     * @throws ProblemException where it is none
     */
    String text(ModelSettings settings) {
        String host = settings.host();
        if (!isAnswer(status)) {
            throw refused(settings).asException();
        }
        if (body.length > LONGEST) {
            throw Problem.of(WORDS, "answer-too-long", host, LONGEST >> 20).asException();
        }
        if (kind.startsWith(STREAM) || startsWith("data:")) {
            throw Problem.of(WORDS, "answer-streamed", host).asException();
        }
        if (kind.startsWith(PAGE) || startsWith("<")) {
            throw Problem.of(WORDS, "answer-is-page", host).asException();
        }
        return content(choice(host), host);
    }

    private boolean startsWith(String beginning) {
        return new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith(beginning);
    }

    /** The first of the choices. */
    private Map<?, ?> choice(String host) {
        List<?> choices = choices(host);
        if (choices.isEmpty()) {
            throw Problem.of(WORDS, "answer-empty", host).asException();
        }
        return choices.getFirst() instanceof Map<?, ?> choice ? choice : Map.of();
    }

    private List<?> choices(String host) {
        try {
            if (JsonText.read(body) instanceof Map<?, ?> whole && whole.get("choices") instanceof List<?> choices) {
                return choices;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Its message may repeat what stands there, and goes into no log.
            throw Problem.of(WORDS, "answer-broken", host).asException();
        }
        throw Problem.of(WORDS, "answer-foreign", host).asException();
    }

    private static String content(Map<?, ?> choice, String host) {
        if ("length".equals(choice.get("finish_reason"))) {
            throw Problem.of(WORDS, "answer-unfinished", host).asException();
        }
        Object content = choice.get("message") instanceof Map<?, ?> message ? message.get("content") : choice;
        if (content == null || (content instanceof String text && text.isBlank())) {
            throw Problem.of(WORDS, "answer-empty", host).asException();
        }
        if (content instanceof String text) {
            return text;
        }
        throw Problem.of(WORDS, "answer-foreign", host).asException();
    }

    private Problem refused(ModelSettings settings) {
        String host = settings.host();
        return switch (status) {
            case 401, 403 -> Problem.of(WORDS, "model-key-refused", host);
            case 404 -> Problem.of(WORDS, "model-unknown", host, settings.model());
            case 429 -> Problem.of(WORDS, "model-busy", host);
            default ->
                switch (status / 100) {
                    case 3 -> Problem.of(WORDS, "model-moved", host);
                    case 5 -> Problem.of(WORDS, "model-faulty", host, Integer.toString(status));
                    default -> Problem.of(WORDS, "model-refuses", host, Integer.toString(status));
                };
        };
    }
}
