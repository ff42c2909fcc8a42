using DeitGen.Errors;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Distillation;

/// <summary>Finds a student its teacher: the door of this room.</summary>
internal static class Teachers
{
    /// <summary>The teacher of a spec, with the weights that the user gives.</summary>
    /// <param name="student">The spec that learns.</param>
    /// <param name="checkpoint">A checkpoint of the teacher, or the TorchScript file that it is.</param>
    /// <param name="device">Where both lie.</param>
    /// <returns>Null where the spec has no teacher.</returns>
    /// <exception cref="UserErrorException">Weights are missing (DEIT202), superfluous, or of another number of classes.</exception>
    public static IFrozenTeacher? Open(Variant student, string? checkpoint, Device device)
    {
        if (student.HasScriptTeacher)
            return ScriptTeacher.Open(
                checkpoint
                    ?? throw new UserErrorException(
                        $"DEIT202: '{student.Name}' learns from a TorchScript file, which was not given; give --teacher FILE"
                    ),
                student,
                device
            );
        if (student.Teacher is not { } teacher)
            return checkpoint is null
                ? null
                : throw new UserErrorException(
                    $"--teacher {checkpoint}: '{student.Name}' has no teacher; leave the option out"
                );
        if (teacher.NumClasses != student.NumClasses)
            throw new UserErrorException(
                $"teacher '{teacher.Name}' has {teacher.NumClasses} classes, student '{student.Name}' {student.NumClasses}; "
                    + "write the same NumClasses in both specs"
            );
        if (checkpoint is null)
            throw new UserErrorException(
                $"DEIT202: '{student.Name}' learns from '{teacher.Name}', whose weights were not given; give --teacher FILE"
            );
        return SpecTeacher.Open(teacher, checkpoint, device);
    }
}
