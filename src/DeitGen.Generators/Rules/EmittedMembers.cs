namespace DeitGen.Generators.Rules;

/// <summary>
/// The members that emitted classes have, which a user's part of the class may not declare. A test holds the list
/// against what is really emitted.
/// </summary>
internal static class EmittedMembers
{
    private static readonly HashSet<string> Names =
    [
        ".ctor",
        "ArenaLength",
        "AutogradStep",
        "BatchSize",
        "Bind",
        "Block",
        "BranchScale",
        "ClassTokenCopy",
        "DecayedLength",
        "DropPathRates",
        "Embed",
        "ForwardHeads",
        "ForwardTraining",
        "Head",
        "HeadTruncatedNormal",
        "Heads",
        "Inputs",
        "Invalid",
        "Layers",
        "Layout",
        "LayoutHash",
        "LearningRate",
        "Loss",
        "Macs",
        "One",
        "Parameters",
        "PatchUniform",
        "Settings",
        "SpecHash",
        "StepsPerEpoch",
        "TotalSteps",
        "Train",
        "TruncatedNormal",
        "Updates",
        "Variant",
        "Verify",
        "Zero",
        "arena",
        "blocks",
        "clsToken",
        "distToken",
        "forward",
        "headBias",
        "headDistBias",
        "headDistWeight",
        "headWeight",
        "normBias",
        "normWeight",
        "patchEmbedProjBias",
        "patchEmbedProjWeight",
        "posEmbed",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
