package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.UnusableInput;

/** What the tests of all formats do: read bytes, and see bytes refused. */
final class Reading {
  private static final ImageReader READER = new ImageReader();

  private Reading() {}

  static ImageSet read(byte[] bytes) {
    return read(bytes, ReadOptions.DEFAULT);
  }

  static ImageSet read(byte[] bytes, ReadOptions options) {
    return READER.read("sample", bytes, null, options);
  }

  static ImageSet read(byte[] images, byte[] labels) {
    return READER.read("sample", images, labels, ReadOptions.DEFAULT);
  }

  /** Checks that bytes are refused for a reason. */
  static void assertRefused(byte[] bytes, String reason) {
    assertRefused(bytes, ReadOptions.DEFAULT, reason);
  }

  static void assertRefused(byte[] bytes, ReadOptions options, String reason) {
    UnusableInput refusal = catchThrowableOfType(UnusableInput.class, () -> read(bytes, options));
    assertThat(refusal).isNotNull();
    assertThat(refusal.problem()).contains("sample", reason).endsWith(".");
    assertThat(refusal.cure()).isNotBlank();
  }

  /** A file that another program wrote. */
  static byte[] foreign(String name) {
    try (InputStream in = Reading.class.getResourceAsStream("/data/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
