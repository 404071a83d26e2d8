package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;

/** Offers the figure and the table on screen as files. */
final class ExportMenu {

    private static final Words WORDS = Words.of(ExportMenu.class);
    private static final int SCALES = 3;

    private final FindingsExport export;
    private final ObservableValue<@Nullable Figure> figure;
    private final ObservableValue<@Nullable TableViewModel> table;
    private final Function<Provenance, Optional<String>> command;
    private final MenuButton menu = Icon.on(new MenuButton(WORDS.say("export")), "fth-share");
    private final CheckMenuItem keepText = new CheckMenuItem(WORDS.say("export.menu.keep-text"));
    private final OutcomeLine outcome;
    private final List<MenuItem> large = new ArrayList<>();
    private final String analysis;
    private final String question;
    private @Nullable Findings found;

    /**
     * @param analysis its id, the name of files that hold all of it
     * @param question that it answers
     * @param command that asks again what findings of a provenance answer; empty where no file is open any more
     */
    ExportMenu(
            String analysis,
            String question,
            FindingsExport export,
            ObservableValue<@Nullable Figure> figure,
            ObservableValue<@Nullable TableViewModel> table,
            Function<Provenance, Optional<String>> command) {
        this.analysis = analysis;
        this.question = question;
        this.export = export;
        this.outcome = new OutcomeLine(export);
        this.command = command;
        this.figure = figure;
        this.table = table;
        menu.getItems().addAll(ofFigure(menu.showingProperty()));
        menu.getItems().add(new SeparatorMenuItem());
        offer(WORDS.say("export.menu.table"), this::table);
        offer(WORDS.say("export.menu.workbook"), this::workbook);
        offer(WORDS.say("export.menu.workbook.all"), this::workbookOfAll);
        keepText.selectedProperty().bindBidirectional(export.keepTextProperty());
        menu.getItems().addAll(keepText, new SeparatorMenuItem());
        offer(WORDS.say("export.menu.command"), this::command);
    }

    MenuButton node() {
        return menu;
    }

    /** Says what became of the last export. */
    OutcomeLine outcome() {
        return outcome;
    }

    void open() {
        menu.show();
    }

    /** Offers what these findings have. */
    void show(Findings findings) {
        found = findings;
        menu.getItems().removeAll(large);
        large.clear();
        for (LargeTable table : findings.largeTables()) {
            large.add(item(WORDS.say("export.menu.large", table.title(), table.rows()), () -> export.table(table)));
        }
        menu.getItems().addAll(menu.getItems().indexOf(keepText), large);
    }

    /**
     * What can be had of the figure on screen.
     *
     * @param open whether the menu is open that they are in
     */
    List<MenuItem> ofFigure(ObservableValue<Boolean> open) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem copy = item(WORDS.say("export.menu.copy-figure"), this::copyFigure);
        CopyKey.tell(copy, open);
        items.add(copy);
        for (int scale = 1; scale <= SCALES; scale++) {
            int times = scale;
            items.add(item(WORDS.say("export.menu.picture", scale), () -> picture(times)));
        }
        items.add(item(WORDS.say("export.menu.vector"), this::vector));
        items.add(item(WORDS.say("export.menu.chart"), this::chart));
        return items;
    }

    /** Puts the figure on screen on the clipboard, as a picture with its answer and what it was computed from. */
    void copyFigure() {
        Figure shown = figure.getValue();
        if (shown != null && found != null) {
            export.copy(shown, found.reading().headline(), found.provenance());
        }
    }

    private void offer(String text, Runnable action) {
        menu.getItems().add(item(text, action));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void picture(int scale) {
        Figure shown = figure.getValue();
        if (shown != null && found != null) {
            export.picture(shown, found.reading().headline(), found.provenance(), scale);
        }
    }

    private void vector() {
        Figure shown = figure.getValue();
        if (shown != null && found != null) {
            export.vector(shown, found.reading().headline(), found.provenance());
        }
    }

    private void chart() {
        Figure shown = figure.getValue();
        if (shown != null && found != null) {
            export.chart(shown, found.reading().headline(), found.provenance());
        }
    }

    private void command() {
        if (found != null) {
            command.apply(found.provenance()).ifPresent(line -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line));
                export.tell(WORDS.say("export.command-copied", line));
            });
        }
    }

    private void workbook() {
        TableViewModel shown = table.getValue();
        if (shown != null && found != null) {
            export.workbook(shown.source().name(), question, found, List.of(shown.source()));
        }
    }

    private void workbookOfAll() {
        if (found != null) {
            export.workbook(analysis, question, found, found.tables());
        }
    }

    private void table() {
        TableViewModel shown = table.getValue();
        if (shown != null) {
            export.table(shown.source());
        }
    }
}
