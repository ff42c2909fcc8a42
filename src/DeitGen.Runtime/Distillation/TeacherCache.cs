using System.Security.Cryptography;
using System.Text;
using DeitGen.Errors;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Distillation;

/// <summary>
/// A teacher that answers from a file where it can, and fills it where it cannot. Every random choice of a batch is a
/// function of (seed, step), so that equal teacher, data, policy and seed make equal logits; that they really are of the
/// batch at hand is checked at every step.
/// </summary>
internal sealed class TeacherCache(ITeacher live, LogitFile file) : ITeacher, IDisposable
{
    private const int Probes = 1 << 16; // values of a batch that its digest covers, spread evenly

    /// <summary>Settings that shape the batches a teacher sees.</summary>
    private static readonly string[] Shaping =
    [
        "Augmentation.",
        "Mixing.",
        "RandAugment.",
        "SubPolicy.",
        "TrainOn.",
    ];

    /// <summary>Puts a file before a teacher.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="teacher">The teacher; null for none.</param>
    /// <param name="settings">The run.</param>
    /// <param name="data">Its data: number of training images, names of the classes.</param>
    /// <returns>Null where no file was named.</returns>
    /// <exception cref="UserErrorException">There is no teacher, or the file is of another teacher, other data or another policy.</exception>
    public static TeacherCache? Open(
        string? path,
        IFrozenTeacher? teacher,
        RunSettings settings,
        (long Images, IReadOnlyList<string> Classes) data
    )
    {
        if (path is null)
            return null;
        if (teacher is null)
            throw new UserErrorException(
                $"--teacher-cache {path}: '{settings.Variant.Name}' has no teacher; leave the option out"
            );
        var logits = settings.Variant.BatchSize * settings.Variant.NumClasses * sizeof(float);
        return new(teacher, LogitFile.Open(path, Facts(teacher.Digest, settings, data), logits));
    }

    /// <inheritdoc/>
    public Tensor Logits(long step, Tensor images)
    {
        var digest = DigestOf(images);
        return Recorded(step, digest, images) ?? Recording(step, digest, images);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private Tensor? Recorded(long step, byte[] digest, Tensor images)
    {
        var classes = file.LogitBytes / sizeof(float) / images.shape[0];
        var host = empty([images.shape[0], classes], float32);
        if (!file.TryRead(step, digest, host.bytes))
        {
            host.Dispose();
            return null;
        }
        return host.to(images.device); // the same tensor on the CPU
    }

    private Tensor Recording(long step, byte[] digest, Tensor images)
    {
        var logits = live.Logits(step, images);
        using var scope = NewDisposeScope();
        file.Write(step, digest, logits.contiguous().cpu().bytes);
        return logits;
    }

    private static byte[] DigestOf(Tensor images)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var stride = (images.numel() / Probes) | 1; // odd: falls on every column of an image
        var probes = images.reshape(-1).slice(0, 0, images.numel(), stride);
        return SHA256.HashData(probes.contiguous().cpu().bytes);
    }

    /// <summary>What must be equal for logits to be equal, the likeliest to differ first.</summary>
    private static string[] Facts(
        string teacher,
        RunSettings settings,
        (long Images, IReadOnlyList<string> Classes) data
    )
    {
        var v = settings.Variant;
        var facts = new List<string> { "deitgen teacher logits 1", $"teacher={teacher}" };
        facts.Add(FormattableString.Invariant($"data={DigestOf(data)}"));
        facts.Add(FormattableString.Invariant($"seed={settings.Seed}"));
        facts.Add(FormattableString.Invariant($"batch_size={v.BatchSize}"));
        facts.Add(FormattableString.Invariant($"images={v.Channels}x{v.ImageSize}x{v.ImageSize}"));
        facts.Add(FormattableString.Invariant($"classes={v.NumClasses}"));
        facts.Add($"device={settings.Device.type.ToString().ToLowerInvariant()}");
        facts.AddRange(
            RunRecord
                .Lines(v)
                .Where(line => Shaping.Any(s => line.StartsWith(s, StringComparison.Ordinal)))
        );
        return [.. facts];
    }

    /// <summary>Names a data set by what every kind of set knows: how many images and which classes.</summary>
    private static string DigestOf((long Images, IReadOnlyList<string> Classes) data)
    {
        var text = FormattableString.Invariant($"{data.Images}\n{string.Join('\n', data.Classes)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
