using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Repairs;

/// <summary>What a repair leaves of the user's text.</summary>
public sealed class RepairTextTests
{
    private const string DeitTiny =
        "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class DeitTiny;\n";

    [Fact]
    public void An_argument_is_set_in_its_place() =>
        Repaired(
            "DEIT102",
            "[VisionTransformer(EmbedDim = 64, /* wide */ Heads = 5, Depth = 4)] // mine\npublic sealed partial class A;",
            "[VisionTransformer(EmbedDim = 64, /* wide */ Heads = 4, Depth = 4)] // mine\npublic sealed partial class A;"
        );

    [Fact]
    public void Both_neighbours_are_offered()
    {
        using var bench = Workbench.Of(
            "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 5)] public sealed partial class A;"
        );
        var bulbs = bench.Bulbs(Assert.Single(bench.Diagnostics("DEIT102")));
        Assert.Equal(["Set Heads = 4", "Set Heads = 8"], bulbs.Select(b => b.Title));
    }

    [Fact]
    public void An_argument_that_is_not_written_is_added() =>
        Repaired(
            "DEIT201",
            "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n[Distillation<RegNetY16GF>]\npublic sealed partial class A;",
            "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Tokens = Tokens.ClassAndDistillation)]\n[Distillation<RegNetY16GF>]\npublic sealed partial class A;"
        );

    [Fact]
    public void An_attribute_that_is_not_written_is_added_below_the_others() =>
        Repaired(
            "DEIT201",
            DeitTiny
                + "/// <summary>Mine.</summary>\n[DerivedFrom<DeitTiny>]\n[Distillation<RegNetY16GF>]\npublic sealed partial class A;",
            DeitTiny
                + "/// <summary>Mine.</summary>\n[DerivedFrom<DeitTiny>]\n[Distillation<RegNetY16GF>]\n[VisionTransformer(Tokens = Tokens.ClassAndDistillation)]\npublic sealed partial class A;"
        );

    [Fact]
    public void An_attribute_goes_and_the_documentation_above_it_stays() =>
        Repaired(
            "DEIT201",
            "/// <summary>Mine.</summary>\n[Distillation<RegNetY16GF>]\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A;",
            "/// <summary>Mine.</summary>\n[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A;",
            choice: 1
        );

    [Fact]
    public void The_last_argument_takes_its_brackets_along() =>
        Repaired(
            "DEIT205",
            "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Tokens = Tokens.ClassAndDistillation)]\n[Distillation<RegNetY16GF>(Temperature = 3)]\npublic sealed partial class A;",
            "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Tokens = Tokens.ClassAndDistillation)]\n[Distillation<RegNetY16GF>]\npublic sealed partial class A;"
        );

    [Fact]
    public void The_class_and_those_around_it_become_partial() =>
        Repaired(
            "DEIT001",
            "class Outer\n{\n    [VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n    public sealed class A;\n}",
            "partial class Outer\n{\n    [VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n    public sealed partial class A;\n}"
        );

    [Fact]
    public void A_second_variant_of_a_name_is_called_after_its_class() =>
        Repaired(
            "DEIT003",
            DeitTiny
                + "[DerivedFrom<DeitTiny>, VisionTransformer(Name = \"deit-tiny\")]\npublic sealed partial class Second;",
            DeitTiny
                + "[DerivedFrom<DeitTiny>, VisionTransformer(Name = \"second\")]\npublic sealed partial class Second;"
        );

    [Fact]
    public void Where_nothing_is_in_use_names_are_written_in_full()
    {
        using var bench = new Workbench(
            new SourceFile(
                "Demo.cs",
                "namespace Demo;\n[DeitGen.VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3), DeitGen.Distillation<DeitGen.RegNetY16GF>]\npublic sealed partial class A;"
            )
        );
        bench.Take(bench.Bulbs(bench.Diagnostics("DEIT201")[0])[0]);
        Assert.Contains(
            "Tokens = DeitGen.Tokens.ClassAndDistillation)",
            bench.Classes,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_repairs_of_one_attribute_are_all_made()
    {
        using var bench = Workbench.Of(
            "[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n[Mixing(Mixup = -1, CutMix = -1, Probability = 2)]\npublic sealed partial class A;"
        );
        Assert.Contains(
            "[Mixing(Mixup = 0.8, CutMix = 1, Probability = 1)]",
            bench.TakeAll("DEIT501").Classes,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_part_in_another_file_is_repaired_there()
    {
        using var bench = new Workbench(
            SourceFile.Demo("[Distillation<RegNetY16GF>]\npublic sealed partial class A;"),
            new SourceFile(
                "Part.cs",
                "namespace Demo;\n[DeitGen.VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\npublic sealed partial class A;"
            )
        );
        bench.TakeAll("DEIT201");
        Assert.Empty(bench.Diagnostics("DEIT201"));
        Assert.Equal("[Distillation<RegNetY16GF>]\npublic sealed partial class A;", bench.Classes);
    }

    private static void Repaired(string id, string before, string after, int choice = 0)
    {
        using var bench = Workbench.Of(before);
        bench.Take(bench.Bulbs(Assert.Single(bench.Diagnostics(id)))[choice]);
        Assert.Equal(after, bench.Classes.ReplaceLineEndings("\n"));
    }
}
