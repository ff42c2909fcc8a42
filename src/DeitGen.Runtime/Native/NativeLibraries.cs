using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Errors;

namespace DeitGen.Native;

/// <summary>Makes libtorch ready before anything touches TorchSharp: the guide and the only initializer of this room.</summary>
internal static class NativeLibraries
{
    private static string? failure;

    /// <summary>Runs when this assembly is first used, which is before TorchSharp's own loader.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before TorchSharp's own loader.")]
    internal static void Prepare()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        if (!OperatingSystem.IsLinux())
            return;
        ThreadPatience.Set();
        Allocator.Set();
        failure = Preload.Run(NativeFiles.Directories());
    }

    /// <summary>The door of everything that needs a tensor; TorchSharp's own attempt would copy half a gigabyte and fail.</summary>
    /// <exception cref="UserErrorException">libtorch cannot be loaded here.</exception>
    public static void Require()
    {
        if (failure is not null)
            throw new UserErrorException(failure);
    }

    /// <summary>Our own imports lie in libtorch_cpu, which TorchSharp has loaded by the time we call them.</summary>
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Libtorch.Library)
            return 0;
        var file =
            OperatingSystem.IsWindows() ? "torch_cpu.dll"
            : OperatingSystem.IsMacOS() ? "libtorch_cpu.dylib"
            : "libtorch_cpu.so";
        return NativeLibrary.TryLoad(file, out var handle) ? handle : 0;
    }
}
