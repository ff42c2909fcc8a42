using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Training;

namespace DeitGen.Data.Images;

/// <summary>The test images of a set, each brought to the network's size by the variant's emitted preparation, in the set's order.</summary>
/// <param name="variant">The spec.</param>
/// <param name="prepare">Its preparation.</param>
/// <param name="images">The images.</param>
/// <param name="classNames">A name for each class; none where the labels say nothing.</param>
/// <param name="workers">Threads that prepare batches.</param>
internal sealed class ImageTestSet(
    Variant variant,
    Prepare prepare,
    IImageSet images,
    IReadOnlyList<string> classNames,
    int workers
) : ITestSet, IBatchMaker
{
    private const int BatchSize = 64;

    long IEvaluationSource.Images => images.Count;

    public IReadOnlyList<string> ClassNames => classNames;

    public IEnumerable<Batch> Batches()
    {
        using var source = new PrefetchingBatchSource(this, workers);
        for (var step = 0; step * BatchSize < images.Count; step++)
            yield return source.At(step);
    }

    public Batch One(int index)
    {
        using var buffer = new BatchBuffer(1, variant.Channels, variant.ImageSize);
        using var worker = new Worker(variant, prepare, images);
        worker.Prepare(index, place: 0, buffer);
        return buffer.View(1);
    }

    public string Name(int index) => images.Name(index);

    public BatchBuffer NewBuffer() => new(BatchSize, variant.Channels, variant.ImageSize);

    public IBatchWorker NewWorker() => new Worker(variant, prepare, images);

    public int Images(long step) => (int)Math.Clamp(images.Count - step * BatchSize, 0, BatchSize);

    /// <summary>None past the end, where threads run ahead.</summary>
    public int Pieces(long step) => Images(step);

    private sealed class Worker(Variant variant, Prepare prepare, IImageSet images) : IBatchWorker
    {
        private readonly IImageReader reader = images.NewReader();
        private readonly Canvas canvas = new();

        public void Make(long step, int piece, BatchBuffer buffer) =>
            Prepare((int)(step * BatchSize) + piece, piece, buffer);

        public void Prepare(int image, int place, BatchBuffer buffer)
        {
            try
            {
                buffer.Labels[place] = images.Label(image);
                var source = reader.Open(image, uses: 1);
                PreparedSize.Check(variant, source, images.Name(image));
                prepare(source, canvas, buffer.Image(place));
            }
            catch (BrokenImageException problem)
            {
                throw new UserErrorException(
                    $"'{images.Name(image)}' {problem.What}; replace it or leave it out"
                );
            }
        }

        public void Dispose() => reader.Dispose();
    }
}
