using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Runtime.Tests.Support;

namespace DeitGen.Runtime.Tests.Data.Decoding;

/// <summary>333 photos against what Pillow made of them.</summary>
public class PhotosTests
{
    [PhotosTheory, InlineData(false), InlineData(true)]
    public void Every_photo_is_decoded_and_resized_to_pillows_bytes(bool accelerated)
    {
        using var image = new DecodedImage(accelerated);
        var canvas = new Canvas();
        foreach (var photo in Photos.Digests())
        {
            image.Open(photo.Path);
            Assert.Equal((photo.Width, photo.Height), (image.Width, image.Height));
            image.ResizeTo(
                new(0, 0, image.Height, image.Width),
                224,
                224,
                Interpolation.Bicubic,
                canvas
            );
            Assert.Equal((photo.Path, photo.Resized), (photo.Path, Photos.Digest(canvas)));
            image.CopyTo(canvas);
            Assert.Equal((photo.Path, photo.Decoded), (photo.Path, Photos.Digest(canvas)));
        }
    }

    [PhotosFact]
    public void A_box_decoded_alone_is_the_box_of_the_whole()
    {
        using var image = new DecodedImage(accelerated: false);
        var (alone, whole) = (new Canvas(), new Canvas());
        var random = new Random(7);
        foreach (var photo in Photos.Digests())
        {
            var (width, height) = (
                random.Next(1, photo.Width + 1),
                random.Next(1, photo.Height + 1)
            );
            var box = new CropBox(
                random.Next(photo.Height - height + 1),
                random.Next(photo.Width - width + 1),
                height,
                width
            );
            image.Open(photo.Path);
            image.ResizeTo(box, 64, 64, Interpolation.Bicubic, alone);
            image.Open(photo.Path, shared: true);
            image.ResizeTo(box, 64, 64, Interpolation.Bicubic, whole);
            Assert.True(Photos.Digest(alone) == Photos.Digest(whole), $"{photo.Path} {box}");
        }
    }
}
