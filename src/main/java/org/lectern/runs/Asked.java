package org.lectern.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.study.Filter;

/** What a run was asked for, as names and texts: data, filter, parameters, seed and program. */
public final class Asked {

    private Asked() {}

    /** Names and texts, in the order to be shown; empty texts of what nobody asked for. */
    public static Map<String, String> of(Run run) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("data", run.question().fingerprint());
        Filter filter = run.question().filter();
        asked.put("filter.courses", String.join(", ", filter.courses()));
        asked.put("filter.roles", String.join(", ", filter.roles()));
        asked.put("filter.videos", String.join(", ", filter.videos()));
        asked.put("filter.from", String.valueOf(filter.days().from()).replace("null", ""));
        asked.put("filter.to", String.valueOf(filter.days().to()).replace("null", ""));
        asked.putAll(run.question().parameters());
        asked.put("seed", Long.toString(run.seed()));
        run.versions().forEach((name, version) -> asked.put("version." + name, version));
        return asked;
    }
}
