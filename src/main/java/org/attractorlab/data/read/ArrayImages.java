package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/**
 * Reads the images of one array, whatever its types of numbers and order of axes. Row-major arrays
 * are read image by image; of column-major ones every image is spread over the whole file, so that
 * has to be in memory.
 */
final class ArrayImages {
  private final Content content;
  private final ArrayHeader header;
  private final ImageLayout layout;

  ArrayImages(Content content, ArrayHeader header) {
    this.content = content;
    this.header = header;
    this.layout = ImageLayout.of(header, content);
  }

  int count() {
    return layout.count();
  }

  /**
   * @param labels one for each image, or empty
   */
  void read(List<String> labels, ImageCollector into) throws IOException {
    checkLength();
    int count = Math.min(layout.count(), into.room(layout.shape()));
    if (count < layout.count()) {
      into.leaveOut();
    }
    int first = into.count();
    ValueRange.Finder finder = new ValueRange.Finder();
    try (InputStream in = content.openBuffered()) {
      in.skipNBytes(header.dataStart());
      ByteBuffer whole = header.columnMajor() ? wholeArray(in, into.limits()) : null;
      for (int i = 0; i < count; i++) {
        into.report((double) i / count, "Reading " + content.name());
        Picture picture =
            whole == null
                ? picture(nextImage(in, i), 0, finder)
                : picture(whole, i * layout.imageStride(), finder);
        into.add(picture, labels.isEmpty() ? null : labels.get(i));
      }
    }
    ValueRange range = finder.range(content, header.type() == ElementType.UINT8);
    range.note().ifPresent(into::note);
    into.rescale(first, range);
  }

  private void checkLength() throws IOException {
    long length = content.length();
    long room = (length - header.dataStart()) / header.type().bytes() / layout.shape().size();
    if (length >= 0 && room < layout.count()) {
      throw tooShort(Math.max(0, room));
    }
  }

  private UnusableInput tooShort(long whole) {
    return content.truncated(
        "its header promises %d images of %s, but there are only %d"
            .formatted(layout.count(), layout.shape(), whole));
  }

  private ByteBuffer nextImage(InputStream in, int index) throws IOException {
    int size = layout.shape().size() * header.type().bytes();
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw tooShort(index);
    }
    return ByteBuffer.wrap(bytes).order(header.order());
  }

  private ByteBuffer wholeArray(InputStream in, ReadLimits limits) throws IOException {
    long size = (long) layout.count() * layout.shape().size() * header.type().bytes();
    if (size > limits.fileBytes()) {
      throw new UnusableInput(
          content.name() + " is in column-major order and too large for that.",
          "Save it in row-major order (numpy.ascontiguousarray).");
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw tooShort(0);
    }
    return ByteBuffer.wrap(bytes).order(header.order());
  }

  private Picture picture(ByteBuffer data, long start, ValueRange.Finder finder) {
    ImageShape shape = layout.shape();
    ElementType type = header.type();
    float[] values = new float[shape.size()];
    int i = 0;
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int row = 0; row < shape.height(); row++) {
        long at = start + channel * layout.channelStride() + row * layout.rowStride();
        for (int column = 0; column < shape.width(); column++) {
          double value = type.get(data, (int) (at * type.bytes()));
          finder.see(value);
          values[i++] = (float) value;
          at += layout.columnStride();
        }
      }
    }
    return new Picture(shape, values);
  }
}
