package org.lectern.handout;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Makes the template that slides begin with as wide as today's screens, so that slides that are added to it are, too. */
final class WideTemplate {

    private WideTemplate() {}

    /** Sets the size of all slides, in points. */
    static void of(XMLSlideShow show, int width, int height) {
        Dimension before = show.getPageSize();
        show.setPageSize(new Dimension(width, height));
        double across = width / before.getWidth();
        double down = height / before.getHeight();
        for (XSLFSlideMaster master : show.getSlideMasters()) {
            stretch(master, across, down);
            for (XSLFSlideLayout layout : master.getSlideLayouts()) {
                stretch(layout, across, down);
            }
        }
        show.getProperties().getExtendedProperties().getUnderlyingProperties().unsetPresentationFormat();
    }

    private static void stretch(XSLFSheet sheet, double across, double down) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text && hasPlace(text)) {
                Rectangle2D place = text.getAnchor();
                text.setAnchor(new Rectangle2D.Double(
                        place.getX() * across,
                        place.getY() * down,
                        place.getWidth() * across,
                        place.getHeight() * down));
            }
        }
    }

    /** Whether it has a place of its own; the others follow the sheet before them. */
    private static boolean hasPlace(XSLFTextShape shape) {
        return ((CTShape) shape.getXmlObject()).getSpPr().isSetXfrm();
    }
}
