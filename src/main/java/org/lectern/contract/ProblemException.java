package org.lectern.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to whoever shows it: the task runner, the command line or the service. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.sentence() + " " + problem.remedy(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return Objects.requireNonNull(problem);
    }
}
