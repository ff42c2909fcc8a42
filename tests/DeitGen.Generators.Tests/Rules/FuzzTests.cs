using DeitGen.Generators.Emit;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>Whatever numbers stand in the attributes: an answer, never an exception.</summary>
public sealed class FuzzTests
{
    private static readonly double[] Numbers =
    [
        0,
        -1,
        1,
        2,
        3,
        5,
        8,
        32,
        223,
        224,
        1e9,
        0.1,
        0.5,
        0.99996,
        -0.5,
        1e-9,
        1e300,
        int.MaxValue,
        int.MinValue,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
    ];

    private static readonly string[] Texts =
    [
        "",
        "3a",
        "/data",
        "rand-m9",
        "ä\"b",
        "rand--m-1-m",
        "rand-m99999999999-n0-w7-inc0-mstd.-n-",
        "v0-mstd1e309",
        "augmix-w0-d-a",
        "-",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_values_are_judged_without_an_exception(int seed)
    {
        var random = new Random(seed);
        var known = Settings();
        for (var round = 0; round < 300; round++)
        {
            var result = FrontEnd.Judge(Source(random, known));
            Assert.All(result.Problems, p => Assert.NotEmpty(p.Message));
            Assert.All(result.Problems, p => Assert.True(IsKnown(p.Site, known), $"{p.Site}"));
        }
    }

    /// <summary>Typed policies: an answer, and what is accepted can be emitted.</summary>
    [Theory]
    [InlineData("RandAugment", "Layers,Magnitude,MagnitudeStd,Increasing,Operations,Weights")]
    [InlineData(
        "SubPolicy",
        "First,FirstProbability,FirstMagnitude,Second,SecondProbability,SecondMagnitude"
    )]
    public void Random_typed_policies_are_judged_and_emitted(string attribute, string properties)
    {
        var random = new Random(5);
        var emitted = 0;
        for (var round = 0; round < 400; round++)
        {
            var arguments = properties
                .Split(',')
                .Where(_ => attribute == "SubPolicy" || random.Next(2) == 0);
            var written = arguments.Select(p => new WrittenArgument(p, DrawTyped(random, p)));
            var result = FrontEnd.Judge(Chain([Network, new(attribute, [.. written], "")]));
            Assert.All(result.Problems, p => Assert.NotEmpty(p.Message));
            emitted +=
                Compiler.Compile(result, true, CompileOptions.Default, default).Length > 1 ? 1 : 0;
        }
        Assert.InRange(emitted, 5, 395);
    }

    private static WrittenAttribute Network =>
        new(
            "VisionTransformer",
            [new("EmbedDim", Value.Of(64)), new("Depth", Value.Of(1)), new("Heads", Value.Of(2))],
            ""
        );

    /// <summary>Mostly small numbers, so that some are legal.</summary>
    private static Value DrawTyped(Random random, string property) =>
        property is "Operations" or "Weights"
            ? Value.Of([
                .. Enumerable.Range(0, random.Next(3)).Select(_ => (double)random.Next(-1, 21)),
            ])
            : Value.Of(random.Next(10) == 0 ? Number(random) : random.Next(3) / 2.0);

    /// <summary>The properties there are, from a spec that has every attribute.</summary>
    private static IReadOnlyList<Setting> Settings() =>
        [
            .. Resolver
                .Resolve(
                    Chain([
                        new("VisionTransformer", [], ""),
                        new("TrainOn", [], ""),
                        new("Budget", [], ""),
                        new("Distillation", [], "T"),
                    ])
                )
                .Settings,
        ];

    private static SpecSource Source(Random random, IReadOnlyList<Setting> known) =>
        Chain([
            .. known
                .GroupBy(s => s.Attribute)
                .Where(a => a.Key == "VisionTransformer" || random.Next(3) > 0)
                .Select(a => new WrittenAttribute(
                    a.Key,
                    [
                        .. a.Where(s => s.Property != "Teacher" && random.Next(4) > 1)
                            .Select(s => new WrittenArgument(s.Property, Draw(random, s.Property))),
                    ],
                    ""
                )),
        ]);

    private static SpecSource Chain(WrittenAttribute[] attributes)
    {
        var teacher = new TeacherSource(
            "T",
            TeacherKind.Spec,
            new([new("T", [])], ChainFault.None, "")
        );
        var taught = attributes.Any(a => a.Name == "Distillation");
        return new(
            Declaration.Named("A"),
            new([new("A", [.. attributes])], ChainFault.None, ""),
            taught ? teacher : null
        );
    }

    private static Value Draw(Random random, string property) =>
        property switch
        {
            "Name" or "Policy" => Value.Of(Texts[random.Next(Texts.Length)]),
            "Mean" or "StdDev" or "CutMixMinMax" => Value.Of([
                .. Enumerable.Range(0, random.Next(4)).Select(_ => Number(random)),
            ]),
            _ => Value.Of(Number(random)),
        };

    private static double Number(Random random) => Numbers[random.Next(Numbers.Length)];

    private static bool IsKnown(Site site, IReadOnlyList<Setting> known) =>
        site.Argument.Length == 0
        || known.Any(s => s.Attribute == site.Attribute && s.Property == site.Argument);
}
