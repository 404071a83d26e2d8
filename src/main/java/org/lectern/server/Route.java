package org.lectern.server;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.model.Task;

/** The paths of the service. */
enum Route {
    GREETING("/", Methods.READ, null),
    PREDICT("/predict", Methods.SEND, Task.COMPLETION),
    PREDICT_BATCH("/predict/batch", Methods.SEND, Task.COMPLETION),
    RISK("/risk", Methods.SEND, Task.RISK),
    RISK_BATCH("/risk/batch", Methods.SEND, Task.RISK),
    RECOMMENDATIONS("/recommendations", Methods.BOTH, Task.RECOMMEND),
    /** The same under a shorter name. */
    RECOMMEND("/recommend", Methods.BOTH, Task.RECOMMEND),
    SIMILAR("/similar", Methods.READ, Task.RECOMMEND),
    COURSES("/courses", Methods.READ, Task.RECOMMEND),
    COURSE("/courses/{id}", Methods.READ, Task.RECOMMEND),
    HEALTH("/health", Methods.READ, null),
    METRICS("/metrics", Methods.READ, null),
    OPENAPI("/openapi.json", Methods.READ, null);

    /** How paths are counted and logged that are none of these. */
    static final String OTHER = "other";

    private static final class Methods {
        static final String READ = "GET, HEAD";
        static final String SEND = "POST";
        static final String BOTH = "GET, HEAD, POST";
    }

    private final String template;
    private final String methods;
    private final @Nullable Task task;

    Route(String template, String methods, @Nullable Task task) {
        this.template = template;
        this.methods = methods;
        this.task = task;
    }

    /** The path that a request asks; empty for none of these. */
    static Optional<Route> of(String path) {
        String asked = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        // An id may have slashes.
        if (asked.startsWith(COURSES.template + "/")) {
            return Optional.of(COURSE);
        }
        return Arrays.stream(values())
                .filter(route -> route.template.equals(asked))
                .findFirst();
    }

    /** How a path is counted and logged: without ids, and whatever is unknown together. */
    static String templateOf(String path) {
        return of(path).map(Route::template).orElse(OTHER);
    }

    String template() {
        return template;
    }

    /** As in the header {@code Allow}. */
    String methods() {
        return methods;
    }

    /** Whose model it asks; empty where it asks none. */
    Optional<Task> task() {
        return Optional.ofNullable(task);
    }
}
