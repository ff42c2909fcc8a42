namespace DeitGen.Generators.Rules;

/// <summary>How much a broken rule matters.</summary>
internal enum Severity
{
    /// <summary>Advice; one may think otherwise.</summary>
    Info,

    /// <summary>Surely not meant, yet it can be trained.</summary>
    Warning,

    /// <summary>Nothing is emitted but a skeleton.</summary>
    Error,
}
