namespace DeitGen.Generators.Graph;

/// <summary>The drop-path rate of each block.</summary>
internal static class DropPathRate
{
    /// <summary>
    /// Under the linear rule torch.linspace in float32, which counts from the nearer end; the last bit depends on it.
    /// </summary>
    public static float Of(int block, int depth, double rate, DropPathRule rule)
    {
        var end = (float)rate;
        if (rule == DropPathRule.Constant)
            return end;
        if (depth == 1)
            return 0;
        var step = (float)(end / (depth - 1));
        return block < depth / 2
            ? (float)(step * block)
            : (float)(end - (float)(step * (depth - 1 - block)));
    }
}
