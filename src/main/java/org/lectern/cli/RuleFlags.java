package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;
import org.lectern.study.Study;
import picocli.CommandLine.Option;

/** When a view counts as finished; the study's own rule where nothing is said. */
final class RuleFlags {

    private static final Words WORDS = Words.of(RuleFlags.class);

    @Option(names = "--finished", paramLabel = "PERCENT", descriptionKey = "lectern.asked.finished")
    private @Nullable Double percent;

    @Option(names = "--last-seconds", paramLabel = "S", descriptionKey = "lectern.asked.last-seconds")
    private @Nullable Double lastSeconds;

    CompletionRule rule(Study study) {
        CompletionRule own = study.facts().origin().rule();
        if (percent == null && lastSeconds == null) {
            return own;
        }
        try {
            return new CompletionRule(
                    percent == null ? 0 : percent, lastSeconds == null ? Double.POSITIVE_INFINITY : lastSeconds);
        } catch (IllegalArgumentException e) {
            throw Problem.of(WORDS, "no-such-rule").asException(e);
        }
    }
}
