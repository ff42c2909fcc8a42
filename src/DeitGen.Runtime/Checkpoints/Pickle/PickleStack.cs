namespace DeitGen.Checkpoints.Pickle;

/// <summary>The values that a pickle has built and not used yet, with its marks and its memory.</summary>
internal sealed class PickleStack
{
    private const int Most = 1 << 22; // of a whole pickle: an official file pushes some 10,000
    private static readonly object Mark = new();

    private readonly List<object?> values = [];
    private readonly Dictionary<int, object?> memory = [];
    private int pushed;

    public void Push(object? value)
    {
        if (++pushed > Most)
            throw new PickleException("it holds too many values");
        values.Add(value);
    }

    public void PushMark() => Push(Mark);

    public object? Pop()
    {
        if (values.Count == 0 || ReferenceEquals(values[^1], Mark))
            throw new PickleException("it takes a value that is not there");
        var value = values[^1];
        values.RemoveAt(values.Count - 1);
        return value;
    }

    public object? Peek()
    {
        var value = Pop();
        values.Add(value);
        return value;
    }

    public object?[] Pop(int count)
    {
        var taken = new object?[count];
        for (var i = count - 1; i >= 0; i--)
            taken[i] = Pop();
        return taken;
    }

    /// <summary>Everything above the last mark, and the mark itself.</summary>
    public object?[] PopToMark()
    {
        var mark = values.FindLastIndex(v => ReferenceEquals(v, Mark));
        if (mark < 0)
            throw new PickleException("it looks for a mark that is not there");
        object?[] taken = [.. values.Skip(mark + 1)];
        values.RemoveRange(mark, values.Count - mark);
        return taken;
    }

    public void Remember(int index)
    {
        if (index < 0 || memory.Count >= Most)
            throw new PickleException("it remembers too many values");
        memory[index] = Peek();
    }

    public void Recall(int index) =>
        Push(
            memory.TryGetValue(index, out var value)
                ? value
                : throw new PickleException("it recalls a value that it never kept")
        );
}
