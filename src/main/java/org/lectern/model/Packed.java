package org.lectern.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Many numbers as lines of Base64, of which a JSON text takes a third of the room: four or eight bytes each, the lowest first. */
final class Packed {

    /** Of a line before it is encoded, so that each is a text of a quarter of a megabyte. */
    private static final int LINE = 3 << 16;

    private Packed() {}

    static List<String> ofWholes(int... numbers) {
        ByteBuffer bytes = room(numbers.length);
        bytes.asIntBuffer().put(numbers);
        return lines(bytes);
    }

    static List<String> ofFloats(float... numbers) {
        ByteBuffer bytes = room(numbers.length);
        bytes.asFloatBuffer().put(numbers);
        return lines(bytes);
    }

    /** @throws IllegalArgumentException where it is no such text, or not of so many numbers */
    static int[] wholes(List<String> lines, int count) {
        ByteBuffer bytes = bytes(lines, count);
        int[] numbers = new int[count];
        bytes.asIntBuffer().get(numbers);
        return numbers;
    }

    /** @throws IllegalArgumentException as {@link #wholes}, and where one is not finite */
    static float[] floats(List<String> lines, int count) {
        ByteBuffer bytes = bytes(lines, count);
        float[] numbers = new float[count];
        bytes.asFloatBuffer().get(numbers);
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("Packed numbers are finite");
            }
        }
        return numbers;
    }

    static List<String> ofDoubles(List<Double> numbers) {
        ByteBuffer bytes = room(Math.multiplyExact(numbers.size(), 2));
        numbers.forEach(bytes::putDouble);
        return lines(bytes.rewind());
    }

    /** @throws IllegalArgumentException as {@link #floats} */
    static List<Double> doubles(List<String> lines, int count) {
        ByteBuffer bytes = bytes(lines, Math.multiplyExact(count, 2));
        List<Double> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(bytes.getDouble());
        }
        if (!numbers.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Packed numbers are finite");
        }
        return numbers;
    }

    private static ByteBuffer room(int count) {
        return ByteBuffer.allocate(Math.multiplyExact(count, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<String> lines(ByteBuffer bytes) {
        List<String> lines = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] line = new byte[Math.min(LINE, bytes.remaining())];
            bytes.get(line);
            lines.add(Base64.getEncoder().encodeToString(line));
        }
        return lines;
    }

    private static ByteBuffer bytes(List<String> lines, int count) {
        List<byte[]> parts =
                lines.stream().map(line -> Base64.getDecoder().decode(line)).toList();
        long length = parts.stream().mapToLong(part -> part.length).sum();
        if (count < 0 || length != (long) count * Integer.BYTES) {
            throw new IllegalArgumentException(count + " packed numbers were expected");
        }
        ByteBuffer bytes = room(count);
        parts.forEach(bytes::put);
        return bytes.rewind();
    }
}
