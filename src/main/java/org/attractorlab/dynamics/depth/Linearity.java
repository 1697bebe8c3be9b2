package org.attractorlab.dynamics.depth;

import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.UNet;

/** Which architectures are linear (or, with bias, affine) maps: one matrix, the same everywhere. */
final class Linearity {
  private Linearity() {}

  static boolean isLinear(Architecture architecture) {
    boolean activated = architecture.isDeep() && architecture.activation() != Activation.LINEAR;
    boolean largestOfPixels =
        architecture instanceof UNet
            || architecture instanceof Downsampling down
                && down.encoder() == Downsampling.Encoder.MAX_POOLED;
    return !activated && !largestOfPixels;
  }
}
