package org.lectern.workbench.shell;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.ProblemException;
import org.lectern.study.ClusterDrivers;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.handout.ReportDialog;
import org.lectern.workbench.kit.CopyKey;
import org.lectern.workbench.print.PagePrinter;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;

/**
 * What menus, keys and buttons can ask for.
 *
 * @param openLogs shows the log folder in the system's file manager
 * @param quit closes the window, asking first where something would be lost
 */
record ShellActions(
        Desk desk,
        ShellViewModel viewModel,
        SavingViewModel saving,
        History history,
        StatusViewModel status,
        TabPages tabs,
        ObjectProperty<Settings> settings,
        OpenChooser chooser,
        ConnectDialog clusters,
        HelpDialogs help,
        PagePrinter printer,
        ReportDialog report,
        Runnable openLogs,
        Runnable quit) {

    void chooseAndOpen() {
        chooser.choose().ifPresent(viewModel::open);
    }

    void chooseFolderAndOpen() {
        chooser.chooseFolder().ifPresent(viewModel::open);
    }

    /** Asks for a table on a cluster, where something here speaks to clusters. */
    void connectAndOpen() {
        try {
            ClusterDrivers.here();
            clusters.ask().ifPresent(viewModel::open);
        } catch (ProblemException e) {
            viewModel.report(e.problem());
        }
    }

    void chooseAndMap() {
        chooser.choose().ifPresent(viewModel::openWithChoices);
    }

    void chooseFolderAndMap() {
        chooser.chooseFolder().ifPresent(viewModel::openWithChoices);
    }

    void chooseAndUpdate() {
        chooser.choose().ifPresent(viewModel::update);
    }

    void chooseAndCompare() {
        chooser.choose().ifPresent(viewModel::compare);
    }

    void closeStudy() {
        saving.leave(viewModel::closeStudy);
    }

    void appearance(Appearance appearance) {
        change(now -> now.withAppearance(appearance));
    }

    void largerText() {
        change(Settings::withLargerText);
    }

    void smallerText() {
        change(Settings::withSmallerText);
    }

    void usualText() {
        change(now -> now.withTextPercent(Settings.standard().textPercent()));
    }

    void forgetRecent() {
        change(Settings::withoutRecent);
    }

    private void change(UnaryOperator<Settings> step) {
        settings.set(step.apply(settings.get()));
    }

    void export() {
        tabs.current().ifPresent(WorkTab::showExports);
    }

    /** Prints what the tab in front says. */
    void print() {
        tabs.current()
                .flatMap(WorkTab::printout)
                .ifPresent(printout -> printer.print(
                        tabs.entries().get(tabs.chosenProperty().get()).label(), printout));
    }

    /** Copies what has the keyboard, as its key does; where that has nothing to copy, the figure in front. */
    void copy(@Nullable Node owner) {
        if (owner instanceof TextInputControl text) {
            text.copy();
        } else if (owner instanceof TableView<?>) {
            Event.fireEvent(owner, CopyKey.pressed());
        } else {
            tabs.current().ifPresent(WorkTab::copy);
        }
    }

    /** Stops what runs; where nothing does, selects nothing. */
    void cancel() {
        if (status.busyProperty().get()) {
            status.cancel();
        } else {
            desk.subjectProperty().set(null);
        }
    }

    /** Says what the tab in front is about; where none is, what the words mean. */
    void helpOnPage() {
        tabs.current()
                .flatMap(WorkTab::help)
                .ifPresentOrElse(
                        said -> {
                            TabEntry entry =
                                    tabs.entries().get(tabs.chosenProperty().get());
                            help.page(entry.label(), said, tabs.lacking(entry));
                        },
                        help::glossary);
    }

    void find() {
        tabs.current().ifPresent(WorkTab::focusSearch);
    }

    void rerun() {
        tabs.current().ifPresent(WorkTab::rerun);
    }
}
