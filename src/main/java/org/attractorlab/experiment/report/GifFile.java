package org.attractorlab.experiment.report;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An animated GIF that runs for ever. Of each frame only what has changed is stored: the rectangle
 * around it, and in it "as before" wherever a pixel kept its colour. Films that come to rest stay
 * small by this.
 */
final class GifFile implements FilmFile {
  private static final String METADATA = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream out;
  private final GifPalette palette;
  private final IndexColorModel colours;
  private int[] before = {};

  GifFile(OutputStream target, GifPalette palette) throws IOException {
    this.palette = palette;
    this.colours = palette.colourModel();
    this.out = new MemoryCacheImageOutputStream(target);
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(BufferedImage frame, int milliseconds) throws IOException {
    int[] now = GifPalette.pixels(frame);
    for (int i = 0; i < now.length; i++) {
      now[i] = palette.index(now[i]);
    }
    boolean first = before.length == 0;
    Rectangle part =
        first ? new Rectangle(frame.getWidth(), frame.getHeight()) : changed(now, frame.getWidth());
    BufferedImage image =
        new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    for (int y = 0; y < part.height; y++) {
      for (int x = 0; x < part.width; x++) {
        int at = (part.y + y) * frame.getWidth() + part.x + x;
        boolean same = !first && before[at] == now[at];
        image.getRaster().setSample(x, y, 0, same ? GifPalette.UNCHANGED : now[at]);
      }
    }
    writer.writeToSequence(
        new IIOImage(image, null, metadata(image, part, milliseconds, first)), null);
    before = now;
  }

  /** The smallest rectangle around all changes; one pixel where there is none. */
  private Rectangle changed(int[] now, int width) {
    Rectangle changed = new Rectangle(0, 0, -1, -1);
    for (int i = 0; i < now.length; i++) {
      if (now[i] != before[i]) {
        changed.add(new Rectangle(i % width, i / width, 1, 1));
      }
    }
    return changed.isEmpty() ? new Rectangle(1, 1) : changed;
  }

  private IIOMetadata metadata(BufferedImage image, Rectangle part, int milliseconds, boolean first)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(part.x));
    place.setAttribute("imageTopPosition", Integer.toString(part.y));
    place.setAttribute("imageWidth", Integer.toString(part.width));
    place.setAttribute("imageHeight", Integer.toString(part.height));
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", Integer.toString(GifPalette.UNCHANGED));
    control.setAttribute("delayTime", Integer.toString(milliseconds / 10));
    if (first) {
      IIOMetadataNode loop = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
    }
    metadata.mergeTree(METADATA, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    out.close();
    writer.dispose();
  }
}
