package org.lectern.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests a second each client may send: a bucket of tokens a client, filled evenly, with room for two seconds. Addresses are held in
 * memory only, of the clients that asked last.
 */
final class ClientLimit {

    /** As many clients are remembered. */
    static final int CLIENTS = 10_000;

    private static final double SECOND = 1e9;

    private final int rate;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * @param rate requests a second
     * @param clock in nanoseconds
     */
    ClientLimit(int rate, LongSupplier clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @return after how many seconds, rounded up, the client may ask again; 0 where it is answered now
     */
    synchronized int secondsToWait(String client) {
        long now = clock.getAsLong();
        return buckets.computeIfAbsent(client, _ -> new Bucket(now)).take(now);
    }

    synchronized int clients() {
        return buckets.size();
    }

    private final class Bucket {

        private double tokens = 2.0 * rate;
        private long filled;

        Bucket(long now) {
            filled = now;
        }

        int take(long now) {
            tokens = Math.min(2.0 * rate, tokens + (now - filled) / SECOND * rate);
            filled = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return Math.max(1, (int) Math.ceil((1 - tokens) / rate));
        }
    }
}
