namespace DeitGen;

/// <summary>A teacher in a TorchScript file that is named at run time. A name for <see cref="DistillationAttribute{TTeacher}"/>.</summary>
public sealed class TorchScriptTeacher
{
    private TorchScriptTeacher() { }
}
