package org.lectern.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

/** Reads a request's body that is neither long nor slow. */
final class LimitedBody {

    /** The longest body, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final int USUAL_LENGTH = 256;
    private static final int TOO_LONG = 413;
    private static final int TOO_SLOW = 408;

    private LimitedBody() {}

    /**
     * @param patience after which a body that trickles in is given up
     * @throws Refusal where the body is too long, too slow or breaks off
     */
    static byte[] read(HttpServletRequest request, Duration patience) {
        if (request.getContentLengthLong() > LONGEST) {
            throw tooLong();
        }
        try {
            return read(request.getInputStream(), System.nanoTime() + patience.toNanos());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static byte[] read(InputStream in, long deadline) throws IOException {
        byte[] body = new byte[USUAL_LENGTH];
        int length = 0;
        for (int count = in.read(body); count >= 0; count = in.read(body, length, body.length - length)) {
            length += count;
            if (length > LONGEST) {
                throw tooLong();
            }
            if (System.nanoTime() - deadline > 0) {
                throw tooSlow();
            }
            if (length == body.length) {
                body = Arrays.copyOf(body, 2 * length);
            }
        }
        return Arrays.copyOf(body, length);
    }

    /** Why a body cannot be read any further. */
    static Refusal broken(IOException e) {
        return e.getCause() instanceof TimeoutException ? tooSlow() : new Refusal(400, "Request body breaks off.");
    }

    private static Refusal tooLong() {
        return new Refusal(TOO_LONG, "Request body is larger than 64 KB.");
    }

    private static Refusal tooSlow() {
        return new Refusal(TOO_SLOW, "Request body takes too long.");
    }
}
