package org.attractorlab.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.attractorlab.data.UnusableInput;

/**
 * Whether something fits into memory. What a network needs is outside of Java's heap, so the
 * machine's free memory counts, not the heap's.
 *
 * @param needed bytes
 * @param free bytes that can be had now
 */
public record MemoryEstimate(long needed, long free) {
  /** Left for everything else: the window, the images, the engine itself. */
  private static final long RESERVE = 256L << 20;

  /** Compares bytes needed with what this machine has free. */
  public static MemoryEstimate ofThisMachine(long needed) {
    return new MemoryEstimate(needed, freeBytes());
  }

  public boolean fits() {
    return needed + RESERVE <= free;
  }

  /**
   * @param what it is for, to begin a sentence with: "This network"
   * @throws UnusableInput with the numbers, if it does not fit
   */
  public void check(String what) {
    if (!fits()) {
      throw new UnusableInput(
          what + " needs " + text(needed) + " of memory, but only " + text(free) + " are free.",
          "Take fewer or narrower layers or fewer images, or close other programs.");
    }
  }

  /** {@code 640 MB}, {@code 2.7 GB}. */
  public static String text(long bytes) {
    return bytes < 1_000_000_000
        ? Math.ceilDiv(bytes, 1_000_000) + " MB"
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static long freeBytes() {
    if (!(ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system)) {
      return Long.MAX_VALUE;
    }
    return freeBytes(
        system.getTotalMemorySize(), system.getFreeMemorySize(), Path.of("/proc/meminfo"));
  }

  /**
   * "Free" memory leaves out what the system would give back at once, such as its file cache. Linux
   * tells the right number, which does not know of a container's limit; elsewhere half of all is
   * taken to be available at least.
   *
   * @param total bytes of the machine or container
   * @param unused bytes that nothing is kept in
   */
  static long freeBytes(long total, long unused, Path meminfo) {
    OptionalLong machine = kilobytes(meminfo, "MemTotal:");
    OptionalLong available = kilobytes(meminfo, "MemAvailable:");
    if (machine.isEmpty() || available.isEmpty()) {
      return Math.max(unused, total / 2);
    }
    boolean limited = total < machine.getAsLong() * 1024;
    return limited ? unused : available.getAsLong() * 1024;
  }

  private static OptionalLong kilobytes(Path meminfo, String field) {
    try {
      return Files.readAllLines(meminfo).stream()
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }
}
