using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary><c>list</c>: every variant of the program with its exact size.</summary>
internal static class ListCommand
{
    private static readonly Column[] Columns =
    [
        new("variant", variant => variant.Name, IsNumber: false),
        new("parameters", variant => Number(variant.Parameters), IsNumber: true),
        new("multiply-adds", variant => Number(variant.Macs), IsNumber: true),
        new("image", variant => Number(variant.ImageSize), IsNumber: true),
        new("tokens", variant => Number(RunText.Tokens(variant)), IsNumber: true),
        new("data set", RunText.DataSet, IsNumber: false),
    ];

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var command = new Command("list", "List the variants: parameters, multiply-adds, sizes");
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(shared.Json))
                foreach (var variant in variants)
                    JsonLines.Write(host.Output, Json(variant));
            else
                foreach (var line in Table(variants))
                    host.Output.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Table(IReadOnlyList<Variant> variants)
    {
        var cells = Columns
            .Select(column => (string[])[column.Title, .. variants.Select(column.Text)])
            .ToArray();
        for (var row = 0; row <= variants.Count; row++)
            yield return string.Join("  ", Columns.Select((c, i) => c.Cell(cells[i], row)))
                .TrimEnd();
    }

    private static JsonObject Json(Variant variant) =>
        new()
        {
            ["variant"] = variant.Name,
            ["parameters"] = variant.Parameters,
            ["macs"] = variant.Macs,
            ["image_size"] = variant.ImageSize,
            ["tokens"] = RunText.Tokens(variant),
            ["dataset"] = variant.Dataset?.ToString(),
        };

    private static string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A column of the table.</summary>
    private sealed record Column(string Title, Func<Variant, string> Text, bool IsNumber)
    {
        /// <summary>A cell as wide as its column's widest: numbers to the right, words to the left.</summary>
        public string Cell(string[] texts, int row)
        {
            var width = texts.Max(text => text.Length);
            return IsNumber ? texts[row].PadLeft(width) : texts[row].PadRight(width);
        }
    }
}
