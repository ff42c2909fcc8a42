using System.CommandLine;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>The variant that a command is about.</summary>
internal static class VariantArgument
{
    /// <summary>An argument that takes the name of one of <paramref name="variants"/>.</summary>
    public static Argument<Variant> Create(IReadOnlyList<Variant> variants)
    {
        var argument = new Argument<Variant>("VARIANT")
        {
            HelpName = "VARIANT", // else the help would name them all
            Description = "The variant's name, as 'list' shows it",
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                var found = variants.FirstOrDefault(variant => variant.Name == typed);
                if (found is null)
                    result.AddError(Unknown(typed, variants));
                return found;
            },
        };
        argument.CompletionSources.Add([.. variants.Select(variant => variant.Name)]);
        return argument;
    }

    private static string Unknown(string typed, IReadOnlyList<Variant> variants)
    {
        var nearest = NearestName.Of(typed, variants.Select(variant => variant.Name));
        return nearest is null
            ? $"unknown variant '{typed}'; 'list' shows all {variants.Count}"
            : $"unknown variant '{typed}'; did you mean '{nearest}'?";
    }
}
