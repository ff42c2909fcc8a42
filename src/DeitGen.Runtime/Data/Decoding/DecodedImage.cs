using DeitGen.Augmentation;
using DeitGen.Augmentation.Resampling;

namespace DeitGen.Data.Decoding;

/// <summary>
/// The image file that a worker is at. Only its header is read when it is opened; the pixels are decoded when they are asked for, and of
/// a file that is opened for one use only the rows and columns that the use needs. A worker opens file after file in the same object.
/// </summary>
internal sealed class DecodedImage : ISourceImage, IDisposable
{
    /// <summary>Images of more pixels are refused before memory is taken for them; the number is Pillow's.</summary>
    public const int MostPixels = 178_956_970;

    /// <summary>No JPEG file has more pixels than this for each of its bytes: a block of 64 takes a bit at least.</summary>
    private const int MostPixelsPerByte = 8 * 64;

    /// <summary>Share of an image up to which Skia decodes it sooner than libturbojpeg decodes all: measured on photos.</summary>
    private const double SmallPart = 0.3;

    private readonly ImageBytes file = new();
    private readonly SkiaDecoder skia = new();
    private readonly Resampler resampler = new();
    private readonly PixelImage pixels;
    private readonly nint turbo;
    private string name = "";
    private JpegHeader? jpeg;
    private bool isShared;
    private bool isDecoded;
    private bool isOpenInSkia;

    /// <summary>Takes what a worker needs.</summary>
    /// <param name="accelerated">Whether libturbojpeg is used where the system has it.</param>
    public DecodedImage(bool accelerated = true)
    {
        pixels = new(resampler);
        turbo = accelerated ? TurboJpeg.Create() : 0;
    }

    /// <summary>The decoders that run here, for people to read.</summary>
    public static string Decoders =>
        TurboJpeg.IsPresent ? "libturbojpeg for whole JPEG images, Skia for the rest" : "Skia";

    /// <inheritdoc/>
    public int Width { get; private set; }

    /// <inheritdoc/>
    public int Height { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shared">Whether several copies will be cut out of it: one decode of the whole then serves all.</param>
    /// <exception cref="BrokenImageException">It is no image, or larger than <see cref="MostPixels"/>.</exception>
    public void Open(string path, bool shared = false)
    {
        file.Read(path);
        Start(path, shared);
    }

    /// <summary>Opens a file by a path that lies in memory; errors leave its name to the caller.</summary>
    /// <param name="path">UTF-8, with a zero after its end.</param>
    /// <param name="shared">Whether several copies will be cut out of it.</param>
    /// <exception cref="BrokenImageException">It is no image, or larger than <see cref="MostPixels"/>.</exception>
    public void Open(ReadOnlySpan<byte> path, bool shared)
    {
        file.Read(path, label: "");
        Start(label: "", shared);
    }

    /// <summary>Opens a file that is in memory; its bytes are copied.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="label">What errors call it.</param>
    /// <param name="shared">Whether several copies will be cut out of it.</param>
    /// <exception cref="BrokenImageException">It is no image, or larger than <see cref="MostPixels"/>.</exception>
    public void Open(ReadOnlySpan<byte> bytes, string label, bool shared = false)
    {
        file.Copy(bytes);
        Start(label, shared);
    }

    /// <inheritdoc/>
    /// <exception cref="BrokenImageException">The file is damaged.</exception>
    public void CopyTo(Canvas canvas)
    {
        Decode();
        pixels.CopyTo(canvas);
    }

    /// <inheritdoc/>
    /// <exception cref="BrokenImageException">The file is damaged.</exception>
    public void ResizeTo(CropBox box, int width, int height, Interpolation filter, Canvas canvas)
    {
        if (isDecoded || isShared || !IsPartSooner(box))
        {
            Decode();
            pixels.ResizeTo(box, width, height, filter, canvas);
            return;
        }
        EnsureSkia();
        resampler.Start((box.Width, box.Height), width, height, filter, canvas);
        Refuse(skia.Stream(box, resampler));
    }

    /// <summary>Whether decoding a box alone, which only Skia does, is sooner done than decoding the whole.</summary>
    private bool IsPartSooner(CropBox box) =>
        jpeg is { IsSequential: true, Components: 1 or 3 }
        && (turbo == 0 || (double)box.Height * box.Width < SmallPart * Height * Width);

    private void Start(string label, bool shared)
    {
        (name, isShared, isDecoded, isOpenInSkia) = (label, shared, false, false);
        jpeg = null;
        if (JpegHeader.Fits(file.Span))
        {
            jpeg = JpegHeader.Read(file.Span);
            if (jpeg is null)
                Refuse("is a damaged or truncated JPEG file");
        }
        (Width, Height) =
            jpeg is { Components: 1 or 3 } header && turbo != 0
                ? (header.Width, header.Height)
                : OpenInSkia();
        if (Width < 1 || Height < 1 || (long)Width * Height > MostPixels)
            Refuse($"says it has {Width} × {Height} pixels: 1 to {MostPixels} are possible");
        if (jpeg is not null && (long)Width * Height > (long)MostPixelsPerByte * file.Length)
            Refuse(
                $"says it has {Width} × {Height} pixels in {file.Length} bytes: it is truncated"
            );
    }

    private (int Width, int Height) OpenInSkia()
    {
        var size = skia.Open(file);
        if (size is null)
            Refuse("is no image: JPEG, PNG, BMP, GIF and WebP are read");
        isOpenInSkia = true;
        return size!.Value;
    }

    private void Decode()
    {
        if (isDecoded)
            return;
        pixels.Resize(Width, Height);
        if (!DecodeFast())
        {
            EnsureSkia();
            Refuse(skia.Decode(pixels));
        }
        isDecoded = true;
    }

    private void EnsureSkia()
    {
        if (!isOpenInSkia && OpenInSkia() != (Width, Height))
            Refuse("is damaged: its size is not clear");
    }

    /// <summary>By libturbojpeg. What it complains of, Skia judges: whether a file is good depends on no library of the system.</summary>
    private bool DecodeFast() =>
        turbo != 0
        && jpeg is { Components: 1 or 3 }
        && TurboJpeg.TryDecode(turbo, file, pixels.Pixels, Width, Height);

    private void Refuse(string? what)
    {
        if (what is not null)
            throw new BrokenImageException(name, what);
    }

    /// <summary>Gives the decoders back.</summary>
    public void Dispose()
    {
        skia.Dispose();
        if (turbo != 0)
            TurboJpeg.Free(turbo);
    }
}
