namespace DeitGen.Kernels;

/// <summary>The scratch memory of a team, a piece for each share.</summary>
internal readonly unsafe struct Scratch(float* first, int floatsPerShare)
{
    public float* Of(int share) => first + (nint)share * floatsPerShare;

    /// <summary>The same, its first <paramref name="width"/> numbers set to 0: sums of columns begin there.</summary>
    public float* Sums(int share, int width)
    {
        new Span<float>(Of(share), width).Clear();
        return Of(share);
    }
}
