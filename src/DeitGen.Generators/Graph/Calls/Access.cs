namespace DeitGen.Generators.Graph.Calls;

/// <summary>What a call does with a value.</summary>
[Flags]
internal enum Access
{
    /// <summary>It only looks at the shape.</summary>
    None = 0,
    Read = 1,
    Write = 2,
    Update = Read | Write,
}
