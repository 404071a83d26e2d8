package org.lectern.workbench.tab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.render.FigureView;
import org.lectern.runs.Comparison;
import org.lectern.runs.ScoreWords;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** The runs that are ticked, each beside the first. */
final class ComparisonPane extends VBox {

    private static final Words WORDS = Words.of(ComparisonPane.class);

    private final RunsViewModel model;
    private final Button again = Icon.on(new Button(WORDS.say("again")), "fth-refresh-cw");
    private final Label why = Facts.hint(WORDS.say("again.why"));
    private final CheckBox all = new CheckBox(WORDS.say("all-settings"));
    private final VBox scores = new VBox();
    private final VBox settings = new VBox();
    private final StackPane curves = new StackPane();

    ComparisonPane(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        again.setId("compare-again");
        again.setOnAction(_ -> model.compareAgain());
        all.selectedProperty().subscribe((_, _) -> refresh());
        FlowPane bar = new FlowPane(again, all);
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        bar,
                        why,
                        Facts.section(WORDS.say("scores"), scores),
                        Facts.section(WORDS.say("settings"), settings),
                        curves);
    }

    void refresh() {
        Comparison compared = model.comparisonProperty().get();
        Facts.appear(this, compared != null);
        if (compared == null) {
            return;
        }
        again.setDisable(!model.canCompareAgain());
        Facts.appear(why, !model.canCompareAgain());
        scores.getChildren().setAll(scores(compared));
        settings.getChildren().setAll(settings(compared));
        curves.getChildren()
                .setAll(CalibrationCurves.of(compared).stream()
                        .map(FigureView::new)
                        .toList());
        Facts.appear(curves, !curves.getChildren().isEmpty());
    }

    private static GridPane scores(Comparison compared) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(WORDS.say("column.score")));
        String first = compared.runs().getFirst().title();
        compared.runs().forEach(run -> heads.add(run.title()));
        compared.runs().stream().skip(1).forEach(run -> heads.add(WORDS.say("column.less", run.title(), first)));
        rows.add(heads);
        compared.scores().forEach(row -> {
            List<String> cells = new ArrayList<>(List.of(ScoreWords.title(row.score())));
            row.of().forEach(score -> cells.add(score.map(RunWords::value).orElse("")));
            row.differences().forEach(difference -> cells.add(RunWords.difference(difference)));
            rows.add(cells);
        });
        return grid(rows);
    }

    private Node settings(Comparison compared) {
        List<Comparison.Setting> told = all.isSelected() ? compared.settings() : compared.differing();
        if (told.isEmpty()) {
            return Facts.hint(WORDS.say("same-settings"));
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(WORDS.say("column.setting")));
        compared.runs().forEach(run -> heads.add(run.title()));
        rows.add(heads);
        told.forEach(setting -> {
            List<String> cells = new ArrayList<>(List.of(setting.name()));
            cells.addAll(setting.values());
            rows.add(cells);
        });
        return grid(rows);
    }

    private static GridPane grid(List<List<String>> rows) {
        GridPane grid = Facts.grid();
        IntStream.range(0, rows.size()).forEach(row -> {
            List<Label> cells = rows.get(row).stream().map(Facts::wrapped).toList();
            cells.forEach(cell -> cell.setMinHeight(USE_PREF_SIZE));
            grid.addRow(row, cells.toArray(Label[]::new));
        });
        return grid;
    }
}
