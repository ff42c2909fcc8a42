using DeitGen.Kernels;

namespace DeitGen.Planning;

/// <summary>Matrices to measure kernels with, filled with a number of the size that a network's have.</summary>
internal sealed class Operands : IDisposable
{
    private const float Filling = 0.25f;
    private const int Line = 64; // bytes

    private readonly List<Workspace> memory = [];

    public unsafe Matrix<T> Matrix<T>(int rows, int columns)
        where T : unmanaged, IElement<T>
    {
        var matrix = Memory((long)rows * columns * sizeof(T)).Matrix<T>(0, rows, columns);
        new Span<T>(matrix.Row(0), rows * columns).Fill(T.Narrow(Filling));
        return matrix;
    }

    public Strip Strip(int length)
    {
        var strip = Memory(sizeof(float) * (long)length).Strip(0, length);
        strip.Span.Fill(Filling);
        return strip;
    }

    /// <inheritdoc/>
    public void Dispose() => memory.ForEach(workspace => workspace.Dispose());

    private Workspace Memory(long bytes)
    {
        memory.Add(Workspace.Allocate((bytes + Line - 1) / Line * Line, images: 1));
        return memory[^1];
    }
}
