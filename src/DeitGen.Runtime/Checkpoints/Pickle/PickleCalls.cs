using System.Numerics;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>
/// What the allowed Python names mean. A pickle is a program; this is the whole of what it may call, and none of it is Python.
/// </summary>
internal static class PickleCalls
{
    private static readonly Dictionary<string, ScalarType> Storages = new(StringComparer.Ordinal)
    {
        ["torch.FloatStorage"] = ScalarType.Float32,
        ["torch.DoubleStorage"] = ScalarType.Float64,
        ["torch.HalfStorage"] = ScalarType.Float16,
        ["torch.BFloat16Storage"] = ScalarType.BFloat16,
        ["torch.LongStorage"] = ScalarType.Int64,
        ["torch.IntStorage"] = ScalarType.Int32,
        ["torch.ShortStorage"] = ScalarType.Int16,
        ["torch.CharStorage"] = ScalarType.Int8,
        ["torch.ByteStorage"] = ScalarType.Byte,
        ["torch.BoolStorage"] = ScalarType.Bool,
    };

    private static readonly HashSet<string> Callable = new(StringComparer.Ordinal)
    {
        "collections.OrderedDict",
        "torch._utils._rebuild_tensor_v2",
        "torch._utils._rebuild_parameter",
        "argparse.Namespace",
    };

    /// <summary>A name, if it is one of the few.</summary>
    public static PickleGlobal Allow(PickleGlobal name) =>
        Callable.Contains($"{name}") || Storages.ContainsKey($"{name}")
            ? name
            : throw new PickleException(
                $"it asks for {name}, which is no tensor and no plain container"
            );

    /// <summary>Calls a name with its arguments; also what NEWOBJ does.</summary>
    public static object Call(object? callee, object? arguments) =>
        (callee?.ToString(), arguments) switch
        {
            ("collections.OrderedDict" or "argparse.Namespace", object?[] { Length: 0 }) =>
                new PickleDictionary(),
            ("torch._utils._rebuild_tensor_v2", object?[] { Length: >= 4 } a) => Tensor(a),
            ("torch._utils._rebuild_parameter", object?[] { Length: >= 1 } a)
                when a[0] is PickledTensor tensor => tensor,
            _ => throw new PickleException($"it calls {callee} in a way that is not known"),
        };

    /// <summary>State for a new object: a namespace's fields; an OrderedDict's notes are of no use here.</summary>
    public static void Build(object? target, object? state)
    {
        if (target is not PickleDictionary dictionary || state is not PickleDictionary fields)
            throw new PickleException("it sets the state of something that has none");
        foreach (var (key, value) in fields.Items)
            if (key is not "_metadata")
                dictionary.Add(key, value);
    }

    /// <summary>('storage', type, key, location, count), in old files with a sixth item that must be None.</summary>
    public static PickledStorage Storage(object? id)
    {
        if (
            id is not object?[] { Length: 5 or 6 } a
            || a[0] is not "storage"
            || !Storages.TryGetValue($"{a[1]}", out var type)
            || a[2] is not string key
            || (a.Length == 6 && a[5] is not null)
        )
            throw new PickleException("it refers to numbers in a way that is not known");
        var count = Whole(a[4]);
        return count is >= 0 and < long.MaxValue / 8
            ? new(type, key, count)
            : throw new PickleException($"a storage of {count} numbers");
    }

    private static PickledTensor Tensor(object?[] a) =>
        a[0] is PickledStorage storage
            ? PickledTensor.Checked(storage, Whole(a[1]), Wholes(a[2]), Wholes(a[3]))
            : throw new PickleException("a tensor without a storage");

    private static long[] Wholes(object? value) =>
        value is object?[] items
            ? [.. items.Select(Whole)]
            : throw new PickleException("a tensor's sizes are no tuple");

    private static long Whole(object? value) =>
        value switch
        {
            long number => number,
            BigInteger number when number >= long.MinValue && number <= long.MaxValue =>
                (long)number,
            _ => throw new PickleException("a whole number was expected"),
        };
}
