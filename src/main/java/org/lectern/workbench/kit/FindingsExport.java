package org.lectern.workbench.kit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Provenance;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.model.ModelFile;
import org.lectern.render.FigurePng;
import org.lectern.render.FigureSvg;
import org.lectern.render.Imprint;
import org.lectern.render.vega.VegaLite;
import org.lectern.report.FindingsXlsx;
import org.lectern.report.LargeTableCsv;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** Writes figures and tables to places that the user chooses, and tells what became of it. */
public final class FindingsExport {

    private static final Words WORDS = Words.of(FindingsExport.class);

    private final TabContext context;
    private final Supplier<String> followed;
    private final BooleanProperty keepText = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    public FindingsExport(TabContext context) {
        this(context, () -> "");
    }

    /** @param followed name of the mark of the figure on screen that is looked at; empty where none is */
    FindingsExport(TabContext context, Supplier<String> followed) {
        this.context = context;
        this.followed = followed;
    }

    /** Whether texts that a spreadsheet would take for formulas are written as they are. */
    public BooleanProperty keepTextProperty() {
        return keepText;
    }

    /** What became of the last export, or empty. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Tells what else was handed out. */
    void tell(String words) {
        outcome.set(words);
    }

    /**
     * Saves a figure as a picture.
     *
     * @param answer the sentence under its title
     * @param scale 1, 2 or 3
     */
    public void picture(Figure figure, String answer, Provenance provenance, int scale) {
        Imprint imprint = imprint(answer, provenance);
        String name = figure.caption().id() + (scale == 1 ? "" : "@" + scale + "x");
        ask(name, WORDS.say("export.picture"), "png", (file, _) -> FigurePng.write(figure, imprint, scale, file));
    }

    /** Saves a figure as a vector picture, which stays sharp at any size. */
    public void vector(Figure figure, String answer, Provenance provenance) {
        Imprint imprint = imprint(answer, provenance);
        ask(
                figure.caption().id(),
                WORDS.say("export.vector"),
                "svg",
                (file, _) -> FigureSvg.write(figure, imprint, file));
    }

    /** Puts a figure on the clipboard as {@link #picture} would save it, large enough for a slide, and as text what it shows and says. */
    public void copy(Figure figure, String answer, Provenance provenance) {
        outcome.set("");
        Imprint imprint = imprint(answer, provenance);
        context.tasks()
                .<Image>order(
                        "copy figure",
                        WORDS.say("export.copying"),
                        _ -> FigurePng.image(figure, imprint),
                        state -> handOver(state, text(figure, imprint)));
    }

    private static String text(Figure figure, Imprint imprint) {
        return WORDS.say(
                "export.copied-text",
                figure.caption().title(),
                imprint.answer(),
                figure.caption().alternative(),
                imprint.line());
    }

    private void handOver(TaskState<Image> state, String text) {
        if (state instanceof TaskState.Ready<Image>(Image image)) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image, DataFormat.PLAIN_TEXT, text));
            outcome.set(WORDS.say("export.figure-copied"));
        } else if (state instanceof TaskState.Failed<Image>(var problem)) {
            context.trouble().report(problem);
        }
    }

    /** Saves a figure, with the sentence under its title, as a chart that browsers and notebooks open. */
    public void chart(Figure figure, String answer, Provenance provenance) {
        Imprint imprint = imprint(answer, provenance);
        ask(
                figure.caption().id(),
                WORDS.say("export.chart"),
                "vl.json",
                (file, _) -> AtomicFile.write(
                        file, out -> out.write(VegaLite.of(figure, imprint).getBytes(StandardCharsets.UTF_8))));
    }

    /** Saves a table, all of its rows, under its published column names. */
    public void table(NamedTable table) {
        SpreadsheetSafety safety = safety();
        ask(table.name(), WORDS.say("export.table"), "csv", (file, _) -> TableCsv.write(table, safety, file));
    }

    /**
     * Saves a model, for predictions elsewhere.
     *
     * @param name of the file, offered
     * @param write writes it whole or not at all
     */
    public void model(String name, Consumer<Path> write) {
        ask(
                WORDS.say("export.model"),
                name,
                WORDS.say("export.model.kind"),
                ModelFile.EXTENSION.substring(1),
                (file, _) -> write.accept(file));
    }

    /**
     * Saves tables of findings as a workbook.
     *
     * @param name of the file
     * @param question that the findings answer
     */
    public void workbook(String name, String question, Findings findings, List<NamedTable> tables) {
        ask(
                name,
                WORDS.say("export.workbook"),
                "xlsx",
                (file, _) -> FindingsXlsx.write(question, findings, tables, file));
    }

    /** Saves a table that is too large to be shown. */
    public void table(LargeTable table) {
        SpreadsheetSafety safety = safety();
        ask(
                table.name(),
                WORDS.say("export.table"),
                "csv",
                (file, task) -> LargeTableCsv.write(table, safety, file, task));
    }

    private SpreadsheetSafety safety() {
        return keepText.get() ? SpreadsheetSafety.AS_IS : SpreadsheetSafety.NEUTRALISED;
    }

    /** What findings were computed from, in one line that begins with the study. */
    static String foot(Provenance provenance) {
        return WORDS.say("export.footer", provenance.study(), ProvenanceLine.of(provenance));
    }

    private Imprint imprint(String answer, Provenance provenance) {
        return new Imprint(answer, foot(provenance), WORDS.say("export.maker"), followed.get());
    }

    private void ask(String name, String kind, String extension, BiConsumer<Path, TaskContext> write) {
        ask(WORDS.say("export.title"), name, kind, extension, write);
    }

    /**
     * Saves something else.
     *
     * @param title of the dialog that asks where
     * @param name of the file, without its extension
     * @param kind of file in the user's words
     * @param extension without the dot
     * @param write writes the file, whole or not at all
     */
    private void ask(String title, String name, String kind, String extension, BiConsumer<Path, TaskContext> write) {
        outcome.set("");
        context.files().save(title, name + "." + extension, kind, extension).ifPresent(file -> save(file, write));
    }

    private void save(Path file, BiConsumer<Path, TaskContext> write) {
        context.tasks()
                .<Path>order(
                        "export " + file,
                        WORDS.say("export.running", file.getFileName()),
                        task -> {
                            task.checkCancelled();
                            write.accept(file, task);
                            return file;
                        },
                        this::tell);
    }

    private void tell(TaskState<Path> state) {
        if (state instanceof TaskState.Ready<Path>(Path file)) {
            outcome.set(WORDS.say("export.saved", file.toString()));
        } else if (state instanceof TaskState.Failed<Path>(var problem)) {
            context.trouble().report(problem);
        } else if (state instanceof TaskState.Cancelled<Path>) {
            outcome.set(WORDS.say("export.cancelled"));
        }
    }
}
