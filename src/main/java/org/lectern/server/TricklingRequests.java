package org.lectern.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Cuts off who sends a request byte by byte without ever ending it: each byte keeps a connection from being idle. A connection on
 * which bytes came but no request was read whole, from one look to the next but one, is closed.
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
        look(connection, connection.getMessagesIn(), connection.getBytesIn(), 0);
    }

    @Override
    public void onClosed(Connection connection) {
        // Nobody looks at it any more.
    }

    private void look(Connection connection, long messages, long bytes, int trickled) {
        connector
                .getScheduler()
                .schedule(
                        () -> lookAgain(connection, messages, bytes, trickled),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void lookAgain(Connection connection, long messages, long bytes, int trickled) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        boolean trickles = connection.getMessagesIn() == messages && connection.getBytesIn() > bytes;
        if (trickles && trickled > 0) {
            connection.close();
        } else {
            look(connection, connection.getMessagesIn(), connection.getBytesIn(), trickles ? trickled + 1 : 0);
        }
    }
}
