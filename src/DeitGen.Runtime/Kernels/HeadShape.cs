using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The sizes of one head, how it is cut, and where its rows lie in the wide matrices. Scratch holds heads in whole lanes.</summary>
/// <param name="Heads">H.</param>
/// <param name="HeadWidth">d.</param>
/// <param name="Queries">m, rows of an image.</param>
/// <param name="Keys">n, rows of an image.</param>
/// <param name="Block">Queries that are worked on together, so that their scores stay in the cache.</param>
internal readonly unsafe record struct HeadShape(
    int Heads,
    int HeadWidth,
    int Queries,
    int Keys,
    int Block
)
{
    private const int CacheLine = 64;

    public int Columns => Heads * HeadWidth;

    /// <summary>d in whole lanes.</summary>
    public int PaddedWidth => RoundUp(HeadWidth);

    /// <summary>n in whole lanes.</summary>
    public int PaddedKeys => RoundUp(Keys);

    /// <summary>1/√d.</summary>
    public float Scale => 1 / MathF.Sqrt(HeadWidth);

    /// <summary>Scratch of a thread: three strips of column sums, and the matrices of <see cref="HeadScratch"/>.</summary>
    public int ScratchFloats => 3 * Columns + HeadScratch.Floats(this);

    /// <summary>Blocks that the queries of a head are cut into.</summary>
    public int Blocks => (Queries + Block - 1) / Block;

    /// <summary>The shape of a call for <paramref name="images"/> images, its queries in blocks of up to about <paramref name="together"/>.</summary>
    public static HeadShape Of<T>(
        in Projections<T> input,
        in Matrix<T> output,
        int images,
        in Matrix<Fp32> mask,
        int heads,
        int together
    )
        where T : unmanaged, IElement<T>
    {
        var (queries, keys) = (1, 1);
        if (images > 0)
            (queries, keys) = (output.Rows / images, input.Key.Product.Rows / images);
        Shape.WholeLanes(output.Columns);
        Shape.Same(input.Query.Product, output);
        Shape.Same(input.Key.Product, input.Value.Product);
        Shape.Require(output.Columns % heads == 0, heads, output.Columns);
        Shape.Require(output.Rows == images * queries, images * queries, output.Rows);
        Shape.LengthIfAny(input.Query.Bias, output.Columns);
        if (mask.Columns > 0)
        {
            Shape.Require(mask.Columns == keys, keys, mask.Columns);
            Shape.Require(mask.Rows == output.Rows * heads, output.Rows * heads, mask.Rows);
        }
        return new(heads, output.Columns / heads, queries, keys, EvenBlock(queries, together));
    }

    /// <summary>target [count, d'] = scale·(product + bias), of rows <paramref name="first"/> on of the <paramref name="rows"/> rows of one head of one image; lanes beyond d become 0.</summary>
    public void Load<T>(
        in Biased<T> source,
        long head,
        int rows,
        int first,
        int count,
        float scale,
        float* target
    )
        where T : unmanaged, IElement<T>
    {
        var column = (int)(head % Heads) * HeadWidth;
        var bias = source.Bias.Length > 0 ? source.Bias.Data + column : null;
        var line = source.Product.Row(head / Heads * rows + first) + column;
        for (var row = 0; row < count; row++, target += PaddedWidth, line += source.Product.Stride)
        {
            var i = 0;
            for (; i <= HeadWidth - Width; i += Width)
            {
                var value = T.Load(line + i);
                if (bias != null)
                    value += Simd.Load(bias + i);
                (value * All(scale)).Store(target + i);
            }
            if (i < HeadWidth)
                LoadEnd(line + i, bias == null ? null : bias + i, scale, target + i);
        }
    }

    /// <summary>product = scale·source [count, d'], of one head; sums [D], if any, take its column sums.</summary>
    public void Store<T>(
        float* source,
        in Matrix<T> target,
        long head,
        int rows,
        int first,
        int count,
        float scale,
        float* sums
    )
        where T : unmanaged, IElement<T>
    {
        var column = (int)(head % Heads) * HeadWidth;
        var line = target.Row(head / Heads * rows + first) + column;
        for (var row = 0; row < count; row++, source += PaddedWidth, line += target.Stride)
        {
            var i = 0;
            for (; i <= HeadWidth - Width; i += Width)
            {
                var value = Simd.Load(source + i) * All(scale);
                T.Store(line + i, value);
                if (sums != null)
                    Add(sums + column + i, value);
            }
            if (i < HeadWidth)
                StoreEnd(source + i, scale, line + i, sums == null ? null : sums + column + i);
        }
    }

    /// <summary>
    /// Asks for a row of a head that will be loaded later. A head's rows are too short and too far apart for the processor to
    /// guess, and their way from memory costs as much as a seventh of the arithmetic.
    /// </summary>
    public void Ask<T>(in Matrix<T> source, long head, int rows, int row)
        where T : unmanaged, IElement<T>
    {
        if (!Sse.IsSupported || row >= rows)
            return;
        var line = source.Row(head / Heads * rows + row) + head % Heads * HeadWidth;
        for (var i = 0; i < HeadWidth; i += CacheLine / sizeof(T))
            Sse.Prefetch1(line + i);
    }

    /// <summary>Blocks of equal length, in sixes: what a tile takes at once.</summary>
    private static int EvenBlock(int queries, int together)
    {
        var blocks = (queries + together - 1) / together;
        return (queries + 6 * blocks - 1) / (6 * blocks) * 6;
    }

    private void LoadEnd<T>(T* line, float* bias, float scale, float* target)
        where T : unmanaged, IElement<T>
    {
        var rest = HeadWidth % Width;
        var value = LoadPart(line, rest);
        if (bias != null)
            value += LoadPart((Fp32*)bias, rest);
        (value * All(scale)).Store(target);
    }

    private void StoreEnd<T>(float* source, float scale, T* line, float* sums)
        where T : unmanaged, IElement<T>
    {
        var rest = HeadWidth % Width;
        var value = Simd.Load(source) * All(scale);
        StorePart(line, value, rest);
        if (sums != null)
            StorePart((Fp32*)sums, LoadPart((Fp32*)sums, rest) + value, rest);
    }
}
