package org.lectern.ingest.source;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Names of columns, which nobody changes; a name's place is known without looking at all of them, as some tables have thousands. */
public final class ColumnNames extends AbstractList<String> implements RandomAccess {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param names in their order; the place of one that stands there twice is its first */
    public ColumnNames(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
        }
    }

    @Override
    public String get(int index) {
        return names.get(index);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public int indexOf(@Nullable Object name) {
        return places.getOrDefault(name, -1);
    }

    @Override
    public boolean contains(@Nullable Object name) {
        return places.containsKey(name);
    }
}
