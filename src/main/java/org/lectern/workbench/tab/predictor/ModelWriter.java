package org.lectern.workbench.tab.predictor;

import java.nio.file.Path;
import org.lectern.analysis.predictor.CompletionModel;

/** Writes a model to a file that can be opened elsewhere. */
@FunctionalInterface
public interface ModelWriter {

    /** Writes it whole or not at all. */
    void write(CompletionModel model, Path file);
}
