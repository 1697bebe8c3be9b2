package org.attractorlab.network;

import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * The U-shaped network of Ronneberger, Fischer, Brox 2015 with one 3 × 3 convolution where theirs
 * has two: at each level convolution and max pooling on the way down, on the way up upsampling and
 * convolution, then, with skips, the channels from the way down beside them and one convolution
 * more. Each level has twice the channels of the one above.
 *
 * @param levels how often the image is halved, 1 to {@value Downsampling#MOST_LEVELS}
 * @param filters channels of the topmost level, 1 to {@value #MOST_FILTERS}
 * @param skips whether the way up sees what was on the way down
 */
public record UNet(
    int levels,
    int filters,
    boolean skips,
    Activation activation,
    boolean bias,
    Initialization initialization)
    implements Architecture {
  public static final int MOST_FILTERS = 128;

  private static final int KERNEL = 3;

  public UNet {
    Allowed.between("levels", levels, 1, Downsampling.MOST_LEVELS);
    Allowed.between("filters", filters, 1, MOST_FILTERS);
  }

  /**
   * @throws org.attractorlab.data.UnusableInput if a side of the image is no multiple of 2^levels
   */
  @Override
  public List<LayerShape> layers(ImageShape image) {
    LayerStack.checkHalving(image, levels);
    LayerStack stack = new LayerStack(image, bias);
    for (int level = 0; level < levels; level++) {
      stack.convolution(filters << level, KERNEL, 1, activation).pooling(Operation.MAX_POOLING);
    }
    stack.convolution(filters << levels, KERNEL, 1, activation);
    for (int level = levels - 1; level >= 0; level--) {
      stack.upsampling(Operation.NEAREST_UPSAMPLING);
      stack.convolution(filters << level, KERNEL, 1, activation);
      if (skips) {
        stack.join().convolution(filters << level, KERNEL, 1, activation);
      }
    }
    return stack.convolution(image.channels(), KERNEL, 1, null).layers();
  }

  public UNet withLevels(int levels) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }

  public UNet withFilters(int filters) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }

  public UNet withSkips(boolean skips) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }

  @Override
  public UNet withActivation(Activation activation) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }

  @Override
  public UNet withBias(boolean bias) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }

  @Override
  public UNet withInitialization(Initialization initialization) {
    return new UNet(levels, filters, skips, activation, bias, initialization);
  }
}
