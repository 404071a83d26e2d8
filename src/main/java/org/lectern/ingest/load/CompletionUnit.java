package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.text.CompletionText;

/** Finds whether completion is a fraction or a percentage, from all rows. */
final class CompletionUnit {

    /** Fewer numbers than this do not outweigh a header that says percent. */
    private static final int ENOUGH = 20;

    private static final double MOST = 0.95;

    private CompletionUnit() {}

    /** The unit of {@code raw.completion}. */
    static ImportOptions.Unit find(Statement statement, String header, List<String> sample) throws SQLException {
        if (CompletionText.hasPercentSigns(sample)) {
            return ImportOptions.Unit.PERCENT;
        }
        try (ResultSet row = statement.executeQuery("""
                SELECT count(*) FILTER (completion >= 0 AND isfinite(completion)),
                       count(*) FILTER (completion BETWEEN 0 AND 1),
                       count(*) FILTER (completion > 0 AND completion < 1),
                       coalesce(max(completion) FILTER (isfinite(completion)), 0)
                FROM raw
                """)) {
            row.next();
            return decide(row.getLong(1), row.getLong(2), row.getLong(3), row.getDouble(4), saysPercent(header));
        }
    }

    /**
     * A fraction where nearly all numbers lie in 0..1 and some inside, or where there are only zeros and ones; a header
     * that says percent is believed as long as there are few numbers or any beyond 1.
     */
    static ImportOptions.Unit decide(long numbers, long small, long inside, double largest, boolean saysPercent) {
        boolean fraction = numbers > 0 && small >= MOST * numbers && (inside > 0 || largest == 1);
        boolean doubted = saysPercent && (numbers < ENOUGH || largest > 1);
        return fraction && !doubted ? ImportOptions.Unit.FRACTION : ImportOptions.Unit.PERCENT;
    }

    private static boolean saysPercent(String header) {
        String plain = header.toLowerCase(Locale.ROOT);
        return plain.contains("%") || plain.contains("percent") || plain.contains("pct");
    }
}
