package org.lectern.ingest;

/** What is to be known of a file and of how it was read: a stable code and a sentence. */
public record QualityNotice(String code, String sentence) {}
