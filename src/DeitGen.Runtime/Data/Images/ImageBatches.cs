using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Training;

namespace DeitGen.Data.Images;

/// <summary>
/// The training batches of a set of images, each varied by the variant's emitted augmentation. A piece is the neighbouring copies of
/// one image, which share its decoding. Where an image is broken, the next one of the epoch's order that is whole takes its place,
/// with the draws of that place: so what is trained on does not depend on workers, nor on where a run was resumed.
/// </summary>
internal sealed class ImageBatches : IBatchMaker
{
    private readonly Variant variant;
    private readonly Augment augment;
    private readonly IImageSet images;
    private readonly long seed;
    private readonly EpochOrder order;

    /// <summary>Plans the batches; an epoch is ordered when it is first asked for.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="augment">Its augmentation.</param>
    /// <param name="images">The images; at least as many as a batch takes.</param>
    /// <param name="seed">The key of every random choice.</param>
    public ImageBatches(Variant variant, Augment augment, IImageSet images, long seed)
    {
        (this.variant, this.augment, this.images, this.seed) = (variant, augment, images, seed);
        var (repeats, batch) = (variant.Data.Repeats, variant.BatchSize);
        order = new(images.Count, repeats, batch, seed, variant.Quirks);
        Broken = new(images);
    }

    /// <summary>What could not be read so far.</summary>
    public BrokenImages Broken { get; }

    public BatchBuffer NewBuffer() => new(variant.BatchSize, variant.Channels, variant.ImageSize);

    public IBatchWorker NewWorker() => new Worker(this);

    public int Images(long step) => variant.BatchSize;

    public int Pieces(long step) => order.Groups(step);

    private sealed class Worker(ImageBatches batches) : IBatchWorker
    {
        private readonly IImageReader reader = batches.images.NewReader();
        private readonly Canvas canvas = new();

        public void Make(long step, int piece, BatchBuffer buffer)
        {
            var group = batches.order.Group(step, piece);
            for (var past = 0; ; past++)
            {
                var image = batches.order.Image(group.Epoch, group.Order + past);
                if (!batches.Broken.Contains(image) && TryMake(image, group, buffer))
                    return;
            }
        }

        public void Dispose() => reader.Dispose();

        private bool TryMake(int image, SampleGroup group, BatchBuffer buffer)
        {
            try
            {
                var source = reader.Open(image, group.Count);
                for (var copy = 0; copy < group.Count; copy++)
                {
                    var place = group.Place + copy;
                    var draws = new SampleDraws(batches.seed, group.Position + copy, group.Epoch);
                    buffer.Labels[place] = batches.images.Label(image);
                    batches.augment(source, draws, canvas, buffer.Image(place));
                }
                return true;
            }
            catch (BrokenImageException problem)
            {
                batches.Broken.Add(image, problem.What);
                return false;
            }
            catch (UserErrorException problem) // an image that this policy cannot use
            {
                throw new UserErrorException($"'{batches.images.Name(image)}': {problem.Message}");
            }
        }
    }
}
