import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws {@code lectern.svg} as the icons that Linux, Windows and macOS want. Run {@code java jpackage/Icons.java} after a
 * change of the drawing, which may use {@code rect} and {@code polygon} on a field of 512 by 512.
 */
public final class Icons {

    private static final Path FOLDER = Path.of("jpackage");
    private static final double FIELD = 512;

    public static void main(String[] args) throws Exception {
        NodeList marks = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("lectern.svg").toFile())
                .getDocumentElement()
                .getElementsByTagName("*");
        Files.write(FOLDER.resolve("lectern.png"), png(marks, 512));
        Files.write(FOLDER.resolve("lectern.ico"), ico(marks, 16, 24, 32, 48, 64, 256));
        Files.write(FOLDER.resolve("lectern.icns"), icns(marks));
    }

    private static byte[] png(NodeList marks, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / FIELD, size / FIELD);
        for (int i = 0; i < marks.getLength(); i++) {
            Element mark = (Element) marks.item(i);
            if (mark.hasAttribute("fill")) {
                pen.setColor(Color.decode(mark.getAttribute("fill")));
                pen.fill(shape(mark));
            }
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Shape shape(Element mark) {
        return switch (mark.getTagName()) {
            case "rect" ->
                new RoundRectangle2D.Double(
                        number(mark, "x"),
                        number(mark, "y"),
                        number(mark, "width"),
                        number(mark, "height"),
                        2 * number(mark, "rx"),
                        2 * number(mark, "rx"));
            case "polygon" -> {
                Polygon polygon = new Polygon();
                for (String point : mark.getAttribute("points").split(" ")) {
                    String[] pair = point.split(",");
                    polygon.addPoint(Integer.parseInt(pair[0]), Integer.parseInt(pair[1]));
                }
                yield polygon;
            }
            default -> throw new IllegalArgumentException("No shape known as " + mark.getTagName());
        };
    }

    private static double number(Element mark, String attribute) {
        return Double.parseDouble(mark.getAttribute(attribute));
    }

    /** A directory of 16 bytes an image, then the images as PNG, which Windows reads since Vista. */
    private static byte[] ico(NodeList marks, int... sizes) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int size : sizes) {
            byte[] image = png(marks, size);
            byte side = (byte) (size == 256 ? 0 : size);
            head.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(image.length).putInt(head.capacity() + images.size());
            images.write(image);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head.array());
        images.writeTo(file);
        return file.toByteArray();
    }

    /** Blocks of a four-letter type, a length and a PNG. */
    private static byte[] icns(NodeList marks) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        block(blocks, "ic11", png(marks, 32));
        block(blocks, "ic12", png(marks, 64));
        block(blocks, "ic07", png(marks, 128));
        block(blocks, "ic08", png(marks, 256));
        block(blocks, "ic09", png(marks, 512));
        block(blocks, "ic10", png(marks, 1024));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        block(file, "icns", blocks.toByteArray());
        return file.toByteArray();
    }

    private static void block(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        out.write(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        out.write(ByteBuffer.allocate(4).putInt(content.length + 8).array());
        out.write(content);
    }
}
