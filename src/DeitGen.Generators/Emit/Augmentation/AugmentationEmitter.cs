using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>
/// Writes <c>.Augmentation.g.cs</c>: what happens to one image between its file and the network. Crop and normalisation stand
/// in <see cref="ImageHoles"/>, the policy's own methods in <see cref="PolicyHoles"/>.
/// </summary>
internal static class AugmentationEmitter
{
    /// <summary>Whether a spec's images come by this file. The digits are no image files and bring their own way.</summary>
    public static bool IsFor(Spec spec) =>
        spec.Network.Channels is 1 or 3 && spec.TrainOn is not { Dataset: Dataset.Digits };

    public static EmittedFile Emit(Spec spec, NetworkGraph g)
    {
        var policy = PolicyHoles.Of(spec);
        var text = Part(g.Identity.ClassName, new ImageHoles(spec, policy), policy);
        return ClassFile.Named(
            g.Identity,
            "Augmentation",
            ClassFile.Of(g.Identity, Usings(policy), text)
        );
    }

    private static string Usings(PolicyHoles policy) =>
        string.Join(
            "\n",
            (string[])
                [
                    "using System;",
                    "using DeitGen;",
                    "using DeitGen.Augmentation;",
                    .. policy.HasOperations ? ["using DeitGen.Augmentation.Operations;"] : None,
                    "using DeitGen.Randomness;",
                    .. policy.HasOperations
                        ? ["using static DeitGen.Augmentation.PolicyDraws;"]
                        : None,
                ]
        );

    private static string[] None => [];

    private static string Part(string name, ImageHoles image, PolicyHoles policy) =>
        Text(
            $$"""
            {{image.Summary}}
            partial class {{name}}
            {
                /// <summary>Varies one image for training; every choice is drawn from the sample's own streams.</summary>
                public static void Augment(
                    ISourceImage image,
                    SampleDraws draws,
                    Canvas canvas,
                    Span<float> numbers
                )
                {
                    {{image.Augment}}
                }

                /// <summary>Prepares one image for evaluation.</summary>
                public static void Prepare(ISourceImage image, Canvas canvas, Span<float> numbers)
                {
                    {{image.Prepare}}
                }

                {{policy.Methods}}

                {{image.Eraser}}

                {{image.Constants}}
            }
            """
        );
}
