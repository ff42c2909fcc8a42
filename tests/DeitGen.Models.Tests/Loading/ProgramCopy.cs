using System.Diagnostics;

namespace DeitGen.Models.Tests.Loading;

/// <summary>
/// The executable among packages of its own, whose native libraries a test may change. It stands where TorchSharp's package has its
/// assemblies, so that TorchSharp's own search for natives, which copies them all, would begin.
/// </summary>
internal sealed class ProgramCopy : IDisposable
{
    private static readonly string Natives = Path.Combine("runtimes", "linux-x64", "native");
    private static readonly string TorchSharp = Path.Combine("torchsharp", "0.107.0");
    private static readonly string Torch = Path.Combine("libtorch-cpu-linux-x64", "2.10.0");

    private readonly string root = Directory.CreateTempSubdirectory("deitgen-program-").FullName;

    /// <summary>The program without native libraries, and no list of dependencies.</summary>
    public ProgramCopy()
    {
        Directory.CreateDirectory(Folder);
        var source = AppContext.BaseDirectory;
        foreach (var file in Directory.EnumerateFiles(source, "*.dll"))
            Link(file, Folder);
        foreach (var name in (string[])["DeitGen.Models.dll", "DeitGen.Models.runtimeconfig.json"])
        {
            File.Delete(Path.Combine(Folder, name));
            File.Copy(Path.Combine(source, name), Path.Combine(Folder, name)); // the host follows a link to its folder
        }
    }

    public string Folder => Path.Combine(root, TorchSharp, "lib", "net8.0");

    /// <summary>The libraries as published, beside the program: a program for one platform.</summary>
    public void PutLibrariesBesideTheProgram()
    {
        LinkAll(Path.Combine(Build.PackageRoot, Torch, Natives), Folder);
        LinkAll(Path.Combine(Build.PackageRoot, TorchSharp, Natives), Folder);
    }

    /// <summary>The libraries as published, in packages beside TorchSharp's: a notebook.</summary>
    public void PutLibrariesIntoPackages()
    {
        foreach (var package in (string[])[Torch, TorchSharp])
            LinkAll(
                Path.Combine(Build.PackageRoot, package, Natives),
                Path.Combine(root, package, Natives)
            );
    }

    public void RemoveLibtorch() => File.Delete(Path.Combine(root, Torch, Natives, "libtorch.so"));

    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var program = Path.Combine(Folder, "DeitGen.Models.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void LinkAll(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
            Link(file, target);
    }

    private static void Link(string file, string folder) =>
        File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
}
