namespace DeitGen.Runtime.Tests.Specs;

/// <summary>Every attribute starts from the value that paper and code give it.</summary>
public class DefaultsTests
{
    private static readonly Attribute[] Attributes =
    [
        new VisionTransformerAttribute(),
        new InitializationAttribute(),
        new AugmentationAttribute(),
        new RandAugmentAttribute(),
        new MixingAttribute(),
        new DistillationAttribute<RegNetY16GF>(),
        new RecipeAttribute(),
    ];

    [Fact]
    public void Every_default_is_the_cited_one()
    {
        var actual = Attributes.SelectMany(Properties).Order(StringComparer.Ordinal);
        var cited = CitedDefaults
            .Table.Select(row => FormattableString.Invariant($"{row.Property}={row.Value}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(cited, actual);
    }

    [Fact]
    public void Every_default_has_a_source() =>
        Assert.DoesNotContain(CitedDefaults.Table, row => row.Source.Length < 8);

    /// <summary>Lists are empty at first and have no default to cite.</summary>
    private static IEnumerable<string> Properties(Attribute attribute) =>
        attribute
            .GetType()
            .GetProperties()
            .Where(p => p.CanWrite && !p.PropertyType.IsArray)
            .Select(p =>
                FormattableString.Invariant(
                    $"{attribute.GetType().Name.Split("Attribute")[0]}.{p.Name}={p.GetValue(attribute)}"
                )
            );
}
