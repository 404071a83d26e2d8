package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.stats.LogOdds;

/** Draws one view after the other and writes it as a row, now and then with a flaw, or leaves it to a player to tell. */
final class Views {

    private static final byte[] NOTHING = {};
    private static final byte[] NOT_A_NUMBER = "NaT".getBytes(US_ASCII);
    private static final byte[] SPACES = "  ".getBytes(US_ASCII);
    private static final List<Dirt> KINDS = List.of(Dirt.values());

    /** Share of the views run to the end that are exactly complete. */
    private static final double EXACT = 0.915;

    /** Share of the views not run to the end that stop before 49 %. */
    private static final double EARLY = 0.74;

    /** The course that a player tells of, if there are so many. */
    private static final int TOLD_BY_PLAYER = 3;

    private final GeneratorSettings settings;
    private final Sizes sizes;
    private final Curriculum curriculum;
    private final Cohort cohort;
    private final SplitMix64 random;
    private final SplitMix64 dirtRandom;
    private final Map<Dirt, Long> dirt = new EnumMap<>(Dirt.class);
    private final List<byte[]> between;
    private final byte[] name = new byte[12];
    private final int toldByPlayer;
    private final @Nullable PlayerEvents events;
    private double total;

    /** @param withEvents whether one course is left to a player to tell of */
    Views(GeneratorSettings settings, boolean withEvents) {
        this.settings = settings;
        sizes = Sizes.of(settings.views());
        SplitMix64 seed = new SplitMix64(settings.seed());
        curriculum = new Curriculum(sizes, seed.split());
        cohort = new Cohort(sizes.learners(), settings.views(), curriculum, seed.split());
        random = seed.split();
        // A generator of its own: the rows that stay clean are those of the clean study.
        dirtRandom = seed.split();
        toldByPlayer = Math.min(TOLD_BY_PLAYER, sizes.courses() - 1);
        events = withEvents ? new PlayerEvents(curriculum.courses().get(toldByPlayer), seed.split()) : null;
        between = curriculum.courses().stream().map(Curriculum.Course::between).toList();
    }

    void writeNext(RowWriter out) throws IOException {
        int learner = cohort.draw(random);
        int place = cohort.drawPlace(learner, random);
        int c = cohort.course(learner, place);
        Curriculum.Course course = curriculum.courses().get(c);
        int video = cohort.drawVideo(learner, place, course, random);
        int tenths = tenths(cohort.stays(learner) + course.holds().get(video));
        cohort.name(learner, name);
        if (events != null && c == toldByPlayer) {
            events.add(new String(name, US_ASCII), video, tenths);
            return;
        }
        Dirt flaw = flaw();
        out.write(flaw == Dirt.NO_LEARNER ? NOTHING : name);
        out.write(flaw == null ? between.get(c) : between(course, flaw, c));
        writeTitle(course.titles().get(video), flaw, out);
        out.write(',');
        out.write(cohort.role(learner));
        out.write(',');
        writeCompletion(tenths, flaw, out);
        out.write('\n');
    }

    private int tenths(double logit) {
        double kind = random.uniform();
        double place = random.uniform();
        if (random.uniform() < LogOdds.probability(logit)) {
            return kind < EXACT ? 1000 : 950 + (int) (50 * place);
        }
        // Most who leave leave soon.
        return kind < EARLY ? 8 + (int) (482 * place * place * place) : 490 + (int) (460 * place);
    }

    private @Nullable Dirt flaw() {
        if (settings.dirty() == 0 || dirtRandom.uniform() >= settings.dirty()) {
            return null;
        }
        Dirt flaw = KINDS.get(dirtRandom.below(KINDS.size()));
        dirt.merge(flaw, 1L, Long::sum);
        return flaw;
    }

    private byte[] between(Curriculum.Course course, Dirt flaw, int c) {
        String code = course.code();
        String written = switch (flaw) {
            case COURSE_RESPELLED ->
                course.otherNames().get(dirtRandom.below(course.otherNames().size()));
            case BLANK_IN_COURSE -> code.substring(0, 3) + " " + code.substring(3);
            default -> code;
        };
        return written.equals(code) ? between.get(c) : ("," + course.id() + "," + written + ",").getBytes(US_ASCII);
    }

    private static void writeTitle(byte[] title, @Nullable Dirt flaw, RowWriter out) throws IOException {
        out.write(
                flaw == Dirt.TITLE_IN_SMALL_LETTERS
                        ? new String(title, US_ASCII).toLowerCase(Locale.ROOT).getBytes(US_ASCII)
                        : title);
        if (flaw == Dirt.SPACES_AFTER_TITLE) {
            out.write(SPACES);
        }
    }

    private void writeCompletion(int tenths, @Nullable Dirt flaw, RowWriter out) throws IOException {
        if (flaw == Dirt.NO_COMPLETION) {
            return;
        }
        if (flaw == Dirt.NOT_A_NUMBER) {
            out.write(NOT_A_NUMBER);
            return;
        }
        int written = flaw == Dirt.ABOVE_100 ? 1001 + dirtRandom.below(1500) : tenths;
        total += written;
        out.writeTenths(written);
    }

    /** A dirty file ends in a totals row, as some exports do. */
    void writeEnd(RowWriter out) throws IOException {
        if (settings.dirty() > 0) {
            String sum = String.format(Locale.ROOT, "Total,,,,,%.1f", total / 10);
            out.write(sum.getBytes(US_ASCII));
            out.write('\n');
        }
    }

    /** Writes who is who. */
    void writeRoster(RowWriter out) throws IOException {
        out.write("student_id,role\n".getBytes(US_ASCII));
        for (int learner = 0; learner < sizes.learners(); learner++) {
            cohort.name(learner, name);
            out.write(name);
            out.write(',');
            out.write(cohort.role(learner));
            out.write('\n');
        }
    }

    /** Writes what a player told of its course. */
    void writeEvents(RowWriter out) throws IOException {
        Objects.requireNonNull(events, "These views are told without a player").write(out);
    }

    Generated generated() {
        return new Generated(settings.views(), sizes.learners(), sizes.videos(), sizes.courses(), dirt);
    }
}
