using System.CommandLine;
using System.Globalization;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>Options whose refusals say the thing, the value and the fix.</summary>
internal static class OptionText
{
    /// <summary>An option for a whole number that need not be given.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">What it is; says the default itself.</param>
    /// <param name="least">The smallest legal number.</param>
    /// <param name="most">The largest legal number.</param>
    public static Option<long?> Number(string name, string description, long least, long most) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                if (
                    long.TryParse(
                        typed,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number >= least
                    && number <= most
                )
                    return number;
                result.AddError($"{name} is '{typed}'; give a whole number {Range(least, most)}");
                return null;
            },
        };

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public static Option<string> Word(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
                result.AddError($"{name} is '{token.Value}'; say {string.Join(" or ", words)}");
        });
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>The option for the memory of a compiled step, in MiB.</summary>
    /// <param name="what">Whose memory it is.</param>
    public static Option<long?> Memory(string what) =>
        Number(
            "--memory-mib",
            $"{what}: decides how many images it computes at a time (default: {StepChoice.DefaultMebibytes})",
            1,
            1 << 20
        );

    /// <summary>An option for a path that need not be given.</summary>
    public static Option<string?> PathOf(string name, string kind, string description) =>
        NotEmpty(
            new Option<string?>(name) { Description = description, HelpName = kind },
            "give a path, or leave the option out"
        );

    /// <summary>An option for a path that must be given.</summary>
    public static Option<string> RequiredPath(string name, string kind, string description) =>
        NotEmpty(
            new Option<string>(name)
            {
                Description = description,
                HelpName = kind,
                Required = true,
            },
            "give a path"
        );

    private static Option<T> NotEmpty<T>(Option<T> option, string fix)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError($"{option.Name} is '{token.Value}'; {fix}");
        });
        return option;
    }

    private static string Range(long least, long most) =>
        most == long.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
}
