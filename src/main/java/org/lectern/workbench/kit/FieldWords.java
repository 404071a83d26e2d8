package org.lectern.workbench.kit;

import org.lectern.contract.Words;
import org.lectern.ingest.source.Field;

/** The fields of a study in the user's words. */
public final class FieldWords {

    private static final Words WORDS = Words.of(FieldWords.class);

    private FieldWords() {}

    /** What a field is called, such as "Learner". */
    public static String name(Field field) {
        return WORDS.say("field." + field.option());
    }

    /** What a field holds, in one sentence. */
    public static String meaning(Field field) {
        return WORDS.say("field." + field.option() + ".meaning");
    }
}
