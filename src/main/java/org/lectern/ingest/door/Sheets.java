package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.FileSniffer;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.file.TableReader;
import org.lectern.ingest.load.ViewsLoader;
import org.lectern.ingest.sheet.Book;
import org.lectern.ingest.sheet.Books;
import org.lectern.ingest.sheet.SheetText;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Sources;
import org.lectern.study.Workspace;

/** Copies the sheet of a workbook that is asked for, or else the first that can become a study, as text. */
final class Sheets {

    private static final Words WORDS = Words.of(Sheets.class);

    /** Enough to recognise an export by. */
    private static final long HEAD = 1_000;

    private final SourceFile file;
    private final ImportOptions options;
    private final Workspace database;
    private final TaskContext context;

    Sheets(SourceFile file, ImportOptions options, Workspace database, TaskContext context) {
        this.file = file;
        this.options = options;
        this.database = database;
        this.context = context;
    }

    /** All of it. */
    Opened whole() {
        return opened(Long.MAX_VALUE);
    }

    /** Its first rows, of a file that is no workbook itself. */
    Opened head() {
        return opened(HEAD);
    }

    private Opened opened(long rows) {
        try {
            Optional<Book> book = Books.open(file.path());
            if (book.isEmpty()) {
                return new Opened(file, null);
            }
            try (Book sheets = book.get()) {
                context.progress(WORDS.say("step.sheet"), 0.0);
                String chosen = options.sheet().isEmpty() ? found(sheets) : asked(sheets);
                Opened opened = copied(sheets, chosen, rows);
                file.checkUnchanged();
                return opened;
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "damaged-workbook", file.name()).asException(e);
        }
    }

    private String asked(Book book) {
        return book.sheets().stream()
                .filter(options.sheet()::equals)
                .findFirst()
                .or(() -> book.sheets().stream()
                        .filter(name ->
                                name.strip().equalsIgnoreCase(options.sheet().strip()))
                        .findFirst())
                .orElseThrow(
                        () -> Problem.of(WORDS, "no-such-sheet", file.name(), options.sheet(), quoted(book.sheets()))
                                .asException());
    }

    private String found(Book book) throws IOException {
        List<String> filled = new ArrayList<>();
        for (String sheet : book.sheets()) {
            if (holdsAnything(book, sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.isEmpty()) {
            throw Problem.of(WORDS, "empty-workbook", file.name()).asException();
        }
        if (filled.size() > 1) {
            for (String sheet : filled) {
                if (canBeStudied(copied(book, sheet, HEAD).text())) {
                    return sheet;
                }
            }
        }
        return filled.getFirst();
    }

    private static boolean holdsAnything(Book book, String sheet) throws IOException {
        boolean[] anything = new boolean[1];
        book.read(sheet, (_, _, _) -> {
            anything[0] = true;
            return false;
        });
        return anything[0];
    }

    private boolean canBeStudied(SourceFile text) {
        try {
            SourceTable table = new TableReader(text, database, context).table(FileSniffer.sniff(text), null);
            Recognition recognition = ImportRun.recognition(text, table, options);
            return !recognition.source().equals(Sources.TABLE)
                    || (recognition.contents() instanceof Contents.Rows rows
                            && Preview.isComplete(recognition, ViewsLoader.columns(table, rows, options)));
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The copy has the name of the file, by which a study and its one video may be called. */
    private Opened copied(Book book, String sheet, long rows) throws IOException {
        Path folder = Files.createTempDirectory(
                database.temporaryFile("sheet").toAbsolutePath().getParent(), "sheet-");
        Path copy = folder.resolve(file.name());
        List<QualityNotice> notices = new ArrayList<>();
        try (SheetText text = new SheetText(copy, rows, context)) {
            book.read(sheet, text);
            if (text.hidden() > 0) {
                notices.add(new QualityNotice("hidden-rows", WORDS.say("notice.hidden-rows", text.hidden())));
            }
        }
        List<String> others =
                book.sheets().stream().filter(name -> !name.equals(sheet)).toList();
        if (!others.isEmpty()) {
            notices.add(new QualityNotice("sheets", WORDS.say("notice.sheets", sheet, others.size(), quoted(others))));
        }
        String format = sheet.isEmpty() ? book.format() : WORDS.say("format.sheet", book.format(), sheet);
        return new Opened(SourceFile.at(copy), new Opened.Sheet(format, sheet, book.sheets(), notices));
    }

    private static String quoted(List<String> sheets) {
        return sheets.stream().map(name -> WORDS.say("sheet", name)).collect(Collectors.joining(", "));
    }
}
