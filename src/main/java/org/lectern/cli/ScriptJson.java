package org.lectern.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for scripts, indented, so that people can read them too. */
final class ScriptJson {

    private ScriptJson() {}

    static String text(Object json) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(json);
    }
}
