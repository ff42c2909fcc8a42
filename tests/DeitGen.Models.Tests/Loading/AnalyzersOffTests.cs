namespace DeitGen.Models.Tests.Loading;

/// <summary>Without analyzers the compiler itself must say what is wrong with a spec, so it must be told.</summary>
public sealed class AnalyzersOffTests
{
    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void The_generator_sees_whether_analyzers_run(string property)
    {
        var (code, output) = RepositoryBuild.Ask("-getItem:CompilerVisibleProperty");
        Assert.Equal(0, code);
        Assert.Contains($"\"Identity\": \"{property}\"", output, StringComparison.Ordinal);
    }
}
