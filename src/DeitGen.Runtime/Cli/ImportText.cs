using System.Text.Json.Nodes;
using DeitGen.Checkpoints;
using DeitGen.Errors;

namespace DeitGen.Cli;

/// <summary>What an import found, for people and for programs.</summary>
internal static class ImportText
{
    private const int Shown = 8;

    public static IEnumerable<string> Lines(ImportReport report, string program, string variant)
    {
        var name = report.Official is { } official
            ? $"the official {official}.pth"
            : "no official file";
        var entry = report.Entry.Length > 0 ? $", entry '{report.Entry}'" : "";
        yield return $"{report.Source}: {report.Container}{entry}, {name}";
        yield return $"SHA-256    {report.Digest}";
        yield return FormattableString.Invariant(
            $"found      {report.Tensors:N0} tensors, {report.Parameters:N0} parameters"
        );
        if (report.Difference.Missing is { Count: > 0 } drawn)
            yield return $"drawn      {Keys(drawn)}";
        if (report.Difference.Unexpected is { Count: > 0 } left)
            yield return $"left out   {Keys(left)}";
        yield return $"checkpoint {report.Directory}";
        yield return $"next       {program} eval {variant} --checkpoint {ProgramPath.Quoted(report.Directory)}";
    }

    public static JsonObject Json(ImportReport report) =>
        new()
        {
            ["source"] = report.Source,
            ["container"] = report.Container,
            ["entry"] = report.Entry,
            ["sha256"] = report.Digest,
            ["official"] = report.Official,
            ["tensors"] = report.Tensors,
            ["parameters"] = report.Parameters,
            ["drawn"] = List(report.Difference.Missing),
            ["left_out"] = List(report.Difference.Unexpected),
            ["checkpoint"] = report.Directory,
        };

    /// <summary>The first few; a foreign file's names may hold anything, and a terminal obeys some of it.</summary>
    private static string Keys(IReadOnlyList<string> keys) =>
        string.Concat(FirstFew.Of(keys, Shown).Select(c => char.IsControl(c) ? '?' : c));

    private static JsonArray List(IEnumerable<string> keys) =>
        [.. keys.Select(key => JsonValue.Create(key))];
}
