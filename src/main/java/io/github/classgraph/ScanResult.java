package io.github.classgraph;

/** What was found: nothing. */
public final class ScanResult implements AutoCloseable {

    /** @param type that classes would implement */
    public ClassInfoList getClassesImplementing(String type) {
        return new ClassInfoList();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
