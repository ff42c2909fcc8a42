namespace DeitGen;

/// <summary>Takes over everything that another spec says and this one does not.</summary>
/// <typeparam name="TSpec">The other spec.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DerivedFromAttribute<TSpec> : Attribute
{
    /// <summary>Attributes of the other spec that are not taken over.</summary>
    public SpecParts Without { get; set; }
}
