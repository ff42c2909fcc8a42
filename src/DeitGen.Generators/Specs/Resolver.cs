using DeitGen.Facts;
using static DeitGen.Generators.Specs.AttributeNames;

namespace DeitGen.Generators.Specs;

/// <summary>From attributes as written to a spec with every value resolved. One line a property; order as documented.</summary>
internal static partial class Resolver
{
    public static Spec Resolve(SpecSource source)
    {
        var reader = new SettingsReader(source.Chain);
        var chain = source.Chain;
        var trainOn = chain.LevelOf(TrainOn) < 0 ? null : ReadTrainOn(reader);
        var network = Network(reader, chain, source.Declaration, trainOn);
        var heads = ReadHeads(reader, chain);
        var recipe = ReadRecipe(reader);
        return new(
            source.Declaration,
            chain,
            network,
            ReadInitialization(reader),
            ReadAugmentation(
                reader,
                chain,
                trainOn,
                network.Channels,
                recipe.Has(Quirks.IncAnyValue)
            ),
            ReadMixing(reader),
            source.Teacher is { } teacher && heads is (null or HeadTraining.BothWithTeacher)
                ? ReadDistillation(reader, chain, teacher)
                : null,
            heads is { } written ? recipe with { HeadTraining = written } : recipe,
            trainOn,
            chain.LevelOf(Budget) < 0 ? null : ReadBudget(reader),
            source.FineTune is { } fineTune ? ReadFineTune(reader, chain, fineTune) : null,
            reader.Settings
        );
    }

    /// <summary>The kind is the nearest link's that declares one.</summary>
    private static NetworkSpec Network(
        SettingsReader r,
        SpecChain chain,
        Declaration d,
        TrainOnSpec? trainOn
    )
    {
        var (regNet, transformer) = (chain.LevelOf(RegNetY), chain.LevelOf(VisionTransformer));
        var classes = trainOn?.Facts.Classes ?? Defaults.NumClasses;
        return regNet >= 0 && (transformer < 0 || regNet <= transformer)
            ? ReadRegNet(r, d, classes)
            : ReadTransformer(r, d, classes);
    }

    private static RegNetSpec ReadRegNet(SettingsReader r, Declaration d, int classes)
    {
        const string A = RegNetY;
        return new(
            r.OwnText(A, "Name", Kebab.Of(d.ClassName)),
            r.Int(A, "ImageSize", Defaults.ImageSize),
            r.Int(A, "Channels", Defaults.Channels),
            r.Int(A, "NumClasses", classes),
            r.Int(A, "Width", 0),
            r.Number(A, "Slope", 0),
            r.Number(A, "Multiplier", 0),
            r.Int(A, "Depth", 0),
            r.Int(A, "GroupWidth", 0),
            r.Number(A, "SeRatio", Defaults.SeRatio),
            r.Int(A, "StemWidth", Defaults.StemWidth)
        );
    }

    private static VisionTransformerSpec ReadTransformer(
        SettingsReader r,
        Declaration d,
        int classes
    )
    {
        const string A = VisionTransformer;
        return new(
            r.OwnText(A, "Name", Kebab.Of(d.ClassName)),
            r.Int(A, "ImageSize", Defaults.ImageSize),
            r.Int(A, "PatchSize", Defaults.PatchSize),
            r.Int(A, "Channels", Defaults.Channels),
            r.Int(A, "NumClasses", classes),
            r.Int(A, "EmbedDim", 0),
            r.Int(A, "Depth", 0),
            r.Int(A, "Heads", 0),
            r.Number(A, "MlpRatio", Defaults.MlpRatio),
            r.Bool(A, "QkvBias", Defaults.QkvBias),
            r.Number(A, "LayerNormEps", Defaults.LayerNormEps),
            r.Enum<Tokens>(A, "Tokens"),
            r.Enum<PositionOn>(A, "PositionOn"),
            r.Number(A, "LayerScale", Defaults.LayerScale),
            r.Enum<Stem>(A, "Stem"),
            r.Int(A, "ParallelBranches", Defaults.ParallelBranches),
            r.Number(A, "Dropout", Defaults.Dropout),
            r.Number(A, "AttentionDropout", Defaults.AttentionDropout),
            r.Number(A, "DropPath", Defaults.DropPath),
            r.Enum<DropPathRule>(A, "DropPathRule")
        );
    }

    private static InitializationSpec ReadInitialization(SettingsReader r)
    {
        const string A = Initialization;
        var std = r.Number(A, "Std", Defaults.Std);
        return new(
            std,
            r.Number(A, "Low", Defaults.Low),
            r.Number(A, "High", Defaults.High),
            r.Number(A, "HeadStd", std),
            r.Enum<TokenInit>(A, "ClassToken"),
            r.Enum<TokenInit>(A, "DistillationToken")
        );
    }
}
