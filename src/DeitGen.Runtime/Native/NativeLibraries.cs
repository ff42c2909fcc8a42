using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>Makes libtorch ready before anything touches TorchSharp.</summary>
internal static class NativeLibraries
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before TorchSharp's own loader.")]
    internal static void Load() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    /// <summary>Throws where libtorch can't be loaded.</summary>
    public static void Require() { }

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
