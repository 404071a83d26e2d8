package org.lectern.text;

import java.util.List;

/** Something that is looked for in a message. */
interface Check {

    /** Where it was found, in whatever order. */
    List<Mark> of(Message message);
}
