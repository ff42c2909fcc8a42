using DeitGen.Kernels;

namespace DeitGen.Benchmarks.Step;

/// <summary>Our kernels' operands in one number format, filled with numbers of the size that a network's have.</summary>
internal sealed class KernelOperands<T> : IDisposable
    where T : unmanaged, IElement<T>
{
    private readonly KernelSizes s;
    private readonly Team team;
    private readonly List<Workspace> memory = [];
    private readonly Random random = new(1);

    private readonly Matrix<T> qkv;
    private readonly Matrix<T> dQkv;
    private readonly Matrix<T> wide;
    private readonly Matrix<T> wider;
    private readonly Matrix<T> product;
    private readonly Matrix<T> output;
    private readonly Matrix<T> gradient;
    private readonly Matrix<T> patches;
    private readonly Matrix<T> logits;
    private readonly Matrix<Fp32> h;
    private readonly Matrix<Fp32> x;
    private readonly Matrix<Fp32> dx;
    private readonly Matrix<Fp32> logSumExp;
    private readonly Matrix<Fp32> targets;
    private readonly Strip statistics;
    private readonly Strip bias;
    private readonly Strip dBias;
    private readonly SequenceVectors vectors;

    public KernelOperands(KernelSizes sizes, Team team)
    {
        (s, this.team) = (sizes, team);
        (qkv, dQkv) = (New<T>(s.Rows, 3 * s.Width), New<T>(s.Rows, 3 * s.Width));
        (wide, wider) = (New<T>(s.Rows, s.Hidden), New<T>(s.Rows, s.Hidden));
        (product, output) = (New<T>(s.Rows, s.Width), New<T>(s.Rows, s.Width));
        (gradient, patches) = (New<T>(s.Rows, s.Width), New<T>(s.Rows - 2 * s.Images, s.Width));
        (h, x, dx) = (
            New<Fp32>(s.Rows, s.Width),
            New<Fp32>(s.Rows, s.Width),
            New<Fp32>(s.Rows, s.Width)
        );
        logSumExp = New<Fp32>(s.Images * s.Heads, s.Tokens);
        (logits, targets) = (New<T>(s.Images, 1000), New<Fp32>(s.Images, 1000));
        (statistics, bias, dBias) = (Strip(2 * s.Rows), Strip(s.Hidden), Strip(s.Hidden));
        vectors = new(Bias(0), Bias(1), Bias(2), New<Fp32>(s.Tokens, s.Width));
    }

    public void Attention()
    {
        var input = Qkv.Packed(qkv, bias.Slice(0, 3 * s.Width));
        var dInput = Qkv.Packed(dQkv, dBias.Slice(0, 3 * s.Width));
        Kernels.Attention.Forward(team, input, output, logSumExp, s.Heads);
        Kernels.Attention.Backward(team, input, output, logSumExp, gradient, dInput, s.Heads, 0);
    }

    public void LayerNorm()
    {
        var branch = new Branch<T>(product, Bias(0));
        var rounded = typeof(T) == typeof(Fp32) ? default : output; // in fp32 the stream's gradient serves
        var dBranch = new Branch<T>(rounded, dBias.Slice(0, s.Width));
        var norm = new Normed<T>(x, output, statistics);
        var affine = new Affine(Bias(1), Bias(2));
        var dAffine = new Affine(dBias.Slice(s.Width, s.Width), dBias.Slice(2 * s.Width, s.Width));
        Kernels.LayerNorm.Forward(team, h, branch, affine, norm);
        Kernels.LayerNorm.Backward(team, gradient, norm, affine, dAffine, dx, branch, dBranch, 0);
    }

    public void Gelu()
    {
        BiasGelu.Forward(team, wide, bias, wider);
        BiasGelu.Backward(team, wider, wide, dBias, 0);
    }

    public void Embedding()
    {
        Kernels.Embedding.Forward(team, patches, vectors, h);
        Kernels.Embedding.Backward(team, h, patches, vectors, 0);
    }

    public void Loss() =>
        _ = CrossEntropy.SoftTargets(logits, default, targets, 1f / s.Images, default, 0);

    public void Dispose() => memory.ForEach(workspace => workspace.Dispose());

    private Strip Bias(int index) => bias.Slice(index * s.Width, s.Width);

    private Matrix<TElement> New<TElement>(int rows, int columns)
        where TElement : unmanaged, IElement<TElement>
    {
        var matrix = Memory(4L * rows * columns).Matrix<TElement>(0, rows, columns);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            matrix[row, column] = random.NextSingle() - 0.5f;
        return matrix;
    }

    private Strip Strip(int length)
    {
        var strip = Memory(4L * length).Strip(0, length);
        foreach (ref var value in strip.Span)
            value = random.NextSingle();
        return strip;
    }

    private Workspace Memory(long bytes)
    {
        memory.Add(Workspace.Allocate((bytes + 63) / 64 * 64, 1));
        return memory[^1];
    }
}
