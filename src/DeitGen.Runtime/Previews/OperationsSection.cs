using DeitGen.Augmentation;
using DeitGen.Facts;
using DeitGen.Randomness;

namespace DeitGen.Previews;

/// <summary>
/// Each operation of a policy at its levels, by the code that the compiler emitted for it: one image, at the network's size.
/// </summary>
internal sealed class OperationsSection
{
    private const int WholeDraws = 4;
    private readonly PolicyParts policy;
    private readonly PreviewImages images;
    private readonly Picture plain;

    private OperationsSection(PolicyParts policy, PreviewImages images)
    {
        (this.policy, this.images) = (policy, images);
        // Once through the augmentation: it leaves the colour on the canvas that moved images uncover.
        images.Augment(images.Chosen[0], position: 0, new float[images.Numbers]);
        plain = images.Prepared(images.Chosen[0]);
    }

    public static Section Of(PreviewImages images)
    {
        const string Title = "Policy";
        if (images.Variant.Policy is not { } policy)
            return new(
                "policy",
                Title,
                "This variant has no policy: colours stay as they are.",
                []
            );
        return new OperationsSection(policy, images).Section(Title);
    }

    private Section Section(string title) =>
        new(
            "policy",
            title,
            $"{Sentence.Of(policy.Words)} Each operation at its levels, on one image.",
            [First, .. policy.Choices.Select(Row)]
        );

    private TileRow First =>
        new(
            "as it is, and after the whole policy",
            [
                new(plain, "as it is"),
                .. Enumerable
                    .Range(0, WholeDraws)
                    .Select(i => new Tile(Applied(policy.Whole, Stream(i)), $"draw {i + 1}")),
            ]
        );

    private TileRow Row(PolicyChoice choice, int number)
    {
        var steps = choice.Steps.Where(step => step.Probability > 0).ToArray();
        var tiles = steps.SelectMany(step => Levels(step, named: choice.Steps.Count > 1));
        return new(
            StepText.Title(choice, number, policy),
            [.. tiles, .. steps.Length > 1 ? [Both(steps)] : Array.Empty<Tile>()]
        );
    }

    /// <summary>At the policy's magnitude, by either sign; and, where it varies, at what lies two deviations off.</summary>
    private IEnumerable<Tile> Levels(PolicyStep step, bool named)
    {
        var level = LevelText.Level(step.Operation, policy, images.Variant.ImageSize);
        if (level.IsSigned)
            yield return At(step, step.Magnitude, negated: true, named);
        var isNoisy = policy.MagnitudeStd > 0 && level.HasArgument && !named;
        foreach (var deviations in isNoisy ? (int[])[-2, 0, 2] : [0])
        {
            var magnitude = step.Magnitude + deviations * policy.MagnitudeStd;
            yield return At(step, Math.Clamp(magnitude, 0, OpLevels.Limit), negated: false, named);
        }
    }

    private Tile At(PolicyStep step, double magnitude, bool negated, bool named)
    {
        var level = StepText.Level(step.Operation, policy, magnitude, negated, images.Variant);
        var picture = Applied(
            (canvas, draws) => policy.Apply!(step.Operation, magnitude, canvas, draws),
            Signed(negated)
        );
        return new(picture, [.. named ? [step.Operation.ToString()] : None, .. level]);
    }

    private Tile Both(IReadOnlyList<PolicyStep> steps) =>
        new(
            Applied(
                (canvas, draws) =>
                {
                    foreach (var step in steps)
                        policy.Apply!(step.Operation, step.Magnitude, canvas, draws);
                },
                Signed(negated: false)
            ),
            "both"
        );

    private Picture Applied(ApplyPolicy apply, Draws draws)
    {
        plain.CopyTo(images.Canvas);
        apply(images.Canvas, draws);
        return Picture.Of(images.Canvas);
    }

    /// <summary>The first stream whose first draw, which is the sign's where there is one, says so.</summary>
    private Draws Signed(bool negated)
    {
        for (var i = 0; ; i++)
        {
            var (draws, ahead) = (Stream(i), Stream(i));
            if (PolicyDraws.AnySign(ref ahead, 1) < 0 == negated)
                return draws;
        }
    }

    private Draws Stream(long position) =>
        Draws.ForPosition(images.Seed, Purposes.Policy, position, epoch: 0);

    private static string[] None => [];
}
