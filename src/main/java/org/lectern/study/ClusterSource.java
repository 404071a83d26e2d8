package org.lectern.study;

/** What a cluster is asked about. */
public sealed interface ClusterSource {

    /** As the user named it. */
    String name();

    /** A table or view that the cluster knows by a name, with its schema where it has one: {@code lake.views_2026}. */
    record Named(String name) implements ClusterSource {}

    /** Files of one kind that the cluster can read, such as {@code s3a://bucket/views/*.parquet}. */
    record Files(String name) implements ClusterSource {}
}
