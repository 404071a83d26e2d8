package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * The truth as files: {@code learners.csv}, {@code items.csv} and {@code strength.txt}; the number of a row is an id. What was written is
 * read to the last digit, but for titles and subtopics, on which nothing depends.
 */
public final class TruthFiles {

    /** Name of the folder beside the tables. */
    public static final String FOLDER = "truth";

    private static final Words WORDS = Words.of(TruthFiles.class);
    private static final String LEARNERS = "learners.csv";
    private static final String ITEMS = "items.csv";
    private static final String STRENGTH = "strength.txt";

    /** Named unlike any table of a study, so that whoever opens the folder above does not get learners and items twice. */
    private static final String LEARNERS_HEAD = "row,works_as,learns_by,weight,x1,x2,x3,x4";

    private static final String ITEMS_HEAD = "row,about,stage,form,weight,y1,y2,y3,y4";
    private static final Map<String, JobTitle> JOBS =
            JobTitle.ALL.stream().collect(Collectors.toUnmodifiableMap(JobTitle::title, Function.identity()));

    private TruthFiles() {}

    static void write(EngagementTruth truth, Path folder) {
        StudyGenerator.whole(folder.resolve(STRENGTH), out -> line(out, Double.toString(truth.strength())));
        StudyGenerator.whole(folder.resolve(LEARNERS), out -> {
            line(out, LEARNERS_HEAD);
            int id = 0;
            for (MadeUpLearner one : truth.people()) {
                line(out, row(++id, one.job().title(), one.style(), one.weight(), text(one.factors())));
            }
        });
        StudyGenerator.whole(folder.resolve(ITEMS), out -> {
            line(out, ITEMS_HEAD);
            int id = 0;
            for (MadeUpItem one : truth.things()) {
                String level = EngagementLaw.LEVELS.get(one.level());
                String head = row(++id, one.domain(), level, one.type(), one.weight());
                line(out, head + "," + text(one.factors()));
            }
        });
    }

    /**
     * Reads what was written.
     *
     * @param folder the folder of that name
     * @throws org.lectern.contract.ProblemException {@code no-truth} where it is not there or not whole
     */
    public static EngagementTruth read(Path folder) {
        try {
            List<MadeUpLearner> learners = rows(folder.resolve(LEARNERS), LEARNERS_HEAD).stream()
                    .map(TruthFiles::learner)
                    .toList();
            List<MadeUpItem> items = rows(folder.resolve(ITEMS), ITEMS_HEAD).stream()
                    .map(TruthFiles::item)
                    .toList();
            return new EngagementTruth(
                    Double.parseDouble(
                            Files.readString(folder.resolve(STRENGTH), US_ASCII).strip()),
                    learners,
                    items);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "no-truth", folder).asException(e);
        }
    }

    private static MadeUpLearner learner(List<String> cells) {
        JobTitle job = JOBS.get(cells.get(1));
        if (job == null) {
            throw new IllegalArgumentException("No job of made-up learners");
        }
        return new MadeUpLearner(job, cells.get(2), number(cells, 3), factors(cells, 4));
    }

    private static MadeUpItem item(List<String> cells) {
        int level = EngagementLaw.LEVELS.indexOf(cells.get(2));
        return new MadeUpItem("", cells.get(1), "", level, cells.get(3), number(cells, 4), factors(cells, 5));
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }

    private static Factors factors(List<String> cells, int column) {
        return new Factors(
                number(cells, column), number(cells, column + 1), number(cells, column + 2), number(cells, column + 3));
    }

    private static List<List<String>> rows(Path file, String head) throws IOException {
        List<String> lines = Files.readAllLines(file, US_ASCII);
        if (lines.size() < 2 || !lines.getFirst().equals(head)) {
            throw new IllegalArgumentException("No table of a truth");
        }
        int width = head.split(",").length;
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != width || !cells.getFirst().equals(Integer.toString(rows.size() + 1))) {
                throw new IllegalArgumentException("No row of a truth");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Factors factors) {
        return row(factors.first(), factors.second(), factors.third(), factors.fourth());
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void line(RowWriter out, String text) throws IOException {
        out.write((text + "\n").getBytes(US_ASCII));
    }
}
