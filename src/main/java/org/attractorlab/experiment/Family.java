package org.attractorlab.experiment;

import java.util.Arrays;
import java.util.function.Function;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.UNet;

/**
 * The families of architectures: by what name a file calls them, which fields each has, and what
 * those are that nobody has given.
 */
public enum Family {
  FULLY_CONNECTED(
      "fully connected",
      new FullyConnected(
          12,
          256,
          Activation.LEAKY_RELU,
          true,
          new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
      Family::fullyConnected),

  CONVOLUTIONAL(
      "convolutional",
      new Convolutional(20, 32, 3, Activation.RELU, true, twiceThePytorchStart()),
      Family::convolutional),

  DOWNSAMPLING(
      "downsampling",
      new Downsampling(
          2,
          32,
          3,
          Downsampling.Encoder.STRIDED,
          Downsampling.Decoder.NEAREST,
          Activation.LEAKY_RELU,
          true,
          twiceThePytorchStart()),
      Family::downsampling),

  U_NET(
      "U-Net",
      new UNet(2, 16, true, Activation.LEAKY_RELU, true, twiceThePytorchStart()),
      Family::uNet);

  private final String title;
  private final Architecture standard;
  private final Function<JsonFields, Architecture> reader;

  Family(String title, Architecture standard, Function<JsonFields, Architecture> reader) {
    this.title = title;
    this.standard = standard;
    this.reader = reader;
  }

  /** The family to which an architecture belongs. */
  public static Family of(Architecture architecture) {
    return Arrays.stream(values())
        .filter(family -> family.type().isInstance(architecture))
        .findFirst()
        .orElseThrow();
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** An architecture of this family to begin with; it passes images of 28 × 28 and 32 × 32. */
  public Architecture standard() {
    return standard;
  }

  Class<? extends Architecture> type() {
    return standard.getClass();
  }

  /** Reads the fields of an architecture of this family. */
  Architecture read(JsonFields in) {
    return reader.apply(in);
  }

  private static Architecture fullyConnected(JsonFields in) {
    return new FullyConnected(
        in.integer("layers", Range.of(1, FullyConnected.MOST_LAYERS)),
        in.integer("width", Range.of(1, FullyConnected.WIDEST)),
        in.choice("activation", Activation.class),
        in.flag("bias"),
        in.object("initialization", Family::initialization));
  }

  private static Architecture convolutional(JsonFields in) {
    return new Convolutional(
        in.integer("layers", Range.of(1, Convolutional.MOST_LAYERS)),
        in.integer("filters", Range.of(1, Convolutional.MOST_FILTERS)),
        kernel(in),
        in.choice("activation", Activation.class),
        in.flag("bias"),
        in.object("initialization", Family::initialization));
  }

  private static Architecture downsampling(JsonFields in) {
    return new Downsampling(
        in.integer("levels", Range.of(1, Downsampling.MOST_LEVELS)),
        in.integer("filters", Range.of(1, Convolutional.MOST_FILTERS)),
        kernel(in),
        in.choice("encoder", Downsampling.Encoder.class),
        in.choice("decoder", Downsampling.Decoder.class),
        in.choice("activation", Activation.class),
        in.flag("bias"),
        in.object("initialization", Family::initialization));
  }

  private static Architecture uNet(JsonFields in) {
    return new UNet(
        in.integer("levels", Range.of(1, Downsampling.MOST_LEVELS)),
        in.integer("filters", Range.of(1, UNet.MOST_FILTERS)),
        in.flag("skips"),
        in.choice("activation", Activation.class),
        in.flag("bias"),
        in.object("initialization", Family::initialization));
  }

  private static int kernel(JsonFields in) {
    return in.integer("kernel", Range.of(3, 7));
  }

  private static Initialization initialization(JsonFields in) {
    return new Initialization(
        in.choice("scheme", Initialization.Scheme.class), in.number("gain", Range.of(0, 100)));
  }

  private static Initialization twiceThePytorchStart() {
    return new Initialization(Initialization.Scheme.PYTORCH, 2);
  }
}
