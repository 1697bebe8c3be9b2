package org.attractorlab.experiment.report;

import org.attractorlab.data.TrainingImages;

/** Images as bytes, 0 black to 255 white, in the layout of orbit frames. */
final class Pixels {
  private Pixels() {}

  static byte[] of(TrainingImages images) {
    int size = images.set().shape().size();
    byte[] pixels = new byte[images.count() * size];
    for (int i = 0; i < images.count(); i++) {
      float[] image = images.image(i);
      for (int j = 0; j < size; j++) {
        pixels[i * size + j] = (byte) Math.round(255 * Math.clamp(image[j], 0f, 1f));
      }
    }
    return pixels;
  }
}
