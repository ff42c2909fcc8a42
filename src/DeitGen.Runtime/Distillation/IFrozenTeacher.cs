using DeitGen.Training;

namespace DeitGen.Distillation;

/// <summary>A teacher that came from a file.</summary>
internal interface IFrozenTeacher : ITeacher, IDisposable
{
    /// <summary>SHA-256 of that file.</summary>
    string Digest { get; }
}
