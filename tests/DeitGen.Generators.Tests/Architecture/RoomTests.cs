using System.Text.RegularExpressions;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Architecture;

/// <summary>Which stage of the compiler and which room of the runtime may use which. The tables are the architecture.</summary>
public sealed partial class RoomTests
{
    /// <summary>One direction: attributes to specs to rules to graph to text.</summary>
    private static readonly Dictionary<string, string[]> Stages = new()
    {
        ["Support"] = [],
        ["Specs"] = ["Support"],
        ["Rules"] = ["Specs", "Support"],
        ["Analysis"] = ["Rules", "Specs", "Support"],
        ["Graph"] = ["Specs", "Support"],
        ["Passes"] = ["Graph", "Support"],
        ["Gradients"] = ["Graph", "Support"],
        ["Buffers"] = ["Graph", "Support"],
        ["Layout"] = ["Graph", "Support"],
        ["Schedule"] = ["Specs", "Support"],
        ["Emit"] =
        [
            "Buffers",
            "Gradients",
            "Graph",
            "Layout",
            "Passes",
            "Rules",
            "Schedule",
            "Specs",
            "Support",
        ],
    };

    /// <summary>An operation is one file, its text included; so the graph may use the template, and only that.</summary>
    private static readonly string[] Template = ["Emit uses Emit.CSharp", "Graph uses Emit.CSharp"];

    /// <summary>Errors and Facts are vocabulary: every room may use them.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Errors"] = [],
        ["Facts"] = [],
        ["Specs"] = [],
        ["Native"] = [],
        ["Randomness"] = [],
        ["Arenas"] = ["Native", "Randomness"],
        ["Kernels"] = ["Native", "Randomness"],
        ["Augmentation"] = ["Randomness"],
        ["Data"] = ["Augmentation", "Native", "Randomness", "Training"],
        ["Reports"] = ["Training"],
        ["Checkpoints"] = ["Arenas"],
        ["Distillation"] = ["Arenas", "Checkpoints", "Training"],
        ["Training"] =
        [
            "Arenas",
            "Augmentation",
            "Checkpoints",
            "Data",
            "Distillation",
            "Native",
            "Randomness",
            "Reports",
        ],
        ["Planning"] = ["Arenas", "Data", "Kernels", "Native", "Reports", "Training"],
        ["Previews"] = ["Augmentation", "Data", "Randomness", "Training"],
        ["Cli"] =
        [
            "Arenas",
            "Augmentation",
            "Checkpoints",
            "Data",
            "Distillation",
            "Native",
            "Planning",
            "Previews",
            "Randomness",
            "Reports",
            "Training",
        ],
    };

    [Fact]
    public void Stages_of_the_compiler_use_only_what_lies_before_them()
    {
        var used = Uses("src/DeitGen.Generators", StageName());
        Assert.Empty(used.Except(Allowed(Stages)).Except(Template));
    }

    [Fact]
    public void Rooms_of_the_runtime_use_only_what_they_may()
    {
        var vocabulary = Rooms.Keys.SelectMany(r =>
            new[] { $"{r} uses Errors", $"{r} uses Facts" }
        );
        Assert.Empty(
            Uses("src/DeitGen.Runtime", RoomName()).Except(Allowed(Rooms)).Except(vocabulary)
        );
    }

    /// <summary>The rooms that the loop uses know its contracts, not the loop.</summary>
    [Fact]
    public void Only_the_loop_and_the_command_line_name_the_loop()
    {
        var namers = Repository
            .Sources("src/DeitGen.Runtime")
            .Where(f => Loop().IsMatch(f.Text))
            .Select(f => RoomOf(f.Path));
        Assert.Empty(namers.Except(["Training", "Planning", "Cli"]));
    }

    [Theory]
    [InlineData("src/DeitGen.Generators")]
    [InlineData("src/DeitGen.Runtime")]
    public void Every_folder_is_in_the_table(string project)
    {
        var rooms = Repository
            .Sources(project)
            .Select(f => RoomOf(f.Path))
            .Where(r => r.Length > 0);
        Assert.Empty(rooms.Distinct().Except(Stages.Keys.Concat(Rooms.Keys)));
    }

    private static IEnumerable<string> Allowed(Dictionary<string, string[]> table) =>
        table.SelectMany(row => row.Value.Append(row.Key).Select(used => $"{row.Key} uses {used}"));

    /// <summary>"Emit uses Graph", from using lines and full names; files beside the folders may use everything.</summary>
    private static IEnumerable<string> Uses(string project, Regex name) =>
        Repository
            .Sources(project)
            .Where(f => RoomOf(f.Path).Length > 0)
            .SelectMany(f =>
                name.Matches(f.Text).Select(m => $"{RoomOf(f.Path)} uses {m.Groups[1].Value}")
            )
            .Distinct();

    private static string RoomOf(string path) =>
        path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : "";

    [GeneratedRegex(@"(?<!namespace )DeitGen\.Generators\.(Emit\.CSharp\b|\w+)")]
    private static partial Regex StageName();

    [GeneratedRegex(
        @"(?<!namespace )\bDeitGen\.(Errors|Facts|Specs|Native|Randomness|Arenas|Augmentation|Kernels|Data|Previews|Reports|Checkpoints|Distillation|Training|Cli)\b"
    )]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\b(Trainer|TrainingRun|Evaluator)\b")]
    private static partial Regex Loop();
}
