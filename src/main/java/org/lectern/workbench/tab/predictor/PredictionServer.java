package org.lectern.workbench.tab.predictor;

import java.net.URI;
import org.lectern.analysis.predictor.CompletionModel;

/** A prediction service that answers other programs. */
public interface PredictionServer extends AutoCloseable {

    /** Where it answers. */
    URI address();

    /** Ends it once it has answered what it was asked; may be called again. */
    @Override
    void close();

    /** Starts a service. */
    @FunctionalInterface
    interface Starter {

        /**
         * Starts answering.
         *
         * @param host such as {@code 127.0.0.1}
         * @throws org.lectern.contract.ProblemException where the port is taken or may not be used
         */
        PredictionServer start(CompletionModel model, String host, int port);
    }
}
