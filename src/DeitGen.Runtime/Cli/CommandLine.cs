using System.CommandLine;
using System.Globalization;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>The executable behind an emitted <c>Main</c>.</summary>
public static class CommandLine
{
    private const string DefaultName = "digits-tiny";

    /// <summary>Runs a command over the program's variants.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="variants">The specs of the assembly, by name in ordinal order.</param>
    /// <returns>0 done, 1 our fault, 2 the user's, 130 or 143 stopped by a signal with a checkpoint written.</returns>
    public static int Run(string[] args, IReadOnlyList<Variant> variants) =>
        Run(args, variants, CliHost.OfProcess());

    /// <summary>Runs a command in the given surroundings.</summary>
    internal static int Run(string[] args, IReadOnlyList<Variant> variants, CliHost host)
    {
        // One language for everything that is written and read, whatever the machine speaks.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var shared = new SharedOptions();
        var parsed = Root(host, variants, shared).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            host.Error.WriteLine($"error: {ParseProblem.Line(parsed)}");
            return ExitCode.UserError;
        }
        return Failures.Guard(
            host.Error,
            parsed.GetValue(shared.Verbose),
            () => parsed.Invoke(Quietly(host))
        );
    }

    private static RootCommand Root(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var root = new RootCommand(
            "Trains and uses the vision transformers of this program. Without a command it trains the smallest on real data."
        )
        {
            shared.Json,
            shared.Verbose,
            ListCommand.Create(host, variants, shared),
            DescribeCommand.Create(host, variants, shared),
            TrainCommand.Create(host, variants, shared),
            EvalCommand.Create(host, variants, shared),
            PredictCommand.Create(host, variants, shared),
            PlanCommand.Create(host, variants, shared),
            BenchCommand.Create(host, variants, shared),
            ImportCommand.Create(host, variants, shared),
            PreviewCommand.Create(host, variants, shared),
            VerifyDataCommand.Create(host, shared),
        };
        root.SetAction(parsed =>
            Default(variants) is { } variant
                ? TrainingSession.Run(host, variant, new(), parsed.GetValue(shared.Json))
                : root.Parse("--help").Invoke(Quietly(host))
        );
        return root;
    }

    /// <summary>What a program trains that is told nothing; null where none of its variants has its data with it.</summary>
    private static Variant? Default(IReadOnlyList<Variant> variants) =>
        variants.FirstOrDefault(variant => variant.Name == DefaultName)
        ?? variants.FirstOrDefault(variant => variant.Dataset == Dataset.Digits);

    /// <summary>Exceptions and signals are ours to answer, not the parser's.</summary>
    private static InvocationConfiguration Quietly(CliHost host) =>
        new()
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
}
