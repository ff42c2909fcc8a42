using DeitGen.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Tests.Kernels;

/// <summary>Matrices and strips for kernels, from and to tensors of float64, in which torch says what is right.</summary>
internal sealed class Operands(int images = 1, int threads = 2) : IDisposable
{
    private readonly List<Workspace> workspaces = [];
    private readonly Generator generator = new(7);
    private readonly DisposeScope scope = NewDisposeScope();

    public Team Team { get; } = new(threads);

    /// <summary>Standard normal numbers, rounded to what <typeparamref name="T"/> can hold.</summary>
    public Tensor Normal<T>(params long[] shape)
        where T : unmanaged, IElement<T> =>
        randn(shape, dtype: float64, generator: generator)
            .to_type((ScalarType)T.TorchType)
            .to_type(ScalarType.Float64);

    public Tensor Normal(params long[] shape) => Normal<Fp32>(shape);

    /// <summary>A matrix that holds the numbers of a tensor of two dimensions or more, the last of which are columns.</summary>
    public Matrix<T> Matrix<T>(Tensor value)
        where T : unmanaged, IElement<T>
    {
        var columns = (int)value.shape[^1];
        var matrix = Empty<T>((int)(value.numel() / columns), columns);
        var numbers = value.detach().reshape(-1).data<double>().ToArray();
        for (var i = 0; i < numbers.Length; i++)
            matrix[i / columns, i % columns] = (float)numbers[i];
        return matrix;
    }

    /// <summary>A matrix of NaN: what must not be read before it is written.</summary>
    public Matrix<T> Empty<T>(int rows, int columns)
        where T : unmanaged, IElement<T>
    {
        var workspace = Workspace(4L * rows * columns / images);
        var matrix = workspace.Matrix<T>(0, rows / images, columns);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            matrix[row, column] = float.NaN;
        return matrix;
    }

    public Strip Strip(Tensor value)
    {
        var strip = Strip((int)value.numel());
        var numbers = value.detach().reshape(-1).data<double>().ToArray();
        for (var i = 0; i < numbers.Length; i++)
            strip[i] = (float)numbers[i];
        return strip;
    }

    /// <summary>A strip of NaN.</summary>
    public Strip Strip(int length)
    {
        var memory = DeitGen.Kernels.Workspace.Allocate((4L * length + 63) / 64 * 64, 1);
        workspaces.Add(memory);
        var strip = memory.Strip(0, length);
        strip.Span.Fill(float.NaN);
        return strip;
    }

    public static Tensor Read<T>(Matrix<T> matrix)
        where T : unmanaged, IElement<T>
    {
        var numbers = new double[matrix.Rows * matrix.Columns];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = matrix[i / matrix.Columns, i % matrix.Columns];
        return tensor(numbers).view(matrix.Rows, matrix.Columns);
    }

    public static Tensor Read(Strip strip) =>
        tensor(strip.Span.ToArray()).to_type(ScalarType.Float64);

    /// <summary>
    /// ‖actual − expected‖ ≤ tolerance·‖expected‖, and no NaN. Where what is expected is next to nothing, such as the gradient of
    /// a single score, operands of size 1 have left their roundings, and ‖expected‖ counts as a tenth of theirs.
    /// </summary>
    public static void Close(Tensor expected, Tensor actual, double tolerance)
    {
        var difference = (actual.reshape(-1) - expected.detach().reshape(-1)).norm().ToDouble();
        var norm = Math.Max(expected.norm().ToDouble(), 0.1 * Math.Sqrt(expected.numel()));
        Assert.InRange(difference, 0, tolerance * norm);
    }

    public static void Close<T>(Tensor expected, Matrix<T> actual)
        where T : unmanaged, IElement<T> => Close(expected, Read(actual), Tolerance<T>());

    public static void Close(Tensor expected, Strip actual, double tolerance = 1e-6) =>
        Close(expected, Read(actual), tolerance);

    /// <summary>Some roundings of fp32, or one of bf16 (2⁻⁹ each way) and what it does to what follows.</summary>
    public static double Tolerance<T>()
        where T : unmanaged, IElement<T> => typeof(T) == typeof(Fp32) ? 1e-6 : 4e-3;

    public void Dispose()
    {
        Team.Dispose();
        workspaces.ForEach(workspace => workspace.Dispose());
        scope.Dispose();
        generator.Dispose();
    }

    private Workspace Workspace(long bytesPerImage)
    {
        var workspace = DeitGen.Kernels.Workspace.Allocate((bytesPerImage + 63) / 64 * 64, images);
        workspaces.Add(workspace);
        return workspace;
    }
}
