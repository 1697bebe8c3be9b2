package org.attractorlab.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attractorlab.data.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong with the arguments, in one sentence with its cure. */
final class UsageErrors {
  private UsageErrors() {}

  static String sentence(CommandLine.ParameterException problem) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    String cure = "\"" + command.qualifiedName() + " --help\" shows what can be given.";
    return switch (problem) {
      case CommandLine.UnmatchedArgumentException unmatched ->
          unknown(unmatched.getUnmatched().getFirst(), command, cure);
      case CommandLine.MissingParameterException missing ->
          "%s is missing. %s".formatted(names(missing.getMissing()), cure);
      case CommandLine.ParameterException wrong when wrong.getArgSpec() != null ->
          "%s cannot be \"%s\". %s"
              .formatted(
                  names(List.of(wrong.getArgSpec())),
                  wrong.getValue() == null ? "" : wrong.getValue(),
                  allowed(wrong.getArgSpec()).orElse(cure));
      default -> problem.getMessage() + ". " + cure;
    };
  }

  private static String unknown(String argument, CommandSpec command, String cure) {
    boolean option = argument.startsWith("-");
    List<String> known =
        option
            ? command.options().stream().flatMap(o -> Stream.of(o.names())).toList()
            : List.copyOf(command.subcommands().keySet());
    String name = option ? argument.replaceAll("=.*", "") : argument;
    String what = option ? "option" : command.subcommands().isEmpty() ? "argument" : "command";
    return "\"%s\" has no %s %s. %s"
        .formatted(
            command.qualifiedName(),
            what,
            name,
            NearestName.of(name, known).map(near -> "Did you mean " + near + "?").orElse(cure));
  }

  private static String names(List<ArgSpec> missing) {
    return String.join(
        " and ",
        missing.stream()
            .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
            .toList());
  }

  private static Optional<String> allowed(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type.isEnum()) {
      List<String> names =
          Stream.of(type.getEnumConstants()).map(c -> c.toString().toLowerCase()).toList();
      return Optional.of("It can be " + String.join(", ", names) + ".");
    }
    return type == long.class || type == Long.class || type == int.class || type == Integer.class
        ? Optional.of("It is a whole number.")
        : Optional.empty();
  }
}
