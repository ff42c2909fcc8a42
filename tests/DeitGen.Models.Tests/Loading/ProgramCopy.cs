using System.Diagnostics;

namespace DeitGen.Models.Tests.Loading;

/// <summary>The executable in a folder of its own, whose native libraries a test may change.</summary>
internal sealed class ProgramCopy : IDisposable
{
    private const string Library = "libLibTorchSharp.so";

    public string Folder { get; } = Directory.CreateTempSubdirectory("deitgen-program-").FullName;

    /// <summary>Laid out as a program for one platform: everything in one folder, and no list of dependencies.</summary>
    public ProgramCopy()
    {
        var source = AppContext.BaseDirectory;
        var natives = Path.Combine(source, "runtimes", "linux-x64", "native");
        foreach (var file in Directory.EnumerateFiles(source, "*.dll"))
            File.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(file)), file);
        foreach (var file in Directory.EnumerateFiles(natives))
            File.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(file)), file);
        foreach (var name in (string[])["DeitGen.Models.dll", "DeitGen.Models.runtimeconfig.json"])
        {
            File.Delete(Path.Combine(Folder, name));
            File.Copy(Path.Combine(source, name), Path.Combine(Folder, name)); // the host follows a link to its folder
        }
    }

    public void ReplaceTorchSharpByThePublishedOne()
    {
        var copy = Path.Combine(Folder, Library);
        File.Delete(copy);
        File.CreateSymbolicLink(
            copy,
            Path.Combine(
                Build.PackageRoot,
                "torchsharp",
                "0.107.0",
                "runtimes",
                "linux-x64",
                "native",
                Library
            )
        );
    }

    public void RemoveLibtorch()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "libtorch*"))
            File.Delete(file);
    }

    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Folder, "DeitGen.Models.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
