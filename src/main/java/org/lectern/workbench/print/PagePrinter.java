package org.lectern.workbench.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.render.FigurePng;
import org.lectern.workbench.Printout;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Prints what a tab says, after the system has asked where. */
public final class PagePrinter {

    static final String PRINTING = "print";

    private static final Words WORDS = Words.of(PagePrinter.class);

    private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");

    /** With which Java prints on Linux. */
    private static final Path LPR = Path.of("/usr/bin/lpr");

    private final Window window;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;

    /** A printer's work that was begun, and what its figures look like. */
    private record Ready(PrinterJob job, Map<Printout.Picture, Image> pictures) {}

    /** @param window over which the system asks */
    public PagePrinter(Window window, TaskRunner tasks, TroubleReporter trouble) {
        this.window = window;
        this.tasks = tasks;
        this.trouble = trouble;
    }

    /** @param name of what is printed, in the printer's list */
    public void print(String name, Printout printout) {
        String title = WORDS.say("printing", name);
        tasks.order(PRINTING, title, context -> prepare(printout, context), state -> {
            if (state instanceof TaskState.Ready<Ready>(Ready ready)) {
                ask(title, name, printout, ready);
            } else if (state instanceof TaskState.Failed<Ready>(Problem problem)) {
                trouble.report(problem);
            }
        });
    }

    /** Asking the system for its printers may take long. */
    private static Ready prepare(Printout printout, TaskContext context) {
        if (LINUX && !Files.isExecutable(LPR)) {
            // Without it Java says that it has printed, and has not.
            throw Problem.of(WORDS, "no-lpr").asException();
        }
        PrinterJob job = job();
        if (job == null) {
            throw Problem.of(WORDS, "no-printer").asException();
        }
        return new Ready(job, pictures(printout, context));
    }

    /** Where none of the printers is the usual one, JavaFX begins with none. */
    private static @Nullable PrinterJob job() {
        PrinterJob usual = PrinterJob.createPrinterJob();
        return usual != null || Printer.getAllPrinters().isEmpty()
                ? usual
                : PrinterJob.createPrinterJob(
                        Printer.getAllPrinters().iterator().next());
    }

    /** What the figures of a printout look like. */
    static Map<Printout.Picture, Image> pictures(Printout printout, TaskContext context) {
        Map<Printout.Picture, Image> pictures = new LinkedHashMap<>();
        for (Printout.Block block : printout.blocks()) {
            if (block instanceof Printout.Picture picture) {
                context.checkCancelled();
                pictures.put(picture, FigurePng.image(picture.figure(), picture.imprint()));
            }
        }
        return pictures;
    }

    private void ask(String title, String name, Printout printout, Ready ready) {
        PrinterJob job = ready.job;
        job.getJobSettings().setJobName(name);
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return;
        }
        PageLayout paper = job.getJobSettings().getPageLayout();
        List<Pane> pages =
                PrintedPages.of(printout, ready.pictures, paper.getPrintableWidth(), paper.getPrintableHeight());
        tasks.order(PRINTING, title, context -> print(job, paper, pages, context), state -> {
            if (state instanceof TaskState.Failed<Integer>(Problem problem)) {
                trouble.report(problem);
            }
        });
    }

    private static int print(PrinterJob job, PageLayout paper, List<Pane> pages, TaskContext context) {
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            context.progress(WORDS.say("page", page + 1, pages.size()), () -> (double) page / pages.size());
            if (!job.printPage(paper, pages.get(page))) {
                job.cancelJob();
                throw Problem.of(WORDS, "not-printed").asException();
            }
        }
        if (!job.endJob()) {
            throw Problem.of(WORDS, "not-printed").asException();
        }
        return pages.size();
    }
}
