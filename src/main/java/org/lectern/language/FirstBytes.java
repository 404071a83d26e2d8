package org.lectern.language;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes at most so many bytes of an answer, and hangs up on the rest. */
final class FirstBytes implements HttpResponse.BodySubscriber<byte[]> {

    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription rest;

    FirstBytes(int most) {
        this.most = most;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        rest = subscription;
        if (most == 0) {
            hangUp();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] some = new byte[Math.min(buffer.remaining(), most - taken.size())];
            buffer.get(some);
            taken.writeBytes(some);
        }
        if (taken.size() == most) {
            hangUp();
        }
    }

    private void hangUp() {
        if (rest != null) {
            rest.cancel();
        }
        whole.complete(taken.toByteArray());
    }

    @Override
    public void onError(Throwable fault) {
        whole.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }
}
