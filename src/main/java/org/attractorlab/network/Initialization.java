package org.attractorlab.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SplittableRandom;
import org.attractorlab.data.UnusableInput;

/**
 * How parameters start. Values are drawn in Java, so that they are the same on every device.
 *
 * <p>Biases are uniform in ±1/√fan_in under every scheme but {@link Scheme#ZERO}, as in PyTorch.
 *
 * @param scheme the distribution of the weights
 * @param gain factor on the weights of the scheme, finite and at least 0; biases are not scaled
 */
public record Initialization(Scheme scheme, double gain) {
  /** The distributions. A weight's variance is given by fan_in and fan_out of its layer. */
  public enum Scheme {
    /** Uniform in ±1/√fan_in: what PyTorch does where nothing else is asked for. */
    @JsonProperty("pytorch")
    PYTORCH("PyTorch", true) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 1 / (3 * fanIn);
      }
    },
    /** Variance 1/fan_in (LeCun et al. 1998), uniform. */
    @JsonProperty("lecun-uniform")
    LECUN_UNIFORM("LeCun uniform", true) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 1 / fanIn;
      }
    },
    /** Variance 1/fan_in, normal. */
    @JsonProperty("lecun-normal")
    LECUN_NORMAL("LeCun normal", false) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 1 / fanIn;
      }
    },
    /** Variance 2/(fan_in + fan_out) (Glorot and Bengio 2010), uniform. */
    @JsonProperty("glorot-uniform")
    GLOROT_UNIFORM("Glorot uniform", true) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 2 / (fanIn + fanOut);
      }
    },
    /** Variance 2/(fan_in + fan_out), normal. */
    @JsonProperty("glorot-normal")
    GLOROT_NORMAL("Glorot normal", false) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 2 / (fanIn + fanOut);
      }
    },
    /** Variance 2/fan_in (He et al. 2015), uniform. */
    @JsonProperty("he-uniform")
    HE_UNIFORM("He uniform", true) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 2 / fanIn;
      }
    },
    /** Variance 2/fan_in, normal. */
    @JsonProperty("he-normal")
    HE_NORMAL("He normal", false) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 2 / fanIn;
      }
    },
    /** All weights and biases 0. */
    @JsonProperty("zero")
    ZERO("zero", true) {
      @Override
      double variance(double fanIn, double fanOut) {
        return 0;
      }
    };

    private final String title;
    private final boolean uniform;

    Scheme(String title, boolean uniform) {
      this.title = title;
      this.uniform = uniform;
    }

    /** The name that people read. */
    public String title() {
      return title;
    }

    abstract double variance(double fanIn, double fanOut);
  }

  public Initialization {
    if (!(gain >= 0) || Double.isInfinite(gain)) {
      throw new UnusableInput(
          "An initialization's gain of " + gain + " is not a number of at least 0.",
          "Take one near 1.");
    }
  }

  /**
   * Draws weights.
   *
   * @param count how many
   * @param fanIn values that a unit reads
   * @param fanOut units that read a value
   */
  float[] weights(int count, long fanIn, long fanOut, SplittableRandom random) {
    double deviation = gain * Math.sqrt(scheme.variance(fanIn, fanOut));
    float[] values = new float[count];
    if (deviation == 0) {
      return values;
    }
    for (int i = 0; i < count; i++) {
      values[i] =
          (float)
              (deviation * (scheme.uniform ? Math.sqrt(3) * symmetric(random) : normal(random)));
    }
    return values;
  }

  /** Draws biases of units that read fanIn values each. */
  float[] biases(int count, long fanIn, SplittableRandom random) {
    float[] values = new float[count];
    if (scheme == Scheme.ZERO) {
      return values;
    }
    double bound = 1 / Math.sqrt(fanIn);
    for (int i = 0; i < count; i++) {
      values[i] = (float) (bound * symmetric(random));
    }
    return values;
  }

  /** Uniform in [−1, 1), from 53 bits: spelled out, so that no release of Java draws others. */
  private static double symmetric(SplittableRandom random) {
    return (random.nextLong() >> 10) * 0x1p-53;
  }

  /** Standard normal by Box and Muller; StrictMath gives the same bits on every machine. */
  private static double normal(SplittableRandom random) {
    double u = ((random.nextLong() >>> 11) + 1) * 0x1p-53;
    double v = (random.nextLong() >>> 11) * 0x1p-53;
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
  }
}
