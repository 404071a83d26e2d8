package org.lectern.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.content.Shelf;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.coursetext.clean.Cleaning;
import org.lectern.coursetext.clean.CleaningReport;
import org.lectern.study.Study;

/**
 * The texts of a catalogue, cleaned: words that were glued together are split, as nobody would ask for one of them.
 *
 * @param all in the order of the catalogue
 * @param cleaning what was found in them
 */
public record CourseTexts(List<CourseText> all, CleaningReport cleaning) {

    private static final Words WORDS = Words.of(CourseTexts.class);

    public CourseTexts {
        all = List.copyOf(all);
    }

    /**
     * Those of a study.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static CourseTexts of(Study study, TaskContext context) {
        List<CourseText> found = Shelf.of(study, context).items().stream()
                .map(item -> new CourseText(item.id(), item.title(), item.text(), item.language()))
                .toList();
        context.checkCancelled();
        return cleaned(found);
    }

    /** Texts as they were found, made fit for reading. */
    static CourseTexts cleaned(List<CourseText> found) {
        Cleaning titles = Cleaning.of(found.stream().map(CourseText::title).toList(), false);
        Cleaning texts = Cleaning.of(found.stream().map(CourseText::text).toList(), true);
        List<CourseText> clean = new ArrayList<>();
        for (int place = 0; place < found.size(); place++) {
            CourseText one = found.get(place);
            clean.add(new CourseText(
                    one.id(), titles.texts().get(place), texts.texts().get(place), one.language()));
        }
        return new CourseTexts(clean, texts.report());
    }

    /**
     * The item of this id or, where no other is called so, of this title, whatever its capitals.
     *
     * @throws org.lectern.contract.ProblemException {@code no-items}, {@code unknown-item}, {@code item-twice}
     */
    public CourseText named(String wanted) {
        String typed = wanted.strip();
        if (all.isEmpty()) {
            throw Problem.of(WORDS, "no-items").asException();
        }
        return all.stream().filter(one -> one.id().equals(typed)).findFirst().orElseGet(() -> titled(typed));
    }

    private CourseText titled(String typed) {
        List<CourseText> titled =
                all.stream().filter(one -> one.title().equalsIgnoreCase(typed)).toList();
        if (titled.size() > 1) {
            throw Problem.of(
                            WORDS,
                            "item-twice",
                            titled.size(),
                            typed,
                            titled.get(0).id(),
                            titled.get(1).id())
                    .asException();
        }
        if (titled.isEmpty()) {
            List<String> names = all.stream()
                    .flatMap(one -> Stream.of(one.id(), one.title()))
                    .distinct()
                    .toList();
            throw Problem.of(WORDS, "unknown-item", typed, NearestName.among(names, typed))
                    .asException();
        }
        return titled.getFirst();
    }

    /** The texts from which a quiz in English takes its wrong options. */
    List<String> inEnglish() {
        return all.stream()
                .filter(one -> !one.text().isEmpty() && one.mayBeEnglish())
                .map(CourseText::text)
                .toList();
    }
}
