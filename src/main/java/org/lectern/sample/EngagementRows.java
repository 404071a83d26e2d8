package org.lectern.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The rows of engagements of one learner after another, each learner's in the order of time. */
final class EngagementRows {

    private static final int DAYS = 365;
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final EngagementSettings settings;
    private final EngagementTruth truth;
    private final ItemDraws items;
    private final AliasSampler kinds = new AliasSampler(new double[] {0.7, 0.2, 0.05, 0.05});
    private final List<byte[]> kindEnds;
    private final byte[][] days = new byte[DAYS][];

    EngagementRows(EngagementSettings settings, EngagementTruth truth) {
        this.settings = settings;
        this.truth = truth;
        this.items = new ItemDraws(truth);
        this.kindEnds = EngagementLaw.KINDS.stream()
                .map(kind -> ("," + kind + "\n").getBytes(US_ASCII))
                .toList();
        LocalDate first = settings.reference().minusDays(DAYS);
        for (int day = 0; day < DAYS; day++) {
            days[day] = (first.plusDays(day) + " ").getBytes(US_ASCII);
        }
    }

    /**
     * Rows as they stand in the file.
     *
     * @param learner number from 0
     * @param draws this learner's alone, so that it does not matter who comes before
     */
    byte[] of(int learner, int count, SplitMix64 draws) {
        int[] times = new int[count];
        for (int i = 0; i < count; i++) {
            times[i] = draws.below(DAYS * DAY_SECONDS);
        }
        Arrays.sort(times);
        ItemDraws.Drawn drawn = items.draw(truth.people().get(learner), count, settings.order(), draws);
        ByteArrayOutputStream rows = new ByteArrayOutputStream(56 * count);
        try (RowWriter out = new RowWriter(rows, 64 * count)) {
            for (int i = 0; i < count; i++) {
                out.writeNumber(learner + 1);
                out.write(',');
                out.writeNumber(drawn.item(i) + 1);
                out.write(',');
                writeTime(out, times[i]);
                writeWhatWasDone(out, drawn.beyondMean(i), draws);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written to", e);
        }
        return rows.toByteArray();
    }

    private void writeWhatWasDone(RowWriter out, double beyondMean, SplitMix64 draws) throws IOException {
        double shift = 150 * StrictMath.tanh(truth.strength() * beyondMean);
        int seconds = Math.clamp((int) (900 + 300 * draws.normal() + shift), 30, 3600);
        out.write(',');
        out.writeNumber(seconds);
        out.write(',');
        if (draws.uniform() < 0.8 * seconds / 3600 + 0.1) {
            out.write('1');
            out.write('.');
            out.write('0');
        }
        out.write(kindEnds.get(kinds.sample(draws)));
    }

    private void writeTime(RowWriter out, int time) throws IOException {
        out.write(days[time / DAY_SECONDS]);
        int second = time % DAY_SECONDS;
        out.writeTwoDigits(second / 3600);
        out.write(':');
        out.writeTwoDigits(second / 60 % 60);
        out.write(':');
        out.writeTwoDigits(second % 60);
    }
}
