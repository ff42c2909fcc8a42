namespace DeitGen.Kernels;

/// <summary>The matrices of one head in a thread's scratch, behind the column sums; all dense, in whole lanes.</summary>
internal readonly unsafe struct HeadScratch
{
    public readonly float* Query; // [m, d']
    public readonly float* Upstream; // [m, d'], dO
    public readonly float* Result; // [max(m, n), d']
    public readonly float* Key; // [n, d']
    public readonly float* Value; // [n, d']
    public readonly float* KeyT; // [d', n']
    public readonly float* ValueT; // [d', n']
    public readonly float* Scores; // [m, n']
    public readonly float* Slopes; // [m, n']

    public HeadScratch(in HeadShape shape, float* scratch)
    {
        var (d, n) = (shape.PaddedWidth, shape.PaddedKeys);
        Query = scratch + 3 * shape.Columns;
        Upstream = Query + shape.Queries * d;
        Result = Upstream + shape.Queries * d;
        Key = Result + Math.Max(shape.Queries, shape.Keys) * d;
        Value = Key + shape.Keys * d;
        KeyT = Value + shape.Keys * d;
        ValueT = KeyT + d * n;
        Scores = ValueT + d * n;
        Slopes = Scores + shape.Queries * n;
    }

    public static int Floats(in HeadShape shape)
    {
        var rows = 2 * shape.Queries + Math.Max(shape.Queries, shape.Keys) + 2 * shape.Keys;
        return shape.PaddedWidth * (rows + 2 * shape.PaddedKeys)
            + 2 * shape.Queries * shape.PaddedKeys;
    }
}
