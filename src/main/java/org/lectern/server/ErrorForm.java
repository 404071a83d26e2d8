package org.lectern.server;

/** How errors are told. */
enum ErrorForm {
    /** As published: {@code {"error": text}}. */
    PUBLISHED,
    /** With a code beside it that programs tell errors apart by: {@code {"code": code, "message": text}}. */
    CODED;

    /** Of what is under no model's path: as clients of a recommender know it where there is nothing else. */
    static ErrorForm usual(Served served) {
        return served.isRecommenderAlone() ? CODED : PUBLISHED;
    }

    byte[] of(int status, String text) {
        return this == PUBLISHED ? Replies.error(text) : RecommendReplies.error(code(status), text);
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 409 -> "conflict_error";
            case 500 -> "server_error";
            case 503 -> "untrained";
            default -> "http_error";
        };
    }
}
