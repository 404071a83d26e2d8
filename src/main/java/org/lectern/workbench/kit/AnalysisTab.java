package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.ShownIn;
import org.lectern.contract.Words;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;

/** A tab of one analysis: its page, and what lives as long as the page. */
public class AnalysisTab implements WorkTab {

    private final AnalysisPage page;
    private final PageHelp help;
    private final List<AutoCloseable> alsoClosed;

    /**
     * @param words in the tab's folder: {@code question}, {@code figure.ID} with a short name for each figure and, where the
     *     analysis waits to be run, {@code waiting} and {@code waiting.remedy}
     * @param answer that the page shows
     * @param settings of the tab, or null where it has none
     * @param alsoClosed when the tab is, after the page and in this order
     */
    public AnalysisTab(
            Words words,
            AnalysisViewModel<?> answer,
            @Nullable SettingsPane settings,
            TabContext context,
            AutoCloseable... alsoClosed) {
        this(TabWords.of(words), answer, settings, context, alsoClosed);
    }

    AnalysisTab(
            TabWords words,
            AnalysisViewModel<?> answer,
            @Nullable SettingsPane settings,
            TabContext context,
            AutoCloseable... alsoClosed) {
        this.page = new AnalysisPage(words, answer, settings, context);
        this.help = words.help(settings == null ? List.of() : settings.explained());
        this.alsoClosed = new ArrayList<>(List.of(alsoClosed));
    }

    /** Puts a further part under what the answer says, such as one that belongs to a selected thing. */
    protected final void aside(Node part) {
        page.aside(part);
    }

    /** Lets the user choose on the page what it is about. */
    protected final void choice(PageChoice choice) {
        page.choice(choice);
    }

    /** Closes a part with the tab, after all others. */
    protected final void alsoClose(AutoCloseable part) {
        alsoClosed.add(part);
    }

    /** The page of the answer. */
    protected final AnalysisPage page() {
        return page;
    }

    @Override
    public final Node node() {
        return page.node();
    }

    @Override
    public final Optional<PageHelp> help() {
        return Optional.of(help);
    }

    @Override
    public final Optional<Node> start() {
        return page.start();
    }

    @Override
    public final void showExports() {
        page.showExports();
    }

    @Override
    public final void copy() {
        page.copy();
    }

    @Override
    public final Optional<Printout> printout() {
        return page.printout();
    }

    @Override
    public final void focusSearch() {
        page.focusSearch();
    }

    @Override
    public void focusSubject() {
        page.focusSubject();
    }

    @Override
    public final void lookAt(ShownIn finding) {
        page.lookAt(finding);
    }

    @Override
    public final void rerun() {
        page.rerun();
    }

    @Override
    public final void close() {
        page.close();
        for (AutoCloseable each : alsoClosed) {
            try {
                each.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
