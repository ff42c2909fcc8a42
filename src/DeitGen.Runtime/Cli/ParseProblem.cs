using System.CommandLine;

namespace DeitGen.Cli;

/// <summary>Says in one line why arguments cannot be understood: the thing, its value, the fix.</summary>
internal static class ParseProblem
{
    /// <summary>The first problem of a command line that has some.</summary>
    public static string Line(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var token, ..])
            return Unknown(token, command);
        var message = parsed.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.');
        return message.Contains(';') ? message : $"{message}; {SeeHelp(command)}";
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var names = isOption
            ? command.Options.Concat(Inherited(command)).Select(option => option.Name)
            : command.Subcommands.Select(sub => sub.Name);
        var kind =
            isOption ? "option"
            : command.Subcommands.Count > 0 ? "command"
            : "argument";
        return NearestName.Of(token, names) is { } nearest
            ? $"unknown {kind} '{token}'; did you mean '{nearest}'?"
            : $"unknown {kind} '{token}'; {SeeHelp(command)}";
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command
            .Parents.OfType<Command>()
            .SelectMany(parent => parent.Options)
            .Where(option => option.Recursive);

    private static string SeeHelp(Command command) =>
        command is RootCommand ? "see '--help'" : $"see '{command.Name} --help'";
}
