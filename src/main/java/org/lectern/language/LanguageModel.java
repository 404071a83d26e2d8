package org.lectern.language;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * Asks a language model for one text, by what is called chat completions. Redirects are not followed, as the key would go along; a
 * busy or faulty service is asked twice more, one that refuses is not.
 */
public final class LanguageModel {

    private static final Words WORDS = Words.of(LanguageModel.class);

    /** How often one request is sent at most. */
    private static final int TRIES = 3;

    private final ModelSettings settings;
    private final Patience patience;

    public LanguageModel(ModelSettings settings) {
        this(settings, Patience.USUAL);
    }

    LanguageModel(ModelSettings settings, Patience patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** Its name. */
    public String name() {
        return settings.model();
    }

    /**
     * Sends a request, and waits for the answer.
     *
     * @param context cancelling it ends the connection
     * @return the text, not empty
     * @throws org.lectern.contract.ProblemException where none comes
     */
    public String ask(ChatRequest request, TaskContext context) {
        HttpClient client = client();
        try (TaskContext.Registration _ = context.onCancel(client::shutdownNow)) {
            return ask(client, request, System.nanoTime() + patience.total().toNanos(), context);
        } finally {
            client.shutdownNow();
        }
    }

    /** Some local servers never answer when they are asked whether they speak HTTP/2. */
    private HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect());
        // What stays on this computer goes through nobody else's.
        return (settings.isHere() ? client.proxy(HttpClient.Builder.NO_PROXY) : client).build();
    }

    private String ask(HttpClient client, ChatRequest request, long end, TaskContext context) {
        for (int tries = 1; ; tries++) {
            context.checkCancelled();
            Reply reply = reply(client, request, end, context);
            Optional<Duration> pause =
                    tries < TRIES && reply.mayPass() ? patience.before(tries, reply.retryAfter()) : Optional.empty();
            if (pause.isEmpty() || pause.get().toNanos() > end - System.nanoTime()) {
                return reply.text(settings);
            }
            pause(pause.get(), context);
        }
    }

    private Reply reply(HttpClient client, ChatRequest request, long end, TaskContext context) {
        context.progress(WORDS.say("step.waiting", settings.model()), Double.NaN);
        Future<HttpResponse<byte[]>> answer = client.sendAsync(post(request), Reply::body);
        try {
            return new Reply(answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw Problem.of(
                            WORDS,
                            "model-slow",
                            settings.host(),
                            patience.total().toSeconds())
                    .asException();
        } catch (ExecutionException e) {
            context.checkCancelled();
            throw NoReply.of(settings, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        }
    }

    private HttpRequest post(ChatRequest request) {
        HttpRequest.Builder post = HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(request.exactText().getBytes(StandardCharsets.UTF_8)));
        return (settings.key().isEmpty() ? post : post.header("Authorization", "Bearer " + settings.key())).build();
    }

    private static void pause(Duration wait, TaskContext context) {
        context.progress(WORDS.say("step.pause"), Double.NaN);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (TaskContext.Registration _ = context.onCancel(cancelled::countDown)) {
            if (cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                context.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        }
    }
}
