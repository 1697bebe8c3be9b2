package org.attractorlab.experiment.report;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFHints;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** As what a picture is written. */
public enum PictureFormat {
  PNG,
  SVG,
  PDF;

  /** The format of a file by the ending of its name. */
  public static Optional<PictureFormat> of(Path file) {
    return FileEnding.in(file, values());
  }

  /**
   * Writes a picture.
   *
   * @param scale pixels a unit of the drawing takes; vectors have no need of it
   */
  public void write(OutputStream out, Drawing drawing, int scale) throws IOException {
    switch (this) {
      case PNG -> writePng(out, Look.picture(drawing, scale));
      case SVG -> out.write(svg(drawing).getBytes(StandardCharsets.UTF_8));
      case PDF -> out.write(pdf(drawing));
    }
  }

  static void writePng(OutputStream out, BufferedImage picture) throws IOException {
    // In memory: what Java keeps in files it wants to delete at its end, and that may be now.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(picture, "png", stream);
    }
  }

  private static String svg(Drawing drawing) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svgElement(drawing) + "\n";
  }

  /** A picture as an element of a page. */
  static String svgElement(Drawing drawing) {
    SVGGraphics2D g = new SVGGraphics2D(drawing.width(), drawing.height());
    drawing.paint(pixelated(g));
    ViewBox whole = new ViewBox(0, 0, drawing.width(), drawing.height());
    // The library has no word for images that are to keep their pixels.
    return g.getSVGElement(null, true, whole, null, null)
        .replace("<image ", "<image style='image-rendering:pixelated' ");
  }

  private static byte[] pdf(Drawing drawing) {
    PDFDocument document = new PDFDocument();
    Rectangle paper = new Rectangle(drawing.width(), drawing.height());
    Graphics2D g = document.createPage(paper).getGraphics2D();
    // The fonts every PDF reader has know neither ρ nor the exponents of powers of ten.
    g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    drawing.paint(pixelated(g));
    return document.getPDFBytes();
  }

  private static Graphics2D pixelated(Graphics2D g) {
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    return g;
  }
}
