namespace DeitGen.Training;

/// <summary>Who does a run's steps.</summary>
internal static class StepKind
{
    /// <summary>The compiled step where spec, device and processor allow it, else the module.</summary>
    public const string Auto = "auto";

    /// <summary>The emitted module and autograd.</summary>
    public const string Module = "module";

    /// <summary>The compiled step.</summary>
    public const string Compiled = "compiled";
}
