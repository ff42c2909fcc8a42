namespace DeitGen.Checkpoints.Pickle;

/// <summary>A dictionary of a pickle, in its own order; an OrderedDict and an argparse.Namespace are read as one too.</summary>
internal sealed class PickleDictionary
{
    private readonly List<(object? Key, object? Value)> items = [];

    public IEnumerable<(object? Key, object? Value)> Items => items;

    public void Add(object? key, object? value) => items.Add((key, value));

    /// <summary>Keys that are texts, the last of equal ones.</summary>
    public Dictionary<string, object?> ByName()
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in items)
            if (key is string name)
                named[name] = value;
        return named;
    }
}
