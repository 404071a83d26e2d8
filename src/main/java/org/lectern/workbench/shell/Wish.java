package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Recovery;

/**
 * What the user wants opened.
 *
 * @param listed among the recent files, as the sample is not
 * @param again whether it is the export that is open, read once more
 * @param purpose what becomes of it
 * @param kept of the bar, where it stays
 * @param way to what was open once
 * @param decided what had been decided of it and was never saved
 */
record Wish(
        String name,
        boolean listed,
        boolean again,
        Purpose purpose,
        Optional<Narrowing> kept,
        Optional<Step.Way> way,
        Optional<Recovery.Left> decided) {

    /** What becomes of what is opened. */
    enum Purpose {
        /** It takes the place of what is open. */
        LOOK,
        /** The same, as newer data of what is open, looked at in the same way. */
        UPDATE,
        /** It stands beside what is open, to be compared with it. */
        COMPARE
    }

    private static final Words WORDS = Words.of(Wish.class);

    static Wish of(Path file, Optional<Recovery.Left> decided) {
        return new Wish(nameOf(file), true, false, Purpose.LOOK, Optional.empty(), Optional.empty(), decided);
    }

    static Wish update(Path file) {
        return new Wish(
                nameOf(file), true, false, Purpose.UPDATE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Wish compare(Path file) {
        return new Wish(
                nameOf(file), true, false, Purpose.COMPARE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Wish sample() {
        return new Wish(
                WORDS.say("sample.name"),
                false,
                false,
                Purpose.LOOK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Wish anew(Imported open, Optional<Narrowing> kept) {
        return new Wish(nameOf(open.source()), false, true, Purpose.LOOK, kept, Optional.empty(), Optional.empty());
    }

    /** @param again as of the record */
    static Wish along(Step.Way way, Path file, boolean again) {
        return new Wish(nameOf(file), false, again, Purpose.LOOK, Optional.empty(), Optional.of(way), Optional.empty());
    }

    boolean update() {
        return purpose == Purpose.UPDATE;
    }

    boolean compare() {
        return purpose == Purpose.COMPARE;
    }

    /** What is gone back to, or forth. */
    Optional<Step.Moment> moment() {
        return way.flatMap(Step.Way::target);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
