namespace DeitGen.Checkpoints;

/// <summary>Sums of an epoch's losses so far.</summary>
/// <param name="Count">Losses in them.</param>
/// <param name="Total">Of the whole losses.</param>
/// <param name="Label">Of the label terms; null where there is only one term.</param>
/// <param name="Teacher">Of the teacher terms.</param>
internal sealed record LossSums(long Count, double Total, double? Label, double? Teacher)
{
    public static LossSums None { get; } = new(0, 0, null, null);

    /// <summary>With one more loss; one that is no finite number is left out, as its update was.</summary>
    public LossSums With(double total, double? label, double? teacher) =>
        double.IsFinite(total)
            ? new(Count + 1, Total + total, Sum(Label, label), Sum(Teacher, teacher))
            : this;

    private static double? Sum(double? sum, double? term) => term is null ? sum : (sum ?? 0) + term;
}
