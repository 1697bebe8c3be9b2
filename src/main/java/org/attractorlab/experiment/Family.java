package org.attractorlab.experiment;

import java.util.function.Function;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;

/** The families of architectures: by what name a file calls them, and which fields each has. */
enum Family {
  FULLY_CONNECTED(FullyConnected.class, Family::fullyConnected);

  private final Class<? extends Architecture> type;
  private final Function<JsonFields, Architecture> reader;

  Family(Class<? extends Architecture> type, Function<JsonFields, Architecture> reader) {
    this.type = type;
    this.reader = reader;
  }

  Class<? extends Architecture> type() {
    return type;
  }

  /** Reads the fields of an architecture of this family. */
  Architecture read(JsonFields in) {
    return reader.apply(in);
  }

  private static Architecture fullyConnected(JsonFields in) {
    return new FullyConnected(
        in.integer("layers", Range.of(1, 40)),
        in.integer("width", Range.of(1, 4096)),
        in.choice("activation", Activation.class),
        in.flag("bias"),
        in.object("initialization", Family::initialization));
  }

  private static Initialization initialization(JsonFields in) {
    return new Initialization(
        in.choice("scheme", Initialization.Scheme.class), in.number("gain", Range.of(0, 100)));
  }
}
