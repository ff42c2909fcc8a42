namespace DeitGen.Data.Digits;

/// <summary>Draws a scan larger (or smaller) by linear interpolation between the centres of its pixels.</summary>
internal sealed class Enlargement
{
    private readonly int size;
    private readonly (int Before, int After, float Share)[] axis;

    /// <summary>Works out, once, which pixels each pixel of the result lies between.</summary>
    /// <param name="size">Height and width of the result.</param>
    public Enlargement(int size)
    {
        this.size = size;
        axis = new (int, int, float)[size];
        for (var i = 0; i < size; i++)
        {
            var place = (i + 0.5f) * DigitScan.Size / size - 0.5f; // centre of pixel i, in pixels of the scan
            var inside = Math.Clamp(place, 0, DigitScan.Size - 1); // the edge goes on outwards
            var before = (int)inside;
            axis[i] = (before, Math.Min(before + 1, DigitScan.Size - 1), inside - before);
        }
    }

    /// <summary>Writes [size, size] values in [0, 1].</summary>
    public void Apply(DigitScan scan, Span<float> image)
    {
        var pixels = scan.Pixels;
        for (var y = 0; y < size; y++)
        {
            var (top, bottom, down) = axis[y];
            for (var x = 0; x < size; x++)
            {
                var (left, right, across) = axis[x];
                var above = Between(Level(top, left), Level(top, right), across);
                var below = Between(Level(bottom, left), Level(bottom, right), across);
                image[y * size + x] = Between(above, below, down) / DigitScan.Ink;
            }
        }

        float Level(int y, int x) => pixels[y * DigitScan.Size + x];
    }

    private static float Between(float a, float b, float share) => a + (b - a) * share;
}
