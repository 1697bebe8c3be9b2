package org.attractorlab.experiment.model;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attractorlab.data.ImageShape;

/**
 * Starts of orbits as the file {@code starts.npz}: the array {@code starts} (n × c × h × w) with
 * every digit, which {@code iterate --starts}, the window and numpy read.
 */
public final class StartsFile {
  private StartsFile() {}

  /**
   * Writes starts, all or none.
   *
   * @param starts at least one, each of the shape
   * @throws org.attractorlab.data.UnusableInput if it cannot be written there
   */
  public static void write(Path file, List<float[]> starts, ImageShape shape) {
    float[] values = new float[starts.size() * shape.size()];
    for (int i = 0; i < starts.size(); i++) {
      System.arraycopy(starts.get(i), 0, values, i * shape.size(), shape.size());
    }
    int[] sizes = {starts.size(), shape.channels(), shape.height(), shape.width()};
    WholeFile.write(
        file,
        out -> {
          try (ZipOutputStream npz = new ZipOutputStream(out)) {
            npz.putNextEntry(new ZipEntry("starts.npy"));
            NpyArray.write(npz, sizes, values);
          }
        });
  }
}
