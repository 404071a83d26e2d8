package org.lectern.cli;

import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a model is to be trained. */
final class TrainingFlags {

    private static final Words WORDS = Words.of(TrainingFlags.class);

    @Option(names = "--finished", paramLabel = "PERCENT", defaultValue = "95")
    private double finished;

    @Option(names = "--trees", paramLabel = "N", defaultValue = "100")
    private int trees;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "6")
    private int depth;

    @Option(names = "--leaves", paramLabel = "N", defaultValue = "64")
    private int leaves;

    @Option(names = "--rate", paramLabel = "SHARE", defaultValue = "0.3")
    private double rate;

    @Option(names = "--subsample", paramLabel = "SHARE", defaultValue = "1")
    private double subsample;

    @Option(names = "--patience", paramLabel = "N", defaultValue = "10")
    private int patience;

    @Option(names = "--shrinkage", paramLabel = "VIEWS", defaultValue = "5")
    private double shrinkage;

    @Option(names = "--threshold", paramLabel = "SHARE", defaultValue = "0.5")
    private double threshold;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42")
    private long seed;

    @Option(names = "--as-published")
    private boolean asPublished;

    /**
     * What the flags say.
     *
     * @param command to tell of a value that cannot be
     */
    PredictorParams params(CommandLine command) {
        require(finished > 0 && finished <= 100, command, "bad-finished", finished);
        require(trees >= 1 && trees <= PredictorParams.MOST_TREES, command, "bad-trees", trees);
        require(depth >= 1 && depth <= PredictorParams.MOST_DEPTH, command, "bad-depth", depth);
        require(leaves >= 2 && leaves <= PredictorParams.MOST_LEAVES, command, "bad-leaves", leaves);
        require(rate > 0 && rate <= 1, command, "bad-rate", rate);
        require(subsample > 0 && subsample <= 1, command, "bad-subsample", subsample);
        require(patience >= 0, command, "bad-patience", patience);
        require(shrinkage >= 0 && Double.isFinite(shrinkage), command, "bad-shrinkage", shrinkage);
        require(threshold > 0 && threshold < 1, command, "bad-threshold", threshold);
        PredictorParams usual = PredictorParams.of(Choices.standard());
        return new PredictorParams(
                finished,
                trees,
                depth,
                leaves,
                rate,
                subsample,
                patience,
                shrinkage,
                threshold,
                usual.resamples(),
                asPublished ? Mode.AS_PUBLISHED : Mode.CORRECTED,
                seed);
    }

    private static void require(boolean holds, CommandLine command, String rule, Number value) {
        if (!holds) {
            throw new ParameterException(command, WORDS.say("train." + rule, value));
        }
    }
}
