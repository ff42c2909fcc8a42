namespace DeitGen.Augmentation.Resampling;

/// <summary>
/// Resizes an image whose rows come one after the other, as Pillow does: columns first, rounded to bytes, then rows. Only the rows that
/// output rows still need are held, so that a decoder's strip goes through the cache once. A worker has one and uses it again and again.
/// </summary>
internal sealed class Resampler
{
    private const int LeastRows = 64; // room for as many rows at least: the held ones then move seldom
    private readonly TapCache columnTaps = new(HorizontalPass.Group); // two, lest one axis take over the other's table
    private readonly TapCache rowTaps = new(1);
    private Taps columns = new();
    private Taps rows = new();
    private Canvas canvas = new();
    private byte[] held = [];
    private int next; // the source row that comes next
    private int heldFrom; // the source row at the beginning of the room
    private int done; // output rows

    /// <summary>Begins an image.</summary>
    /// <param name="source">Its size.</param>
    /// <param name="width">Columns of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="target">Takes the size of the result.</param>
    public void Start(
        (int Width, int Height) source,
        int width,
        int height,
        Interpolation filter,
        Canvas target
    )
    {
        columns = columnTaps.Get(source.Width, width, filter);
        rows = rowTaps.Get(source.Height, height, filter);
        canvas = target;
        canvas.Resize(width, height);
        var room = Math.Max(2 * rows.Count, LeastRows) * RowBytes;
        if (held.Length < room)
            held = new byte[room];
        (next, heldFrom, done) = (0, rows.First[0], 0);
    }

    private int RowBytes => columns.Target * Canvas.PixelSize;

    /// <summary>Takes the next row of the image.</summary>
    /// <param name="row">Its pixels; more may follow them.</param>
    public void Add(ReadOnlySpan<byte> row)
    {
        if (next >= heldFrom && done < rows.Target)
        {
            HorizontalPass.Apply(row, Room(next), columns);
            while (done < rows.Target && rows.First[done] + rows.Count <= next + 1)
                Finish();
        }
        next++;
    }

    private Span<byte> Room(int row)
    {
        if ((row - heldFrom + 1) * RowBytes > held.Length)
        {
            var needed = rows.First[done];
            held.AsSpan((needed - heldFrom) * RowBytes, (row - needed) * RowBytes).CopyTo(held);
            heldFrom = needed;
        }
        return held.AsSpan((row - heldFrom) * RowBytes, RowBytes);
    }

    private void Finish()
    {
        var from = (rows.First[done] - heldFrom) * RowBytes;
        VerticalPass.Apply(
            held.AsSpan(from, rows.Count * RowBytes),
            canvas.Pixels.Slice(done * RowBytes, RowBytes),
            rows.Weights.Slice(done * rows.Count, rows.Count)
        );
        done++;
    }
}
