package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.CopyKey;

/** All keys of the window; {@code SHORTCUT} is Ctrl, and ⌘ on a Mac. */
final class Shortcuts {

    static final KeyCombination OPEN = shortcut(KeyCode.O);
    static final KeyCombination SAVE = shortcut(KeyCode.S);
    static final KeyCombination SAVE_AS = shifted(KeyCode.S);
    static final KeyCombination CLOSE = shortcut(KeyCode.W);
    static final KeyCombination UNDO = shortcut(KeyCode.Z);
    static final KeyCombination REDO = shifted(KeyCode.Z);
    static final KeyCombination QUIT = shortcut(KeyCode.Q);
    static final KeyCombination EXPORT = shortcut(KeyCode.E);
    static final KeyCombination PRINT = shortcut(KeyCode.P);
    static final KeyCombination REPORT = shifted(KeyCode.R);
    static final KeyCombination FIND = shortcut(KeyCode.F);
    static final KeyCombination RERUN = new KeyCodeCombination(KeyCode.F5);
    static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    static final KeyCombination CANCEL = new KeyCodeCombination(KeyCode.ESCAPE);
    static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
    static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination LARGER = shortcut(KeyCode.PLUS);
    static final KeyCombination SMALLER = shortcut(KeyCode.MINUS);
    static final KeyCombination USUAL = shortcut(KeyCode.DIGIT0);

    /**
     * The same as {@link #LARGER} where plus shares a key with the equals sign, with Shift or without it, where it needs Shift,
     * and on the number pad.
     */
    static final List<KeyCombination> LARGER_TOO =
            List.of(shortcut(KeyCode.EQUALS), shifted(KeyCode.EQUALS), shifted(KeyCode.PLUS), shortcut(KeyCode.ADD));

    /** The same as {@link #SMALLER} on the number pad. */
    static final KeyCombination SMALLER_TOO = shortcut(KeyCode.SUBTRACT);

    /** The same as {@link #USUAL} on the number pad. */
    static final KeyCombination USUAL_TOO = shortcut(KeyCode.NUMPAD0);

    /** The same as {@link #REDO} as programs for Windows have it. */
    static final KeyCombination REDO_TOO = shortcut(KeyCode.Y);

    private static final Words WORDS = Words.of(Shortcuts.class);
    private static final int NUMBERED_TABS = 9;

    private Shortcuts() {}

    /** What can be done, and the keys as this system writes them. */
    record Shortcut(String action, String keys) {}

    /** The keys of the tab at a place from 0: the first nine by their number, the next nine with Shift, the last nine with Alt. */
    static List<KeyCombination> tab(int index) {
        KeyCode digit = KeyCode.valueOf("DIGIT" + (index % NUMBERED_TABS + 1));
        return switch (index / NUMBERED_TABS) {
            case 0 -> List.of(shortcut(digit));
            case 1 -> List.of(shifted(digit));
            case 2 -> List.of(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN));
            default -> List.of();
        };
    }

    /** The list for the help window. */
    static List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>();
        all.add(new Shortcut(WORDS.say("shortcuts.open"), OPEN.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.save"), SAVE.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.save-as"), SAVE_AS.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.close"), CLOSE.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.undo"), UNDO.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.redo"), REDO.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.quit"), QUIT.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.export"), EXPORT.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.report"), REPORT.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.print"), PRINT.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.copy"), CopyKey.KEYS.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.find"), FIND.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.rerun"), RERUN.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.cancel"), CANCEL.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.next"), NEXT.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.previous"), PREVIOUS.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.tab"), numberedTabs()));
        all.add(new Shortcut(
                WORDS.say("shortcuts.tab-ten"), tab(NUMBERED_TABS).getFirst().getDisplayText()));
        all.add(new Shortcut(
                WORDS.say("shortcuts.tab-nineteen"),
                tab(2 * NUMBERED_TABS).getFirst().getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.larger"), LARGER.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.smaller"), SMALLER.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.usual"), USUAL.getDisplayText()));
        all.add(new Shortcut(WORDS.say("shortcuts.help"), HELP.getDisplayText()));
        return List.copyOf(all);
    }

    private static String numberedTabs() {
        return WORDS.say(
                "shortcuts.tab.keys",
                tab(0).getFirst().getDisplayText(),
                tab(NUMBERED_TABS - 1).getFirst().getDisplayText());
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
