using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Errors;
using DeitGen.Training;

namespace DeitGen.Data.Images;

/// <summary>The images of a set, read one at a time.</summary>
/// <param name="images">The set.</param>
/// <param name="classNames">A name for each class.</param>
/// <param name="variant">Whose augmentation is shown; it has one.</param>
internal sealed class TrainingImages(
    IImageSet images,
    IReadOnlyList<string> classNames,
    Variant variant
) : ITrainingImages
{
    private readonly IImageReader reader = images.NewReader();
    private readonly float[] room = new float[
        variant.Channels * variant.ImageSize * variant.ImageSize
    ];

    public int Count => images.Count;

    public IReadOnlyList<string> ClassNames => classNames;

    public int Label(int image) => images.Label(image);

    public string Name(int image) => images.Name(image);

    public void Original(int image, int most, Canvas canvas) =>
        Read(
            image,
            source =>
            {
                var (width, height) = (source.Width, source.Height);
                var larger = Math.Max(width, height);
                if (larger <= most)
                    source.CopyTo(canvas);
                else
                    source.ResizeTo(
                        new(0, 0, height, width),
                        Math.Max(1, width * most / larger),
                        Math.Max(1, height * most / larger),
                        Interpolation.Bicubic,
                        canvas
                    );
            }
        );

    public void Prepare(int image, Canvas canvas) =>
        Read(
            image,
            source =>
            {
                PreparedSize.Check(variant, source, Name(image));
                variant.Prepare!(source, canvas, room);
            }
        );

    public void Augment(int image, SampleDraws draws, Canvas canvas, Span<float> numbers)
    {
        Read(image, source => variant.Augment!(source, draws, canvas, room));
        room.CopyTo(numbers);
    }

    public void Dispose() => reader.Dispose();

    private void Read(int image, Action<ISourceImage> use)
    {
        try
        {
            use(reader.Open(image, uses: 1));
        }
        catch (BrokenImageException problem)
        {
            throw new UserErrorException(
                $"'{images.Name(image)}' {problem.What}; replace it or leave it out"
            );
        }
    }
}
