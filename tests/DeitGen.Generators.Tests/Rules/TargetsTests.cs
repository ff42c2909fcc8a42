using System.Diagnostics;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>The rules that the build's targets report, before a compiler runs.</summary>
public sealed class TargetsTests
{
    [Theory]
    [InlineData("roslyn4.7", true)]
    [InlineData("roslyn4.8", false)]
    [InlineData("roslyn4.14", false)]
    public void A_compiler_host_older_than_4_8_is_an_error(string version, bool isError)
    {
        var output = Build("DeitGenCheckHost", $"CompilerApiVersion={version}");
        Assert.Equal(isError, output.Contains(Sentence(RuleTable.DEIT900, "4.7")));
        Assert.Equal(isError, output.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("gpu", true)]
    [InlineData("cpu", false)]
    [InlineData("cuda", false)]
    public void A_backend_is_cpu_or_cuda(string backend, bool isError)
    {
        var output = Build("DeitGenCheckBackend", $"DeitGenBackend={backend}");
        Assert.Equal(isError, output.Contains(Sentence(RuleTable.DEIT902, "gpu")));
        Assert.Equal(isError, output.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    private static string Sentence(Rule rule, string value) =>
        $"error {rule.Id}: {new Problem(rule, Site.Class, [value]).Message}.";

    /// <summary>What MSBuild says when it runs one target of the runtime's project.</summary>
    private static string Build(string target, string property)
    {
        var project = Path.Combine(Repository.Root, "src/DeitGen.Runtime/DeitGen.Runtime.csproj");
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", project, $"-t:{target}", $"-p:{property}", "-nologo", "-nodeReuse:false"]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return output;
    }
}
