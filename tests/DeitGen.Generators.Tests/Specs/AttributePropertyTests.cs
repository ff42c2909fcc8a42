extern alias runtime;
using System.Globalization;
using System.Reflection;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Specs;

/// <summary>What an attribute offers is what the compiler reads, with the same default.</summary>
public sealed class AttributePropertyTests
{
    /// <summary>Required, or a default that depends on other attributes: the attribute's initialiser cannot say it.</summary>
    private static readonly string[] Dependent =
    [
        "VisionTransformer.Name",
        "VisionTransformer.EmbedDim",
        "VisionTransformer.Depth",
        "VisionTransformer.Heads",
        "Augmentation.Mean",
        "Augmentation.StdDev",
    ];

    private static readonly Lazy<Spec> Plain = new(() =>
        Front.Resolve(
            Front
                .Tiny(
                    attributes: """
                    [Distillation<RegNetY16GF>]
                    [TrainOn(Dataset.ImageNet1k)]
                    [RandAugment]
                    [Budget]
                    """
                )
                .Replace("ImageSize = 32, PatchSize = 8, ", "", StringComparison.Ordinal)
        )
    );

    public static TheoryData<string> Attributes =>
        [
            "VisionTransformerAttribute",
            "InitializationAttribute",
            "AugmentationAttribute",
            "RandAugmentAttribute",
            "MixingAttribute",
            "DistillationAttribute`1",
            "RecipeAttribute",
            "BudgetAttribute",
        ];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_property_is_a_setting_with_the_same_default(string attribute)
    {
        var type = Runtime($"DeitGen.{attribute}");
        var instance = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            var name = $"{attribute.Split("Attribute")[0]}.{property.Name}";
            var setting = Plain.Value.Settings.SingleOrDefault(s =>
                $"{s.Attribute}.{s.Property}" == name
            );
            Assert.True(setting is not null, $"the compiler does not read {name}");
            if (!Dependent.Contains(name))
                Assert.Equal($"{name}={Show(property.GetValue(instance))}", setting.Line);
        }
    }

    [Fact]
    public void The_data_sets_images_are_a_setting() =>
        Assert.Equal("TrainImages", Plain.Value.Find("TrainOn", "TrainImages")!.Property);

    /// <summary>The compiler's internal twin is the same source; this would fail if one were linked from elsewhere.</summary>
    [Fact]
    public void Every_public_enum_has_the_same_members_in_the_compiler()
    {
        foreach (
            var type in RuntimeAssembly
                .GetExportedTypes()
                .Where(t => t.IsEnum && t.Namespace == "DeitGen")
        )
        {
            var twin = typeof(Spec).Assembly.GetType(type.FullName!);
            Assert.True(twin is not null, $"{type} is unknown to the compiler");
            Assert.Equal(Members(type), Members(twin));
        }
    }

    private static Assembly RuntimeAssembly => typeof(runtime::DeitGen.RecipeAttribute).Assembly;

    private static Type Runtime(string name)
    {
        var type = RuntimeAssembly.GetType(name, throwOnError: true)!;
        return type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(object)) : type;
    }

    private static IEnumerable<string> Members(Type type) =>
        Enum.GetNames(type)
            .Select(n =>
                $"{n}={Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}"
            );

    private static string Show(object? value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            double number => Value.Show(number),
            double[] numbers => string.Join(",", numbers.Select(Value.Show)),
            Array { Length: 0 } => "",
            string text => text,
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
