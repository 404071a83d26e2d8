package org.lectern.analysis.compare;

import java.util.List;

/** What one study tells of who watched what. */
final class Watched {

    private final List<String> learners;
    private final List<Titled> videos;
    private final double[] seconds;
    private final Rows rows;

    /**
     * @param learners their names; a learner's number is its place
     * @param videos a video's number is its place
     * @param seconds length of each video; NaN where it is not known
     * @param rows one a learner and video, in the order of both
     */
    Watched(List<String> learners, List<Titled> videos, double[] seconds, Rows rows) {
        this.learners = List.copyOf(learners);
        this.videos = List.copyOf(videos);
        this.seconds = seconds;
        this.rows = rows;
    }

    List<String> learners() {
        return learners;
    }

    List<Titled> videos() {
        return videos;
    }

    /** Length of a video; NaN where it is not known. */
    double seconds(int video) {
        return seconds[video];
    }

    Rows rows() {
        return rows;
    }
}
