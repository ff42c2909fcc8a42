using System.Runtime.InteropServices;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Distillation;

/// <summary>
/// A network in a TorchScript file. Such a file is a program, and this class is the only place that runs one: because the user
/// named it as a teacher.
/// </summary>
internal sealed class ScriptTeacher : IFrozenTeacher
{
    private readonly jit.ScriptModule<Tensor, Tensor> program;

    private ScriptTeacher(jit.ScriptModule<Tensor, Tensor> program, string digest) =>
        (this.program, Digest) = (program, digest);

    /// <inheritdoc/>
    public string Digest { get; }

    /// <summary>Loads a program, sets it to evaluation and asks it about one blank image.</summary>
    /// <param name="file">A file that torch.jit.save wrote: [B, C, H, W] to logits [B, classes].</param>
    /// <param name="student">Who learns from it: its images and classes are what the teacher must take and give.</param>
    /// <param name="device">Where it lies.</param>
    /// <exception cref="UserErrorException">There is no such file, it is no such program, or it has other classes.</exception>
    public static ScriptTeacher Open(string file, Variant student, Device device)
    {
        if (!File.Exists(file))
            throw new UserErrorException(
                $"--teacher {file}: there is no such file; give one that torch.jit.save wrote"
            );
        var digest = CheckpointStore.Digest(file);
        var program = Load(file, device);
        try
        {
            program.eval(); // one saved while it was trained would normalise by the batch
            CheckClasses(program, file, student, device);
            return new(program, digest);
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Tensor Logits(long step, Tensor images)
    {
        using var frozen = no_grad();
        return program.call(images);
    }

    /// <inheritdoc/>
    public void Dispose() => program.Dispose();

    private static jit.ScriptModule<Tensor, Tensor> Load(string file, Device device)
    {
        try
        {
            return jit.load<Tensor, Tensor>(file, device.type, device.index);
        }
        catch (ExternalException e)
        {
            throw new UserErrorException(
                $"--teacher {file} is no TorchScript file ({FirstLine.Of(e)}); give one that torch.jit.save wrote"
            );
        }
    }

    private static void CheckClasses(
        jit.ScriptModule<Tensor, Tensor> program,
        string file,
        Variant student,
        Device device
    )
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var (channels, size) = (student.Channels, student.ImageSize);
        var shape = Ask(program, file, zeros([1, channels, size, size], float32, device)).shape;
        if (shape is not [1, var classes])
            throw new UserErrorException(
                $"--teacher {file} gives [{string.Join(", ", shape)}] for one image instead of [1, classes]; give a program that returns logits"
            );
        if (classes != student.NumClasses)
            throw new UserErrorException(
                $"--teacher {file} has {classes} classes, student '{student.Name}' {student.NumClasses}; give a teacher of the student's classes"
            );
    }

    /// <summary>A program of a stranger may fail in any way.</summary>
    private static Tensor Ask(jit.ScriptModule<Tensor, Tensor> program, string file, Tensor image)
    {
        try
        {
            return program.call(image);
        }
        catch (Exception e) when (e is ExternalException or InvalidCastException)
        {
            throw new UserErrorException(
                $"--teacher {file} does not take [{string.Join(", ", image.shape)}] to logits ({FirstLine.Of(e)}); give a program that does"
            );
        }
    }
}
