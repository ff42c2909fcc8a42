namespace DeitGen.Generators.Specs;

/// <summary>The resolved attribute that declares a network: what all kinds have.</summary>
internal abstract record NetworkSpec(string Name, int ImageSize, int Channels, int NumClasses)
{
    /// <summary>The attribute that declares this kind.</summary>
    public abstract string Attribute { get; }

    /// <summary>Whether there is a head that learns from a teacher.</summary>
    public virtual bool IsDistilled => false;

    /// <summary>A property of that attribute, as rules name it.</summary>
    public string Property(string name) => $"{Attribute}.{name}";
}
