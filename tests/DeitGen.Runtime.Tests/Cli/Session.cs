using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>One call of the command line, with everything it wrote and everything that reached the trainer.</summary>
internal sealed record Session(
    int Code,
    string Output,
    string Error,
    IReadOnlyList<(Variant Variant, TrainOptions Options)> Trained
)
{
    private static readonly Variant[] Shipped =
    [
        StubVariants.Digits(name: "cifar-tiny", dataset: Dataset.Cifar10),
        StubVariants.Digits(),
        StubVariants.Digits(name: "digits-tiny-distilled", distilled: true),
    ];

    public string[] OutputLines => Lines(Output);

    public string[] ErrorLines => Lines(Error);

    public static Session Of(params string[] args) => Of(FakeRun.Train, Shipped, args);

    public static Session Of(FakeRun.Trainer train, Variant[] variants, params string[] args) =>
        Of(train, variants, host => host, args);

    public static Session Of(
        Variant[] variants,
        Func<CliHost, CliHost> with,
        params string[] args
    ) => Of(FakeRun.Train, variants, with, args);

    private static Session Of(
        FakeRun.Trainer train,
        Variant[] variants,
        Func<CliHost, CliHost> with,
        string[] args
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var trained = new List<(Variant, TrainOptions)>();
        var host = new CliHost
        {
            Output = output,
            Error = error,
            Program = "deitgen",
            Examples = (_, _) => [new(new byte[64], Truth: 3, Predicted: 8)],
            Train = (variant, options, reporter, stop) =>
            {
                trained.Add((variant, options));
                return train(variant, options, reporter, stop);
            },
        };
        var code = CommandLine.Run(args, variants, with(host));
        return new(code, output.ToString(), error.ToString(), trained);
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
