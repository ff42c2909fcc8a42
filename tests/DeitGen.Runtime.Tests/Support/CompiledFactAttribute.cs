using System.Runtime.Intrinsics;

namespace DeitGen.Support;

/// <summary>A fact where the compiled step is chosen: on processors on which it pays.</summary>
internal sealed class CompiledFactAttribute : FactAttribute
{
    public CompiledFactAttribute()
    {
        if (!Vector512.IsHardwareAccelerated)
            Skip = "without AVX-512 no run takes the compiled step";
    }
}
