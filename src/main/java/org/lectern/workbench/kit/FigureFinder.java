package org.lectern.workbench.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.figure.Figure;
import org.lectern.render.FigureView;

/** Tells in which figures of a page a subject is drawn, and turns the page to one of them. */
final class FigureFinder {

    private final FigurePane figures;
    private final PageChoices choices;
    private List<NamedTable> tables = List.of();

    FigureFinder(FigurePane figures, PageChoices choices) {
        this.figures = figures;
        this.choices = choices;
    }

    /** @param found the tables behind the figures */
    void answer(List<NamedTable> found) {
        tables = found;
    }

    /**
     * Stays where the figure in front can show it; else turns to the first that draws it, or else can be made about it. Figures
     * that check the method come last.
     */
    void turnTo(Subject subject) {
        Figure front = figures.figureProperty().get();
        if (front == null || draws(front, subject) || lets(front, subject)) {
            return;
        }
        List<Figure> all = figures.figures().stream()
                .sorted(Comparator.comparing(figure -> figure.caption().check()))
                .toList();
        Stream.concat(
                        all.stream().filter(figure -> draws(figure, subject)),
                        all.stream().filter(figure -> lets(figure, subject)))
                .findFirst()
                .ifPresent(figures::turnTo);
    }

    /** Turns to the figure of this id, if there is one; whether that is in front now. */
    boolean turnTo(String id) {
        Optional<Figure> wanted = figures.figures().stream()
                .filter(figure -> figure.caption().id().equals(id))
                .findFirst();
        wanted.filter(figure -> !figure.equals(figures.figureProperty().get())).ifPresent(figures::turnTo);
        return wanted.isPresent();
    }

    /** Whether a mark of the figure in front is the subject, or the whole figure is about it. */
    boolean shows(Subject subject) {
        Figure front = figures.figureProperty().get();
        return front != null && (draws(front, subject) || lets(front, subject));
    }

    private boolean lets(Figure figure, Subject subject) {
        return choices.lets(figure.caption().id(), subject);
    }

    private boolean draws(Figure figure, Subject subject) {
        return tells(figure, subject.kind()) && FigureView.draws(figure, subject.name());
    }

    /** Whether marks of the figure are things of this kind. */
    private boolean tells(Figure figure, Subject.Kind kind) {
        return table(figure.caption().table())
                .filter(table -> RowNames.of(table).tell(kind))
                .isPresent();
    }

    private Optional<NamedTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Outlines the subject in the figure in front, or nothing. */
    void outline(Optional<Subject> subject) {
        subject.filter(one -> Optional.ofNullable(figures.figureProperty().get())
                        .filter(figure -> tells(figure, one.kind()))
                        .isPresent())
                .ifPresentOrElse(one -> figures.select(one.name()), figures::selectNone);
    }
}
