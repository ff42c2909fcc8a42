namespace DeitGen.Training;

/// <summary>What a compiled step computes, counted by the compiler: forward and backward of one image, without the update.</summary>
/// <param name="Products">Multiply-adds of the matrix products.</param>
/// <param name="Operands">Numbers that those products read or write, weights left out.</param>
/// <param name="Attention">Multiply-adds inside the heads of attention, scores made twice.</param>
/// <param name="Swept">Numbers that the kernels between products read or write.</param>
/// <param name="Calls">Calls of a micro-batch, of whatever size.</param>
public readonly record struct StepWork(
    long Products,
    long Operands,
    long Attention,
    long Swept,
    int Calls
)
{
    /// <summary>Floating-point operations of an image: two a multiply-add.</summary>
    public double Operations => 2.0 * (Products + Attention);
}
