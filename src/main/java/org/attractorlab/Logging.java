package org.attractorlab;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;

/**
 * What is logged, and where. Quiet, because the program speaks for itself: warnings go to a file,
 * and to the terminal what is asked for by {@code --verbose}.
 *
 * <p>Written in Java because reading it from XML took a tenth of the time until the window's first
 * frame. A file {@code logback.xml} on the class path still goes before it.
 */
@ConfiguratorRank(Logging.AFTER_FILES)
public final class Logging extends ContextAwareBase implements Configurator {
  /** System property: the path of the log. */
  static final String FILE = "log.file";

  /** System property: the least level that is shown in the terminal. */
  static final String LEVEL = "log.level";

  private static final String TOLD = "start-times";

  static final int AFTER_FILES = ConfiguratorRank.NOMINAL - 1;

  private static final long LARGEST_FILE = FileSize.MB_COEFFICIENT;

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    // What goes wrong with the log is no matter of the user's.
    logging.getStatusManager().add(new NopStatusListener());
    Level asked = Level.toLevel(System.getProperty(LEVEL), Level.OFF);
    Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(asked == Level.OFF ? Level.WARN : asked);
    root.addAppender(
        terminal(
            ConsoleTarget.SystemErr,
            logging,
            "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n",
            asked));
    String file = System.getProperty(FILE);
    if (file != null) {
      root.addAppender(file(logging, file));
    }
    // The engine warns about graphics cards that are not there.
    logging.getLogger("ai.djl").setLevel(asked == Level.OFF ? Level.ERROR : asked);
    // What the window tells in the terminal if it is asked to.
    Logger told = logging.getLogger(TOLD);
    told.setLevel(Level.INFO);
    told.setAdditive(false);
    told.addAppender(terminal(ConsoleTarget.SystemOut, logging, "%msg%n", Level.INFO));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> terminal(
      ConsoleTarget stream, LoggerContext logging, String pattern, Level least) {
    ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
    terminal.setTarget(stream.getName());
    return started(terminal, logging, pattern, least);
  }

  /** The file, and one before it when it has become large. */
  private static RollingFileAppender<ILoggingEvent> file(LoggerContext logging, String path) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(logging);
    file.setFile(path);
    FixedWindowRollingPolicy before = new FixedWindowRollingPolicy();
    before.setContext(logging);
    before.setParent(file);
    before.setFileNamePattern(path + ".%i");
    before.setMinIndex(1);
    before.setMaxIndex(1);
    before.start();
    file.setRollingPolicy(before);
    SizeBasedTriggeringPolicy<ILoggingEvent> large = new SizeBasedTriggeringPolicy<>();
    large.setContext(logging);
    large.setMaxFileSize(new FileSize(LARGEST_FILE));
    large.start();
    file.setTriggeringPolicy(large);
    return started(file, logging, "%d %-5level %logger: %msg%n", Level.WARN);
  }

  private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
      A appender, LoggerContext logging, String pattern, Level least) {
    appender.setName(pattern);
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(logging);
    lines.setPattern(pattern);
    lines.start();
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(least.levelStr);
    filter.start();
    appender.setContext(logging);
    appender.setEncoder(lines);
    appender.addFilter(filter);
    appender.start();
    return appender;
  }
}
