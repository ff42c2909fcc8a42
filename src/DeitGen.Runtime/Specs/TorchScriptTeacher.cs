namespace DeitGen;

/// <summary>
/// A teacher in a TorchScript file that is named at run time: <c>--teacher FILE</c>. Such a file is a program, and training runs
/// it. A name for <see cref="DistillationAttribute{TTeacher}"/>.
/// </summary>
public sealed class TorchScriptTeacher
{
    private TorchScriptTeacher() { }
}
