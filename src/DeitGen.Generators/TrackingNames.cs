namespace DeitGen.Generators;

/// <summary>Names of the pipeline's steps, by which tests see what was cached.</summary>
internal static class TrackingNames
{
    public const string Read = nameof(Read);
    public const string Judged = nameof(Judged);
    public const string Compiled = nameof(Compiled);
    public const string Program = nameof(Program);
}
