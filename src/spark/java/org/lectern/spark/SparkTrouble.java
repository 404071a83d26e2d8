package org.lectern.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import org.lectern.study.ClusterAddress;

/** What went wrong on a cluster or on the way there, as a sentence. */
final class SparkTrouble {

    private static final Words WORDS = Words.of(SparkTrouble.class);

    /** Of the network's own words for trouble, see gRPC's status codes. */
    private static final Pattern AWAY =
            Pattern.compile("UNAVAILABLE|DEADLINE_EXCEEDED|INVALID_HANDLE\\.SESSION_(NOT_FOUND|CLOSED|CHANGED)|Connection (refused|reset)");

    private static final Pattern REFUSED = Pattern.compile("UNAUTHENTICATED|PERMISSION_DENIED");

    private static final Pattern MEMORY = Pattern.compile(
            "OutOfMemory|OUT_OF_MEMORY|Java heap space|maxResultSize|GC overhead|RESOURCE_EXHAUSTED|_EXCEEDS_MEMORY|No space left");

    private static final Set<String> MISSING = Set.of("TABLE_OR_VIEW_NOT_FOUND", "PATH_NOT_FOUND", "SCHEMA_NOT_FOUND");

    /** Conditions of Spark that begin so are about values or columns of another type. */
    private static final List<String> TYPES = List.of("DATATYPE_MISMATCH", "CAST_INVALID_INPUT", "CAST_OVERFLOW", "NUMERIC_");

    /** Names in back quotes, as Spark writes them. */
    private static final Pattern NAMED = Pattern.compile("`[^`]*`(?:\\.`[^`]*`)*");

    private SparkTrouble() {}

    /**
     * The trouble that an exception stands for.
     *
     * @param wanted what was asked for, to be named where it is not there
     */
    static RuntimeException of(Exception e, ClusterAddress address, String wanted) {
        if (e instanceof ProblemException || e instanceof TaskCancelled) {
            return (RuntimeException) e;
        }
        String all = said(e);
        String condition = condition(e).orElse("");
        if (AWAY.matcher(all).find()) {
            return Problem.of(WORDS, "cluster-away", address).asException();
        }
        if (REFUSED.matcher(all).find()) {
            return Problem.of(WORDS, "cluster-refuses", address).asException();
        }
        if (MEMORY.matcher(all).find()) {
            return Problem.of(WORDS, "cluster-memory").asException();
        }
        if (MISSING.stream().anyMatch(condition::startsWith)) {
            return Problem.of(WORDS, "not-on-cluster", wanted.isEmpty() ? named(all) : wanted).asException();
        }
        if (TYPES.stream().anyMatch(condition::startsWith)) {
            return Problem.of(WORDS, "cluster-type").asException();
        }
        // What Spark says of a query may hold values of it; its name for the trouble does not.
        return Problem.of(WORDS, "cluster-failed", condition.isEmpty() ? e.getClass().getSimpleName() : condition)
                .asException();
    }

    private static String named(String message) {
        Matcher name = NAMED.matcher(message);
        return name.find() ? name.group().replace("`", "") : "";
    }

    /** Everything that the exceptions behind one another say. */
    private static String said(Throwable e) {
        StringBuilder said = new StringBuilder();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = e; cause != null && seen.add(cause); cause = cause.getCause()) {
            said.append(cause.getClass().getName()).append(' ').append(cause.getMessage()).append('\n');
        }
        return said.toString();
    }

    private static Optional<String> condition(Throwable e) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = e; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
                return Optional.of(spark.getCondition());
            }
        }
        return Optional.empty();
    }
}
