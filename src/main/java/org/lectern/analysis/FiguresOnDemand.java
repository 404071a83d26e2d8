package org.lectern.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.figure.Figure;

/** Figures that are built when somebody first looks at one: tables and words alone are had without. */
public final class FiguresOnDemand extends AbstractList<Figure> {

    private final Supplier<List<Figure>> builder;
    private @Nullable List<Figure> built;

    private FiguresOnDemand(Supplier<List<Figure>> builder) {
        this.builder = builder;
    }

    /** @param builder gives the same figures whenever it is asked */
    public static List<Figure> of(Supplier<List<Figure>> builder) {
        return new FiguresOnDemand(builder);
    }

    private synchronized List<Figure> built() {
        List<Figure> figures = built;
        if (figures == null) {
            figures = List.copyOf(builder.get());
            built = figures;
        }
        return figures;
    }

    @Override
    public Figure get(int index) {
        return built().get(index);
    }

    @Override
    public int size() {
        return built().size();
    }
}
