using DeitGen.Generators.Emit.Augmentation;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The card by which command line and run know a spec.</summary>
internal sealed class VariantHoles(Spec spec, NetworkGraph g)
{
    private readonly NetworkSpec n = spec.Network;
    private readonly CardSteps steps = new(spec, g);

    /// <summary>Of one line per property, in ordinal order.</summary>
    public string SpecHash =>
        Fingerprint.Of(string.Concat(spec.Settings.Select(s => s.Line + "\n")));

    public string Settings
    {
        get
        {
            var lines = spec.Settings.Where(IsNotDeiTs).Select(s => Plain(s.Line));
            return Text(
                $$""""
                /// <summary>The resolved spec where it was written or preset; all else is DeiT's.</summary>
                private const string Settings = """
                    {{string.Join("\n", lines)}}
                    """;
                """"
            );
        }
    }

    /// <summary>A preset speaks for every property, mostly by saying what DeiT says.</summary>
    private bool IsNotDeiTs(Setting setting) =>
        setting.Origin == Origin.Written
        || (
            setting.Origin == Origin.Preset
            && Presets.Find(spec.Recipe.Preset, setting.Attribute, setting.Property) is not null
        );

    public string Card =>
        Text(
            $$"""
            /// <summary>What the command line and a run know of this spec.</summary>
            public static Variant Variant { get; } =
                new()
                {
                    Name = {{Quoted(g.Identity.Name)}},
                    TypeName = "{{g.Identity.FullName}}",
                    SpecHash = SpecHash,
                    Settings = Settings,
                    ImageSize = {{n.ImageSize}},
                    {{Sizes("PatchSize")}}
                    Channels = {{n.Channels}},
                    NumClasses = {{n.NumClasses}},
                    {{Sizes("EmbedDim", "Depth", "Heads")}}
                    IsDistilled = {{(g.IsDistilled ? "true" : "false")}},
                    Parameters = Parameters,
                    Macs = Macs,
                    Layers = Layers,
                    Layout = Layout,
                    Dataset = {{Dataset}},
                    Epochs = {{spec.Recipe.Epochs}},
                    BatchSize = BatchSize,
                    LearningRate = {{spec.Recipe.ScaledLearningRate}},
                    HasAverage = {{(spec.Recipe.Ema > 0 ? "true" : "false")}},
                    Seed = {{spec.Recipe.Seed}},
                    {{Quirks}}
                    OnNonFinite = NonFinitePolicy.{{spec.Recipe.OnNonFinite.ToString()}},
                    Data = new()
                    {
                        {{Data}}
                    },
                    {{Teacher}}
                    {{Start}}
                    {{NotImplemented}}
                    {{Images}}
                    {{Mix}}
                    Build = arena => new {{g.Identity.ClassName}}(arena),
                    Verify = module => (({{g.Identity.ClassName}})module).Verify(),
                    {{steps.Facts}}
                    {{steps.Evaluate}}
                    {{steps.Train}}
                };
            """
        );

    private string Quirks =>
        spec.Recipe.Quirks == DeitGen.Quirks.None
            ? ""
            : Fit.Flags(
                12,
                "Quirks =",
                [.. spec.Recipe.Quirks.ToString().Split(',').Select(q => $"Quirks.{q.Trim()}")],
                ","
            );

    /// <summary>What only a vision transformer has; another network's card leaves it out.</summary>
    private string Sizes(params string[] properties)
    {
        if (n is not VisionTransformerSpec v)
            return "";
        var values = new Dictionary<string, int>
        {
            ["PatchSize"] = v.PatchSize,
            ["EmbedDim"] = v.EmbedDim,
            ["Depth"] = v.Depth,
            ["Heads"] = v.Heads,
        };
        return string.Join("\n", properties.Select(p => Text($"{p} = {values[p]},")));
    }

    private string Dataset => spec.TrainOn is { } on ? $"Dataset.{on.Dataset.ToString()}" : "null";

    private string Data
    {
        get
        {
            var a = spec.Augmentation;
            return Text(
                $"""
                CropPadding = {a.CropPadding},
                HorizontalFlip = {a.HorizontalFlip},
                RandomErasing = {a.RandomErasing},
                ErasingMode = ErasingMode.{a.ErasingMode.ToString()},
                ErasingCount = {a.ErasingCount},
                Repeats = {a.RepeatedAugmentation},
                Mean = [{Numbers(a.Mean)}],
                StdDev = [{Numbers(a.StdDev)}],
                """
            );
        }
    }

    private string Teacher =>
        spec.Distillation?.Teacher switch
        {
            { Kind: TeacherKind.Spec } teacher => $"Teacher = global::{teacher.TypeName}.Variant,",
            { Kind: TeacherKind.TorchScript } => "HasScriptTeacher = true,",
            _ => "",
        };

    /// <summary>A function, since two specs may start from each other.</summary>
    private string Start =>
        spec.FineTune is { } source
            ? Text(
                $"""
                Start = () => global::{source.TypeName}.Variant,
                DistTokenInit = DistTokenInit.{source.DistTokenInit.ToString()},
                """
            )
            : "";

    private string Images =>
        !AugmentationEmitter.IsFor(spec) ? ""
        : PolicyHoles.Of(spec).HasOperations
            ? "Augment = Augment,\nPrepare = Prepare,\nPolicy = Policy,"
        : "Augment = Augment,\nPrepare = Prepare,";

    private string Mix => spec.Mixing.IsOn ? "Mix = Mix," : "";

    private string NotImplemented
    {
        get
        {
            var sentences = Features.Unimplemented(spec).Select(f => Quoted(f.Name)).ToList();
            return sentences.Count == 0
                ? ""
                : Fit.Collection(12, "NotImplemented =", sentences, ",", inner: 0);
        }
    }

    private static string Numbers(EquatableArray<double> values) =>
        string.Join(", ", values.Select(Literal));
}
