namespace DeitGen.Data.Loading;

/// <summary>What a run can know of its loader while it is under way.</summary>
/// <param name="Waited">How long the run has waited for batches so far.</param>
/// <param name="News">What the user should know since the last call, a line each.</param>
internal sealed record LoaderWatch(Func<TimeSpan> Waited, Func<IEnumerable<string>> News)
{
    /// <summary>Of a loader that never waits and has nothing to tell.</summary>
    public static LoaderWatch None { get; } = new(() => TimeSpan.Zero, () => []);
}
