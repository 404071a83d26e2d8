package org.lectern.server;

import java.nio.file.Path;
import java.util.function.Function;
import org.lectern.analysis.TrainedModel;

/**
 * Where a model comes from.
 *
 * @param file that holds it
 * @param opening how the file is read; throws a {@link org.lectern.contract.ProblemException} where it cannot be
 */
public record ModelSource(Path file, Function<Path, TrainedModel> opening) {}
