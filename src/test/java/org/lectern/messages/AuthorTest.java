package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Who wrote, as the ledger tells it. */
class AuthorTest {

    private final Prepared one = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY).of(SomeRecipient.away("a"));

    private String writer(Author.Outcome outcome) {
        return one.by(new Author(outcome, "some-model:7b")).writer();
    }

    @Test
    void aModelIsNamedWithWhatCameOfIt() {
        assertEquals("supportive-email 1", one.writer());
        assertEquals("some-model:7b (MODEL)", writer(Author.Outcome.MODEL));
        assertEquals("some-model:7b (MODEL_AGAIN)", writer(Author.Outcome.MODEL_AGAIN));
        assertEquals("supportive-email 1 (TEMPLATE after some-model:7b)", writer(Author.Outcome.TEMPLATE));
    }
}
