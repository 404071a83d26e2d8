package org.lectern.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Cuts off who sends a request byte by byte without ever ending it: each byte keeps a connection from being idle. A connection on
 * which bytes came but no request was read whole, and nothing was answered, from one look to the next but one, is closed. A batch
 * may be as long as it likes, since its lines are answered.
 */
final class TricklingRequests implements Connection.Listener {

    private final ServerConnector connector;
    private final Duration patience;

    TricklingRequests(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        look(connection, Seen.of(connection), 0);
    }

    @Override
    public void onClosed(Connection connection) {
        // Nobody looks at it any more.
    }

    /** What had gone over a connection at a look. */
    private record Seen(long messagesIn, long bytesIn, long bytesOut) {

        static Seen of(Connection connection) {
            return new Seen(connection.getMessagesIn(), connection.getBytesIn(), connection.getBytesOut());
        }

        boolean trickledSince(Seen before) {
            return messagesIn == before.messagesIn && bytesOut == before.bytesOut && bytesIn > before.bytesIn;
        }
    }

    private void look(Connection connection, Seen seen, int trickled) {
        connector
                .getScheduler()
                .schedule(() -> lookAgain(connection, seen, trickled), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAgain(Connection connection, Seen before, int trickled) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        Seen now = Seen.of(connection);
        boolean trickles = now.trickledSince(before);
        if (trickles && trickled > 0) {
            connection.close();
        } else {
            look(connection, now, trickles ? trickled + 1 : 0);
        }
    }
}
