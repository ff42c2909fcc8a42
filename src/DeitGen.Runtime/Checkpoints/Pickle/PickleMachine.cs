namespace DeitGen.Checkpoints.Pickle;

/// <summary>
/// Runs a pickle of protocol 2 as far as checkpoints need it: texts, numbers, tuples, lists, dictionaries, tensors. What it builds
/// are plain values; nothing of Python is imported or executed (opcodes: Python's pickletools).
/// </summary>
internal sealed class PickleMachine
{
    private readonly PickleStream stream;
    private readonly PickleStack stack = new();

    private PickleMachine(PickleStream stream) => this.stream = stream;

    /// <summary>Every storage that the pickle named, by key.</summary>
    public Dictionary<string, PickledStorage> Storages { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one pickle.</summary>
    /// <exception cref="PickleException">It is damaged or asks for something else.</exception>
    public static (object? Value, Dictionary<string, PickledStorage> Storages) Run(
        PickleStream stream
    )
    {
        var machine = new PickleMachine(stream);
        for (byte opcode; (opcode = stream.Byte()) != (byte)'.'; )
            if (!machine.Scalar(opcode) && !machine.Container(opcode) && !machine.Object(opcode))
                throw new PickleException(
                    $"it has the opcode 0x{opcode:x2}, which checkpoints do not need"
                );
        return (machine.stack.Pop(), machine.Storages);
    }

    private bool Scalar(byte opcode)
    {
        switch (opcode)
        {
            case 0x80: // PROTO
                if (stream.Byte() is var protocol and not 2)
                    throw new PickleException($"it is of protocol {protocol}; 2 is read");
                return true;
            case (byte)'N':
                return Pushed(null);
            case 0x88:
                return Pushed(true);
            case 0x89:
                return Pushed(false);
            case (byte)'J':
                return Pushed((long)stream.Int32());
            case (byte)'K':
                return Pushed((long)stream.Byte());
            case (byte)'M':
                return Pushed((long)stream.UInt16());
            case 0x8a:
                return Pushed(stream.Long());
            case (byte)'G':
                return Pushed(stream.Double());
            case (byte)'X':
                return Pushed(stream.Text());
            default:
                return false;
        }
    }

    private bool Container(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'(':
                stack.PushMark();
                return true;
            case (byte)')':
                return Pushed(Array.Empty<object?>());
            case (byte)'t':
                return Pushed(stack.PopToMark());
            case 0x85 or 0x86 or 0x87: // TUPLE1 to TUPLE3
                return Pushed(stack.Pop(opcode - 0x84));
            case (byte)']':
                return Pushed(new List<object?>());
            case (byte)'}':
                return Pushed(new PickleDictionary());
            case (byte)'a':
                return Append([stack.Pop()]);
            case (byte)'e':
                return Append(stack.PopToMark());
            case (byte)'s':
                return Set(stack.Pop(2));
            case (byte)'u':
                return Set(stack.PopToMark());
            default:
                return false;
        }
    }

    private bool Object(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'q':
                stack.Remember(stream.Byte());
                return true;
            case (byte)'r':
                stack.Remember(stream.Int32());
                return true;
            case (byte)'h':
                stack.Recall(stream.Byte());
                return true;
            case (byte)'j':
                stack.Recall(stream.Int32());
                return true;
            case (byte)'c':
                return Pushed(PickleCalls.Allow(new(stream.Line(), stream.Line())));
            case (byte)'R' or 0x81: // REDUCE, NEWOBJ
                var call = stack.Pop(2);
                return Pushed(PickleCalls.Call(call[0], call[1]));
            case (byte)'b':
                var state = stack.Pop();
                PickleCalls.Build(stack.Peek(), state);
                return true;
            case (byte)'Q':
                var storage = PickleCalls.Storage(stack.Pop());
                Storages[storage.Key] = storage;
                return Pushed(storage);
            default:
                return false;
        }
    }

    private bool Pushed(object? value)
    {
        stack.Push(value);
        return true;
    }

    private bool Append(object?[] items)
    {
        if (stack.Peek() is not List<object?> list)
            throw new PickleException("it appends to something that is no list");
        list.AddRange(items);
        return true;
    }

    private bool Set(object?[] items)
    {
        if (stack.Peek() is not PickleDictionary dictionary || items.Length % 2 != 0)
            throw new PickleException("it sets items of something that is no dictionary");
        for (var i = 0; i < items.Length; i += 2)
            dictionary.Add(items[i], items[i + 1]);
        return true;
    }
}
