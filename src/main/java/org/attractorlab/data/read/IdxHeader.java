package org.attractorlab.data.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The start of an IDX file, the format of MNIST: two zero bytes, the type of the numbers, how many
 * axes, their sizes as big-endian integers. Labels are such a file with one axis.
 */
final class IdxHeader {
  private static final int MOST_AXES = 4;

  private IdxHeader() {}

  static boolean starts(byte[] head) {
    return head.length >= 4
        && head[0] == 0
        && head[1] == 0
        && typeOf(head[2]) != null
        && head[3] >= 1
        && head[3] <= MOST_AXES;
  }

  static boolean startsLabels(byte[] head) {
    return starts(head) && head[3] == 1;
  }

  /** The header of content that {@linkplain #starts starts} as IDX. */
  static ArrayHeader of(Content content) throws IOException {
    byte[] head = content.head(4 + 4 * MOST_AXES);
    int axes = head[3];
    int dataStart = 4 + 4 * axes;
    ElementType type = typeOf(head[2]);
    if (type == null || head.length < dataStart) {
      throw content.truncated("its header is not complete");
    }
    List<Integer> sizes = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      int size = ByteBuffer.wrap(head).getInt(4 + 4 * axis);
      if (size == 0) {
        throw new UnusableInput(content.name() + " holds no images.", "Give another file.");
      }
      if (size < 0) {
        throw content.damaged("its header promises a size of " + Integer.toUnsignedString(size));
      }
      sizes.add(size);
    }
    return new ArrayHeader(type, ByteOrder.BIG_ENDIAN, false, sizes, dataStart);
  }

  private static @Nullable ElementType typeOf(byte code) {
    return switch (code) {
      case 0x08 -> ElementType.UINT8;
      case 0x09 -> ElementType.INT8;
      case 0x0B -> ElementType.INT16;
      case 0x0C -> ElementType.INT32;
      case 0x0D -> ElementType.FLOAT32;
      case 0x0E -> ElementType.FLOAT64;
      default -> null;
    };
  }
}
