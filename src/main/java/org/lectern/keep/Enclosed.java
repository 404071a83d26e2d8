package org.lectern.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a study file carries for other rooms, at most one of each, as text in UTF-8. Only they understand it; here it is kept as it is, and
 * refused where it is not as it was saved.
 */
public enum Enclosed {

    /** The trained model of which views are finished, as the text of a model file. */
    COMPLETION_MODEL("models/completion.json"),
    /** The trained model of who is at risk, as the text of a model file. */
    RISK_MODEL("models/risk.json"),
    /** The ledger of a campaign. */
    LEDGER("ledger.csv");

    private final String entry;

    Enclosed(String entry) {
        this.entry = entry;
    }

    /** Where it stands in the archive. */
    public String entry() {
        return entry;
    }

    /**
     * The text of an entry.
     *
     * @throws java.nio.charset.CharacterCodingException where the bytes are no UTF-8
     */
    static String text(byte[] bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
