package org.attractorlab.training;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java's module of vector instructions, which is not finished and so not there by itself.
 *
 * <p>To ask for it by {@code --add-modules} makes every start print a warning, and makes it slower.
 * So it is loaded here, by the way in which Java itself loads modules that it turns out to need.
 * That way is Java's own and may close; then, and where the virtual machine does not turn the
 * module's calls into instructions, the program learns without it. See decision 0012.
 */
final class VectorModule {
  private static final Logger LOG = LoggerFactory.getLogger(VectorModule.class);
  private static final String NAME = "jdk.incubator.vector";
  private static final boolean WORKS = becomesInstructions() && load();

  private VectorModule() {}

  /** Whether it can be used and is fast. */
  static boolean works() {
    return WORKS;
  }

  private static boolean load() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return true;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException | RuntimeException problem) {
      LOG.info("Training goes without vector instructions", problem);
      return false;
    }
  }

  /**
   * Where they are not compiled to instructions, its calls are a hundred times slower than loops.
   */
  private static boolean becomesInstructions() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return machine != null
          && machine.getVMOption("EnableVectorSupport").getValue().equals("true")
          && machine.getVMOption("TieredStopAtLevel").getValue().equals("4");
    } catch (IllegalArgumentException unknown) {
      LOG.info("Training goes without vector instructions", unknown);
      return false;
    }
  }
}
