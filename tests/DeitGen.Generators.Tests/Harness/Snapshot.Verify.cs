using System.Runtime.CompilerServices;
using static VerifyTests.VerifySourceGenerators;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>The same seam on Verify.Xunit, for those whose feed has it: <c>-p:SnapshotEngine=Verify</c>.</summary>
internal static class Snapshot
{
    static Snapshot()
    {
        if (!Initialized)
            Initialize();
    }

    public static string Folder { get; } = Path.Combine(Repository.TestProject, "Snapshots");

    public static Task Match(
        Emission emission,
        IReadOnlyList<string> hints,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = ""
    ) =>
        VerifyXunit
            .Verifier.Verify(emission.Result, sourceFile: file)
            .IgnoreGeneratedResult(s =>
                !hints.Any(h => s.HintName.StartsWith(h, StringComparison.Ordinal))
            )
            .UseDirectory(Folder)
            .UseTypeName(Path.GetFileNameWithoutExtension(file))
            .UseMethodName(method);
}
