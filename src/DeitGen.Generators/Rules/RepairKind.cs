namespace DeitGen.Generators.Rules;

/// <summary>The kinds of edits that put a spec right.</summary>
internal enum RepairKind
{
    /// <summary>Gives a property a value: where it is written in its place, else as one more argument.</summary>
    Set,

    /// <summary>Takes an argument out, so that the base, the preset or DeiT speaks.</summary>
    Remove,

    /// <summary>Takes an attribute out.</summary>
    RemoveAttribute,

    /// <summary>Declares the class and those around it partial.</summary>
    MakePartial,
}
