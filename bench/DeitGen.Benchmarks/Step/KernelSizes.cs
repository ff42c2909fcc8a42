namespace DeitGen.Benchmarks.Step;

/// <summary>A network's sizes as its kernels meet them.</summary>
internal sealed record KernelSizes(string Name, int Images, int Tokens, int Heads, int HeadWidth)
{
    public static IReadOnlyList<KernelSizes> All { get; } =
    [
        new("Ti-224 distilled, batch 16", 16, 198, 3, 64),
        new("CIFAR 32/4, width 192, batch 64", 64, 66, 3, 64),
        new("digits, width 64, batch 64", 64, 18, 4, 16),
    ];

    public int Rows => Images * Tokens;
    public int Width => Heads * HeadWidth;
    public int Hidden => 4 * Width;
}
