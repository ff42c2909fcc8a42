using System.Reflection;
using DeitGen.Native;

namespace DeitGen.Tests.Native;

/// <summary>TorchSharp's native library as its package has it.</summary>
internal static class Published
{
    public static string Package { get; } = System.IO.Path.Combine(Root(), "torchsharp", "0.107.0");

    public static string Path { get; } =
        System.IO.Path.Combine(Package, "runtimes", "linux-x64", "native", NativeFiles.TorchSharp);

    public static byte[] TorchSharp() => File.ReadAllBytes(Path);

    private static string Root() =>
        typeof(Published)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "PackageRoot")
            .Value!;
}
