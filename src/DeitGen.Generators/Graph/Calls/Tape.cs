namespace DeitGen.Generators.Graph.Calls;

/// <summary>
/// Takes down a step: operations record what they call going forward, and beside it the rule of their gradient, which the tape runs in
/// reverse order. Buffers are named, not numbered: a gradient lies where its rule says, and passes and <c>Buffers</c> work on names.
/// </summary>
/// <param name="Heads">Heads that learn, each from a token of its own.</param>
/// <param name="Precision">The recipe's.</param>
internal sealed class Tape(int Heads, Precision Precision)
{
    private readonly List<KernelCall> calls = [];
    private readonly Stack<(int? Block, Action Rule)> rules = new();
    private readonly Dictionary<StepValue, StepValue> gradients = [];
    private readonly Dictionary<StepValue, StepValue> names = [];

    /// <summary>The block that is recorded; null before and after the blocks.</summary>
    public int? Block { get; set; }

    public Phase Phase { get; set; }

    /// <summary>Whether a gradient of the stream has to be rounded before a product reads it.</summary>
    public bool Rounds => Precision == Precision.Bf16;

    /// <summary>The branch that is recorded, where images may drop it; else null.</summary>
    public BranchKind? Kept { get; set; }

    public StepValue Value(string name, int rows, int columns, Storage storage = Storage.Element) =>
        new(
            name,
            Block,
            rows,
            columns,
            storage == Storage.Element && Rounds ? Storage.Half : storage
        )
        {
            Kept = Kept,
        };

    public void Call(Kernel kernel, params Operand[] operands) =>
        calls.Add(new(kernel, operands, Block, Phase));

    /// <summary>Puts a gradient rule beside what was just recorded.</summary>
    public void OnBackward(Action rule) => rules.Push((Block, rule));

    /// <summary>Runs the gradient rules, the last one first.</summary>
    public void Differentiate()
    {
        Phase = Phase.Backward;
        while (rules.Count > 0)
        {
            var (block, rule) = rules.Pop();
            Block = block;
            rule();
        }
    }

    /// <summary>Starts backward: the gradient of <paramref name="value"/> stands in its own place.</summary>
    public void Replace(StepValue value) => gradients[value] = value;

    /// <summary>Gives a value the name by which the step knows it.</summary>
    public void Name(StepValue value, StepValue known) => names[value] = known;

    /// <summary>The gradient of a value; all that read it have contributed by then.</summary>
    public StepValue Gradient(StepValue value) => gradients[value];

    /// <summary>The gradient of <paramref name="x"/> lies where that of <paramref name="y"/> lies: y was x and something added.</summary>
    public void Share(StepValue x, StepValue y) => gradients[x] = gradients[y];

    /// <summary>Adds to a gradient by a call that overwrites what it is given.</summary>
    public void Contribute(StepValue value, Action<StepValue> write)
    {
        if (value.Of is { } whole)
        {
            write(WholeGradient(whole).View($"D{value.Name}", value.Token));
            return;
        }
        if (!gradients.TryGetValue(value, out var gradient))
        {
            gradients[value] = gradient = GradientOf(value);
            write(gradient);
            return;
        }
        var more = gradient with { Name = $"{gradient.Name}More" };
        write(more);
        Call(Kernels.Accumulate, Update(gradient), Read(more));
    }

    /// <summary>Adds to a gradient by a call that adds.</summary>
    public void Add(StepValue value, Action<StepValue> add)
    {
        if (!gradients.TryGetValue(value, out var gradient))
        {
            gradients[value] = gradient = GradientOf(value);
            Call(Kernels.Clear, Write(gradient));
        }
        add(gradient);
    }

    public Operand.Trained Weight(Weight weight, WeightPart part = WeightPart.All) =>
        new(weight, Block, IsGradient: false, part);

    public Operand.Trained WeightGradient(Weight weight, WeightPart part = WeightPart.All) =>
        new(weight, Block, IsGradient: true, part);

    public static Operand.Of Read(StepValue value) => new(value, Access.Read);

    public static Operand.Of Write(StepValue value) => new(value, Access.Write);

    public static Operand.Of Update(StepValue value) => new(value, Access.Update);

    public static Operand.Of Shape(StepValue value) => new(value, Access.None);

    /// <summary>What was recorded.</summary>
    public StepGraph Graph(IReadOnlyList<StepValue> inputs) =>
        new([.. calls.Select(c => c.Map(Known))], inputs, Precision);

    private StepValue Known(StepValue value) =>
        value.Of is { } whole ? value with { Of = Known(whole) }
        : names.TryGetValue(value, out var known) ? known
        : value;

    /// <summary>Of a value that only some tokens are read of, each once.</summary>
    private StepValue WholeGradient(StepValue whole)
    {
        if (gradients.TryGetValue(whole, out var gradient))
            return gradient;
        gradients[whole] = gradient = GradientOf(whole);
        if (whole.Rows > Heads)
            Call(Kernels.Clear, Write(gradient));
        return gradient;
    }

    /// <summary>The residual stream has one gradient through all blocks; all other values have one each.</summary>
    private static StepValue GradientOf(StepValue value) =>
        value.Storage == Storage.Stream
            ? new("DResidual", null, value.Rows, value.Columns, Storage.Stream)
            : value with
            {
                Name = $"D{value.Name.Split('.')[0]}",
            };
}
