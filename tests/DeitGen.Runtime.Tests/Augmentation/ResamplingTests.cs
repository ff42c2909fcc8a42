using DeitGen.Augmentation.Resampling;

namespace DeitGen.Augmentation;

/// <summary>Every width of vectors against the definition, for tables of all kinds and sizes.</summary>
public sealed class ResamplingTests
{
    private static readonly Interpolation[] Filters =
    [
        Interpolation.Bicubic,
        Interpolation.Bilinear,
        Interpolation.Lanczos,
    ];

    private delegate void Row(ReadOnlySpan<byte> source, Span<byte> target, Taps taps);

    private delegate void Column(
        ReadOnlySpan<byte> rows,
        Span<byte> target,
        ReadOnlySpan<int> weights
    );

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void Rows_are_the_same_bytes_on_every_width()
    {
        Row[] forms =
        [
            HorizontalPass.Vectors<PixelSum128>,
            HorizontalPass.Vectors<PixelSum256>,
            HorizontalPass.Vectors<PixelSum512>,
            HorizontalPass.Apply,
        ];
        var random = new Random(1);
        var taps = new Taps();
        for (var i = 0; i < 300; i++)
        {
            taps.Set(random.Next(1, 90), random.Next(1, 70), Filters[i % 3], HorizontalPass.Group);
            var source = Bytes(random, taps.Source * 4);
            var expected = new byte[taps.Target * 4];
            HorizontalPass.Scalar(source, expected, taps);
            foreach (var form in forms)
            {
                var actual = new byte[taps.Target * 4];
                form(source, actual, taps);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void Columns_are_the_same_bytes_on_every_width()
    {
        Column[] forms =
        [
            VerticalPass.Narrow,
            VerticalPass.Middle,
            VerticalPass.Wide,
            VerticalPass.Apply,
        ];
        var random = new Random(2);
        var taps = new Taps();
        for (var i = 0; i < 300; i++)
        {
            taps.Set(random.Next(1, 40), random.Next(1, 20), Filters[i % 3], 1);
            var weights = taps.Weights[^taps.Count..].ToArray();
            var expected = new byte[4 * random.Next(1, 70)];
            var rows = Bytes(random, weights.Length * expected.Length);
            VerticalPass.Scalar(rows, expected, weights);
            foreach (var form in forms)
            {
                var actual = new byte[expected.Length];
                form(rows, actual, weights);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void The_weights_of_a_pixel_add_up_to_one()
    {
        var taps = new Taps();
        foreach (var filter in Filters)
        foreach (var (source, target) in ((int, int)[])[(500, 224), (224, 500), (1, 7), (97, 97)])
        {
            taps.Set(source, target, filter, 4);
            for (var x = 0; x < target; x++)
            {
                var sum = 0;
                foreach (var weight in taps.Weights.Slice(x * taps.Count, taps.Count))
                    sum += weight;
                Assert.InRange(
                    sum,
                    (1 << Taps.Precision) - taps.Count,
                    (1 << Taps.Precision) + taps.Count
                );
                Assert.InRange(taps.First[x], 0, source - taps.Count);
            }
        }
    }

    [Fact]
    public void An_image_of_one_colour_keeps_it_at_every_size()
    {
        var (image, canvas) = (new PixelImage(), new Canvas());
        var random = new Random(3);
        for (var i = 0; i < 60; i++)
        {
            image.Resize(random.Next(1, 300), random.Next(1, 300));
            image.Pixels.Fill(201);
            var box = new CropBox(
                image.Height / 3,
                image.Width / 3,
                image.Height - image.Height / 3,
                image.Width - image.Width / 3
            );
            image.ResizeTo(box, random.Next(1, 300), random.Next(1, 300), Filters[i % 3], canvas);
            Assert.Equal(-1, canvas.Pixels.IndexOfAnyExcept((byte)201));
        }
    }
}
