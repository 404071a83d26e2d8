package org.lectern.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Figures or claims that are built when somebody first looks at one: tables and words alone are had without. */
public final class ListOnDemand<T> extends AbstractList<T> {

    private final Supplier<List<T>> builder;
    private @Nullable List<T> built;

    private ListOnDemand(Supplier<List<T>> builder) {
        this.builder = builder;
    }

    /** @param builder gives the same whenever it is asked */
    public static <T> List<T> of(Supplier<List<T>> builder) {
        return new ListOnDemand<>(builder);
    }

    /** The list as it may be kept: built once it is looked at, or else a copy that nobody changes. */
    static <T> List<T> orCopyOf(List<T> list) {
        return list instanceof ListOnDemand<T> ? list : List.copyOf(list);
    }

    private synchronized List<T> built() {
        List<T> list = built;
        if (list == null) {
            list = List.copyOf(builder.get());
            built = list;
        }
        return list;
    }

    @Override
    public T get(int index) {
        return built().get(index);
    }

    @Override
    public int size() {
        return built().size();
    }
}
