package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wrote, as the ledger tells it. */
class AuthorTest {

    private final Prepared one = new Preparation(SomeRecipient.plan(), SomeRecipient.TODAY).of(SomeRecipient.away("a"));

    private String writer(Author.Outcome outcome) {
        return one.by(new Author(outcome, "some-model:7b")).writer();
    }

    /** Whoever has seen one text of a template knows the others; of a model's texts nobody knows what the next one says. */
    @Test
    void whatAModelWroteIsApprovedOneByOne() {
        Prepared model = one.by(new Author(Author.Outcome.MODEL, "m"));
        Prepared template = one.by(new Author(Author.Outcome.TEMPLATE, "m"));
        Approvals approvals = new Approvals();
        assertEquals(List.of(), approvals.unseen(List.of(model)));
        approvals.see(template);
        assertTrue(approvals.approveAll(List.of(model)));
        assertFalse(approvals.isApproved(model));
        assertTrue(approvals.approveAll(List.of(template)));
        assertTrue(approvals.isApproved(template));
        approvals.approve(model);
        assertEquals(List.of(model), approvals.approved(List.of(model)));
    }

    @Test
    void aModelIsNamedWithWhatCameOfIt() {
        assertEquals("supportive-email 1", one.writer());
        assertEquals("some-model:7b (MODEL)", writer(Author.Outcome.MODEL));
        assertEquals("some-model:7b (MODEL_AGAIN)", writer(Author.Outcome.MODEL_AGAIN));
        assertEquals("supportive-email 1 (TEMPLATE after some-model:7b)", writer(Author.Outcome.TEMPLATE));
    }
}
