package org.lectern.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tables that hold what a SELECT gave, for questions to come. The last few stay; none goes while a question uses it. Two who want
 * one at the same time both work it out, so that neither waits for what the other cancels.
 */
final class KeptTables {

    /** As many stay: one before a change of the filter, and one after it. */
    private static final int MOST = 2;

    /** A table, and how many questions use it now. */
    private static final class Kept {
        private final String table;
        private int users;

        Kept(String table) {
            this.table = table;
        }
    }

    /** A table that stays until it is given back. */
    record Lease(String table, Runnable back) implements AutoCloseable {
        @Override
        public void close() {
            back.run();
        }
    }

    private final Map<List<Engine.View>, Kept> tables = new LinkedHashMap<>(MOST + 1, 0.75f, true);
    private final Consumer<String> drop;

    /** @param drop removes a table */
    KeptTables(Consumer<String> drop) {
        this.drop = drop;
    }

    /**
     * The table of a view.
     *
     * @param view the last of these, over the others
     * @param made makes the table and gives its name, where there is none
     */
    Lease lease(List<Engine.View> view, Supplier<String> made) {
        Kept known = used(view);
        return lease(known == null ? put(view, made.get()) : known);
    }

    private Lease lease(Kept kept) {
        return new Lease(kept.table, () -> giveBack(kept));
    }

    private synchronized @org.jspecify.annotations.Nullable Kept used(List<Engine.View> view) {
        Kept kept = tables.get(view);
        if (kept != null) {
            kept.users++;
        }
        return kept;
    }

    private synchronized Kept put(List<Engine.View> view, String table) {
        Kept earlier = tables.get(view);
        if (earlier != null) {
            drop.accept(table);
            earlier.users++;
            return earlier;
        }
        Kept kept = new Kept(table);
        kept.users = 1;
        tables.put(view, kept);
        dropOldest();
        return kept;
    }

    private synchronized void giveBack(Kept kept) {
        kept.users--;
        dropOldest();
    }

    private void dropOldest() {
        tables.values().stream()
                .limit(Math.max(0, tables.size() - MOST))
                .filter(kept -> kept.users == 0)
                .toList()
                .forEach(kept -> {
                    tables.values().remove(kept);
                    drop.accept(kept.table);
                });
    }
}
