using System.Globalization;

namespace DeitGen.Previews;

/// <summary>What the loss is told of a mixed image: shares of classes that add up to 1.</summary>
internal static class LabelWeights
{
    /// <summary>The shares of the classes of both partners, the larger first, and of all others together.</summary>
    /// <param name="targets">[classes], of one image.</param>
    /// <param name="own">Its class.</param>
    /// <param name="partner">The class of its partner.</param>
    /// <param name="names">A name for each class.</param>
    public static IReadOnlyList<LabelWeight> Of(
        ReadOnlySpan<float> targets,
        int own,
        int partner,
        IReadOnlyList<string> names
    )
    {
        var weights = new List<LabelWeight>();
        var others = 0.0;
        for (var i = 0; i < targets.Length; i++)
            if (i == own || i == partner)
                weights.Add(new(names[i], targets[i]));
            else
                others += targets[i];
        weights.Sort((a, b) => b.Share.CompareTo(a.Share));
        return others > 0 ? [.. weights, new("all others", others)] : weights;
    }

    /// <summary>62.3 % hen.</summary>
    public static string Text(LabelWeight weight) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * weight.Share:0.0} % {weight.ClassName}"
        );
}
