namespace DeitGen;

/// <summary>Makes one named variant per value of a property; several sweeps combine.</summary>
/// <param name="property">The property, as in <c>nameof(RecipeAttribute.LearningRate)</c>.</param>
/// <param name="values">Its values.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SweepAttribute(string property, params object[] values) : Attribute
{
    /// <summary>The property.</summary>
    public string Property { get; } = property;

    /// <summary>Its values.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
