namespace DeitGen.Support;

/// <summary>
/// What an action takes of managed memory on this thread: the least of a few tries, since a collection that another test causes charges
/// this thread with what was left of its allocation room (up to 8 KiB). What allocates does so in every try.
/// </summary>
internal static class ManagedBytes
{
    private const int Tries = 5;

    public static long Of(Action action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
