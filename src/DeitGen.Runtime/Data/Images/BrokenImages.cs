using System.Collections.Concurrent;
using DeitGen.Errors;

namespace DeitGen.Data.Images;

/// <summary>
/// The images of a training set that turned out to be broken: each is told, the first few by name, until there are more than a run
/// puts up with: ten, or one in a thousand where that is more.
/// </summary>
internal sealed class BrokenImages(IImageSet images)
{
    private const int Named = 5;

    private readonly ConcurrentDictionary<int, string> problems = new();
    private readonly ConcurrentQueue<string> news = new();
    private volatile int count;

    /// <summary>How many a run puts up with; never all of them.</summary>
    public int Budget { get; } = Math.Min(Math.Max(10, images.Count / 1_000), images.Count - 1);

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Whether an image is known to be broken.</summary>
    public bool Contains(int image) => count > 0 && problems.ContainsKey(image);

    /// <summary>Notes a broken image.</summary>
    /// <exception cref="UserErrorException">The budget is used up.</exception>
    public void Add(int image, string problem)
    {
        if (problems.TryAdd(image, problem))
            Tell(images.Name(image), problem, Interlocked.Increment(ref count));
        if (count > Budget)
            throw new UserErrorException(
                $"more than {Budget:N0} of {images.Count:N0} training images are broken, '{images.Name(problems.Keys.Min())}' among them; "
                    + "'verify-data' lists them all: replace or delete them"
            );
    }

    /// <summary>What was noted since the last call, a line each.</summary>
    public IEnumerable<string> News()
    {
        while (news.TryDequeue(out var line))
            yield return line;
    }

    private void Tell(string name, string problem, int number)
    {
        if (number <= Named)
            news.Enqueue($"'{name}' {problem}; the next image takes its place");
        if (number == Named)
            news.Enqueue(
                "further broken images are counted and not named; 'verify-data' lists them all"
            );
    }
}
