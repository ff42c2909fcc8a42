namespace DeitGen.Kernels;

/// <summary>The matrices of one head in a thread's scratch, behind the column sums; all dense, in whole lanes.</summary>
internal readonly unsafe struct HeadScratch
{
    public readonly float* Query; // [block, d']
    public readonly float* Upstream; // [block, d'], dO
    public readonly float* Result; // [block, d']
    public readonly float* Key; // [n, d']
    public readonly float* Value; // [n, d']
    public readonly float* DKey; // [n, d']
    public readonly float* DValue; // [n, d']
    public readonly float* KeyT; // [d', n']
    public readonly float* ValueT; // [d', n']
    public readonly float* Scores; // [block, n']
    public readonly float* Slopes; // [block, n']

    public HeadScratch(in HeadShape shape, float* scratch)
    {
        var (d, n) = (shape.PaddedWidth, shape.PaddedKeys);
        var (few, all, across) = (shape.Block * d, shape.Keys * d, d * n);
        Query = scratch + 3 * shape.Columns;
        Upstream = Query + few;
        Result = Upstream + few;
        Key = Result + few;
        Value = Key + all;
        DKey = Value + all;
        DValue = DKey + all;
        KeyT = DValue + all;
        ValueT = KeyT + across;
        Scores = ValueT + across;
        Slopes = Scores + shape.Block * n;
    }

    public static int Floats(in HeadShape shape)
    {
        var rows = 3 * shape.Block + 4 * shape.Keys + 2 * shape.PaddedKeys;
        return shape.PaddedWidth * rows + 2 * shape.Block * shape.PaddedKeys;
    }
}
