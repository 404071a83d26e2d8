package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * Writes made-up learners, content, and what the learners opened of it in a year. How busy learners and how popular items are
 * differs by chance, by Dirichlet distributions; with a strength above 0 learners rather open what suits them, and stay longer.
 * Beside them goes the {@linkplain EngagementTruth truth}. The same bytes for the same settings, on any machine.
 */
public final class EngagementGenerator {

    /** Names of the files. */
    public static final List<String> FILES = List.of("users.csv", "content.csv", "engagements.csv");

    private static final Words WORDS = Words.of(EngagementGenerator.class);

    /** Learners that are drawn at once. */
    private static final int STEP = 512;

    private final EngagementSettings settings;
    private final EngagementTruth truth;
    private final SplitMix64 draws;

    private EngagementGenerator(EngagementSettings settings) {
        this.settings = settings;
        this.draws = new SplitMix64(settings.seed());
        this.truth = EngagementTruth.draw(settings, draws.split());
    }

    /**
     * Writes them.
     *
     * @param folder made where it is missing; the truth goes into {@link TruthFiles#FOLDER} in it
     * @return what they were drawn from
     * @throws org.lectern.contract.ProblemException {@code cannot-write} where a file cannot be written
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static EngagementTruth write(EngagementSettings settings, Path folder, TaskContext context) {
        Path truths = folder.resolve(TruthFiles.FOLDER);
        try {
            Files.createDirectories(truths);
        } catch (IOException e) {
            throw Problem.of(WORDS, "cannot-write", folder).asException(e);
        }
        EngagementGenerator generator = new EngagementGenerator(settings);
        TruthFiles.write(generator.truth, truths);
        StudyGenerator.whole(folder.resolve(FILES.get(0)), generator::writeUsers);
        StudyGenerator.whole(folder.resolve(FILES.get(1)), generator::writeContent);
        StudyGenerator.whole(folder.resolve(FILES.get(2)), out -> generator.writeEngagements(out, context));
        return generator.truth;
    }

    private void writeUsers(RowWriter out) throws IOException {
        line(out, "user_id,title,department,seniority_level,learning_style");
        int id = 0;
        for (MadeUpLearner learner : truth.people()) {
            JobTitle job = learner.job();
            line(
                    out,
                    ++id + "," + job.title() + "," + job.department() + "," + job.seniority() + "," + learner.style());
        }
    }

    private void writeContent(RowWriter out) throws IOException {
        line(out, "content_id,title,domain,subtopic,difficulty_level,content_type");
        int id = 0;
        for (MadeUpItem item : truth.things()) {
            line(
                    out,
                    ++id + "," + item.title() + "," + item.domain() + "," + item.subtopic() + ","
                            + EngagementLaw.LEVELS.get(item.level()) + "," + item.type());
        }
    }

    private void writeEngagements(RowWriter out, TaskContext context) throws IOException {
        line(out, "user_id,content_id,timestamp,duration_seconds,liked,engagement_type");
        int[] counts = counts();
        EngagementRows rows = new EngagementRows(settings, truth);
        for (int from = 0; from < counts.length; from += STEP) {
            context.checkCancelled();
            context.progress(WORDS.say("step.learners", counts.length), (double) from / counts.length);
            writeSome(from, Math.min(counts.length, from + STEP), counts, rows, out);
        }
    }

    /** Each learner has draws of their own, split off beforehand, so that it does not matter how many are drawn at a time. */
    private void writeSome(int from, int to, int[] counts, EngagementRows rows, RowWriter out) throws IOException {
        SplitMix64[] own = new SplitMix64[to - from];
        for (int i = 0; i < own.length; i++) {
            own[i] = draws.split();
        }
        List<byte[]> texts = IntStream.range(0, own.length)
                .parallel()
                .mapToObj(i -> counts[from + i] == 0 ? new byte[0] : rows.of(from + i, counts[from + i], own[i]))
                .toList();
        for (byte[] text : texts) {
            out.write(text);
        }
    }

    /** How much each learner does. */
    private int[] counts() {
        SplitMix64 who = draws.split();
        AliasSampler busy = new AliasSampler(
                truth.people().stream().mapToDouble(MadeUpLearner::weight).toArray());
        int[] counts = new int[settings.learners()];
        for (int event = 0; event < settings.events(); event++) {
            counts[busy.sample(who)]++;
        }
        return counts;
    }

    private static void line(RowWriter out, String text) throws IOException {
        out.write((text + "\n").getBytes(US_ASCII));
    }
}
