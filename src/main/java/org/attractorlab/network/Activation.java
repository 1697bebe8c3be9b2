package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The nonlinearity φ of a network, applied to every value. A new one costs a constant here: φ on
 * arrays, whose gradient the engine finds, and φ and φ′ on a number, by which it is drawn and
 * checked.
 */
public enum Activation {
  @JsonProperty("linear")
  LINEAR("linear", "x") {
    @Override
    public NDArray apply(NDArray x) {
      return x;
    }

    @Override
    public double value(double x) {
      return x;
    }

    @Override
    public double derivative(double x) {
      return 1;
    }
  },

  @JsonProperty("relu")
  RELU("ReLU", "max(0, x)") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.relu(x);
    }

    @Override
    public double value(double x) {
      return Math.max(0, x);
    }

    @Override
    public double derivative(double x) {
      return x > 0 ? 1 : 0;
    }
  },

  @JsonProperty("leaky-relu")
  LEAKY_RELU("leaky ReLU", "x > 0: x, else 0.01 x") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.leakyRelu(x, 0.01f);
    }

    @Override
    public double value(double x) {
      return x > 0 ? x : 0.01 * x;
    }

    @Override
    public double derivative(double x) {
      return x > 0 ? 1 : 0.01;
    }
  },

  @JsonProperty("elu")
  ELU("ELU", "x > 0: x, else eˣ − 1") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.elu(x, 1f);
    }

    @Override
    public double value(double x) {
      return x > 0 ? x : Math.expm1(x);
    }

    @Override
    public double derivative(double x) {
      return x > 0 ? 1 : Math.exp(x);
    }
  },

  /** Klambauer et al. 2017, "Self-Normalizing Neural Networks", gives the two constants. */
  @JsonProperty("selu")
  SELU("SELU", "1.0507 · (x > 0: x, else 1.6733 (eˣ − 1))") {
    private static final double SCALE = 1.0507009873554805;
    private static final double ALPHA = 1.6732632423543772;

    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.selu(x);
    }

    @Override
    public double value(double x) {
      return SCALE * (x > 0 ? x : ALPHA * Math.expm1(x));
    }

    @Override
    public double derivative(double x) {
      return SCALE * (x > 0 ? 1 : ALPHA * Math.exp(x));
    }
  },

  /** The exact form with the normal distribution Φ, not the approximation by tanh. */
  @JsonProperty("gelu")
  GELU("GELU", "x Φ(x)") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.gelu(x);
    }

    @Override
    public double value(double x) {
      return x * normal(x);
    }

    @Override
    public double derivative(double x) {
      return normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
  },

  @JsonProperty("swish")
  SWISH("swish", "x / (1 + e⁻ˣ)") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.swish(x, 1f);
    }

    @Override
    public double value(double x) {
      return x * logistic(x);
    }

    @Override
    public double derivative(double x) {
      double s = logistic(x);
      return s + x * s * (1 - s);
    }
  },

  @JsonProperty("softplus")
  SOFTPLUS("softplus", "ln(1 + eˣ)") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.softPlus(x);
    }

    @Override
    public double value(double x) {
      return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double x) {
      return logistic(x);
    }
  },

  @JsonProperty("tanh")
  TANH("tanh", "tanh x") {
    @Override
    public NDArray apply(NDArray x) {
      return x.tanh();
    }

    @Override
    public double value(double x) {
      return Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
      return 1 - Math.tanh(x) * Math.tanh(x);
    }
  },

  @JsonProperty("sigmoid")
  SIGMOID("sigmoid", "1 / (1 + e⁻ˣ)") {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.sigmoid(x);
    }

    @Override
    public double value(double x) {
      return logistic(x);
    }

    @Override
    public double derivative(double x) {
      return logistic(x) * (1 - logistic(x));
    }
  },

  /**
   * Radhakrishnan et al. 2020, "Overparameterized neural networks implement associative memory".
   */
  @JsonProperty("cosid")
  COSID("cosid", "cos x − x") {
    @Override
    public NDArray apply(NDArray x) {
      return x.cos().sub(x);
    }

    @Override
    public double value(double x) {
      return Math.cos(x) - x;
    }

    @Override
    public double derivative(double x) {
      return -Math.sin(x) - 1;
    }
  },

  /** Of the same paper as {@link #COSID}. */
  @JsonProperty("sine")
  SINE("sine", "x + sin(10 x) / 5") {
    @Override
    public NDArray apply(NDArray x) {
      return x.add(x.mul(10).sin().div(5));
    }

    @Override
    public double value(double x) {
      return x + Math.sin(10 * x) / 5;
    }

    @Override
    public double derivative(double x) {
      return 1 + 2 * Math.cos(10 * x);
    }
  };

  private final String title;
  private final String formula;

  Activation(String title, String formula) {
    this.title = title;
    this.formula = formula;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** φ(x) in mathematical writing, without "φ(x) =". */
  public String formula() {
    return formula;
  }

  /** φ of every value of an array, as a new array or, where φ is the identity, the same. */
  public abstract NDArray apply(NDArray x);

  /** φ(x). */
  public abstract double value(double x);

  /** φ′(x); where φ has a kink, the value that the engine's gradient takes. */
  public abstract double derivative(double x);

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /**
   * The normal distribution Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/15 + …), a series of equal signs that
   * loses no digits; beyond 8 deviations it is 0 or 1 to every digit that matters here.
   */
  private static double normal(double x) {
    if (Math.abs(x) > 8) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
