package org.lectern.handout;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.report.FindingsXlsx;
import org.lectern.report.Line;
import org.lectern.report.WorkbookPart;

/** A handout as a workbook: what is said first on the first sheet, each table whole on one of its own, all that is said on the last. */
final class HandoutWorkbook {

    private static final Words WORDS = Words.of(HandoutWorkbook.class);

    private HandoutWorkbook() {}

    static void write(Handout handout, Path file, TaskContext context) {
        context.progress(WORDS.say("writing", handout.title()), Double.NaN);
        AtomicFile.write(file, out -> {
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            FindingsXlsx.write(front(handout), parts(handout), book);
            context.checkCancelled();
            SteadyArchive.write(book.toByteArray(), out);
        });
    }

    private static List<Line> front(Handout handout) {
        List<Line> front = new ArrayList<>();
        front.add(new Line(WORDS.say("title"), handout.title()));
        front.add(new Line(WORDS.say("about"), String.join(" ", handout.data())));
        front.add(new Line("", handout.learners()));
        lines(
                front,
                WORDS.say(handout.sure() ? "claims.sure" : "claims.in-short"),
                handout.claims().stream().map(Handout.Claim::sentence).toList());
        lines(front, WORDS.say("actions"), handout.actions());
        lines(
                front,
                WORDS.say("to-do"),
                handout.toDo().stream()
                        .map(one -> WORDS.say("detail", one.action(), one.line()))
                        .toList());
        lines(front, WORDS.say("limits"), handout.limits());
        front.add(new Line("", handout.program()));
        return front;
    }

    private static void lines(List<Line> front, String name, List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            front.add(new Line(i == 0 ? name : "", sentences.get(i)));
        }
    }

    private static List<WorkbookPart> parts(Handout handout) {
        return handout.sections().stream().map(HandoutWorkbook::part).toList();
    }

    private static WorkbookPart part(Section section) {
        List<Line> source = section.method().isEmpty()
                ? List.of(new Line(WORDS.say("source"), section.source()))
                : section.method();
        return new WorkbookPart(
                section.topic(), section.reading(), source, section.allTables().toList(), List.of());
    }
}
