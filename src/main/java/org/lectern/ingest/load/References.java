package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.Taken;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

/** Puts what numbers of other tables mean in their place; a number of a table that is not there means nothing. */
final class References {

    private static final Words WORDS = Words.of(References.class);

    private static final String SIGN = Sql.literal(String.valueOf(Taken.REFERENCE));

    private final Statement statement;
    private final Set<TableSpec> there;

    References(Statement statement, Set<TableSpec> there) {
        this.statement = statement;
        this.there = Set.copyOf(there);
    }

    /** Resolves them; says which tables are missing. */
    List<QualityNotice> resolve() throws SQLException {
        boolean known = there.contains(TableSpec.LINKS);
        statement.execute("CREATE TEMP TABLE known_links (key VARCHAR, means VARCHAR)");
        if (known) {
            statement.execute("INSERT INTO known_links SELECT CAST(key AS VARCHAR), min(CAST(means AS VARCHAR)) FROM "
                    + TableSpec.LINKS.stored() + " GROUP BY ALL");
            statement.execute("DROP TABLE " + TableSpec.LINKS.stored());
        }
        Set<String> missing = new TreeSet<>();
        missing.addAll(resolve(TableSpec.ENROLMENTS, "course"));
        missing.addAll(resolve(TableSpec.ENROLMENTS, "role"));
        missing.addAll(resolve(TableSpec.MODULES, "kind"));
        statement.execute("DROP TABLE known_links");
        List<QualityNotice> notices = new ArrayList<>();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            notices.add(new QualityNotice("no-links", WORDS.say("notice.no-links", names, missing.size())));
        }
        return notices;
    }

    /** Resolves those in a column; the names of the tables that are missing. */
    private Set<String> resolve(TableSpec table, String column) throws SQLException {
        if (!there.contains(table)) {
            return Set.of();
        }
        String text = "CAST(" + column + " AS VARCHAR)";
        String list = "split_part(substr(" + text + ", 2), ' ', 1)";
        Set<String> lists = Dictionary.texts(
                statement,
                "SELECT DISTINCT " + list + " FROM " + table.stored() + " WHERE starts_with(" + text + ", " + SIGN
                        + ")");
        if (lists.isEmpty()) {
            return Set.of();
        }
        lists.removeAll(
                Dictionary.texts(statement, "SELECT DISTINCT split_part(substr(key, 2), ' ', 1) FROM known_links"));
        statement.execute(
                "CREATE OR REPLACE TABLE " + table.stored() + " AS SELECT told.* REPLACE (CASE WHEN starts_with("
                        + "CAST(told." + column + " AS VARCHAR), " + SIGN + ") THEN means ELSE CAST(told." + column
                        + " AS VARCHAR) END AS " + column + ") FROM " + table.stored()
                        + " AS told LEFT JOIN known_links ON key = CAST(told." + column + " AS VARCHAR)");
        return lists;
    }
}
