using DeitGen.Native;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Arenas;

/// <summary>
/// All parameters of a network in one flat tensor, all gradients in another, with the compiler's offsets. The network's parameters
/// are views; optimizer, average, clipping and checkpoints work on the flat tensors. All are float32, [Layout.Length].
/// </summary>
public sealed partial class Arena : IDisposable
{
    private readonly Tensor values;
    private readonly FlatTensors? trained;
    private readonly IOptimizer? optimizer;
    private readonly Dictionary<string, TensorLayout> tensors;
    private readonly List<Parameter> parameters = [];
    private readonly ArenaBuffers buffers;

    /// <summary>Allocates zeroed arenas.</summary>
    /// <param name="layout">The compiler's table.</param>
    /// <param name="device">Where they lie; the CPU by default.</param>
    /// <param name="trainable">False for a network that only evaluates: no gradients, moments or average.</param>
    /// <exception cref="LayoutException">The table puts tensors off the lines of 64 bytes, or over one another.</exception>
    public Arena(ArenaLayout layout, Device? device = null, bool trainable = true)
    {
        NativeLibraries.Require();
        LayoutCheck.Table(layout);
        (Layout, tensors) = (layout, layout.Tensors.ToDictionary(tensor => tensor.Key));
        device ??= CPU;
        if (!trainable)
        {
            values = FlatTensors.Zeros(layout.Length, device);
            buffers = new(layout, values);
            return;
        }
        trained = new(layout.Length, device);
        values = trained.Values;
        buffers = new(layout, values);
        optimizer =
            device.type == DeviceType.CPU
                ? new HostOptimizer(trained)
                : new DeviceOptimizer(trained);
    }

    private Arena(Arena trained, Tensor values)
    {
        (Layout, tensors) = (trained.Layout, trained.tensors);
        (this.values, buffers) = (values, new(trained.buffers, values));
    }

    /// <summary>An arena to evaluate with, whose values <em>are</em> the average of another: nothing is copied, it follows the training.</summary>
    public static Arena OfAverage(Arena arena) =>
        new(arena, arena.Average.alias().DetachFromDisposeScope());

    /// <summary>The compiler's table.</summary>
    public ArenaLayout Layout { get; }

    /// <summary>Where the tensors lie.</summary>
    public Device Device => values.device;

    /// <summary>Whether there are gradients, moments and an average.</summary>
    public bool IsTrainable => trained is not null;

    /// <summary>All parameters, and behind them the running statistics of a network that has them.</summary>
    public Tensor Values => values;

    /// <summary>How many batches each running statistic has seen, int64; an average shares the counts.</summary>
    public Tensor Counts => buffers.Counts;

    /// <summary>All gradients.</summary>
    /// <exception cref="InvalidOperationException">The arena only evaluates.</exception>
    public Tensor Gradients => Trained.Gradients;

    /// <summary>First moments of the optimizer; under SGD its momentum.</summary>
    /// <exception cref="InvalidOperationException">The arena only evaluates.</exception>
    public Tensor FirstMoment => Trained.FirstMoment;

    /// <summary>Second moments of the optimizer; SGD leaves them at 0.</summary>
    /// <exception cref="InvalidOperationException">The arena only evaluates.</exception>
    public Tensor SecondMoment => Trained.SecondMoment;

    /// <summary>
    /// The running average of the parameters. Made when first asked for or updated, as a copy of them: whoever loads the values
    /// later than that loads the average too, or calls <see cref="RestartAverage"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The arena only evaluates.</exception>
    public Tensor Average => Trained.Average;

    /// <summary>Updates done so far; skipped ones do not count. Reading it waits for a device that is not the CPU.</summary>
    public long Updates
    {
        get => Optimizer.Updates;
        set => Optimizer.Updates = value;
    }

    /// <summary>Updates skipped because a gradient was not finite. Reading it waits for a device that is not the CPU.</summary>
    public long SkippedUpdates
    {
        get => Optimizer.Skipped;
        set => Optimizer.Skipped = value;
    }

    private FlatTensors Trained => trained ?? throw NotTrainable();

    private IOptimizer Optimizer => optimizer ?? throw NotTrainable();

    /// <summary>
    /// A new parameter over its part of the arena, its gradient over the same part of the gradients; it dies with the arena, not
    /// with a dispose scope.
    /// </summary>
    /// <param name="key">As in timm's checkpoints: <c>blocks.0.attn.qkv.weight</c>.</param>
    /// <exception cref="LayoutException">The layout has no such key.</exception>
    public Parameter Parameter(string key)
    {
        if (!tensors.TryGetValue(key, out var tensor))
            throw new LayoutException($"{key} is not in the layout.");
        var parameter = new Parameter(Part(values, tensor), requires_grad: IsTrainable);
        parameter.DetachFromDisposeScope();
        parameters.Add(parameter);
        if (trained is null)
            return parameter;
        using var gradient = Part(trained.Gradients, tensor);
        parameter.grad = gradient;
        return parameter;
    }

    /// <summary>A buffer over its part of the arena; it dies with the arena.</summary>
    /// <param name="key">As in timm's checkpoints: <c>stem.bn.running_mean</c>.</param>
    /// <exception cref="LayoutException">The layout has no such buffer.</exception>
    public Tensor Buffer(string key) => buffers.View(key);

    /// <summary>Draws every tensor's initial value, a function of (seed, key) alone, and forgets all training.</summary>
    /// <exception cref="LayoutException">A tensor is a copy of one that the layout lacks.</exception>
    public void Initialize(long seed)
    {
        using var drawn = FlatTensors.Zeros(Layout.Length, CPU);
        var address = Libtorch.Address(drawn);
        Parallel.ForEach(
            Layout.Tensors,
            tensor => InitialValues.Draw(address, tensor, Layout, seed)
        );
        buffers.Start(drawn);
        using (no_grad())
            values.copy_(drawn);
        if (trained is null)
            return;
        trained.Restart();
        (Updates, SkippedUpdates) = (0, 0);
    }

    /// <summary>Makes the average, where there is one already, a copy of the parameters again.</summary>
    public void RestartAverage() => Trained.RestartAverage();

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients()
    {
        using var scope = NewDisposeScope(); // zero_ returns a wrapper of its own
        Gradients.zero_();
    }

    /// <summary>Holds names, order, shapes, count and addresses of live parameters against the layout.</summary>
    /// <param name="live">The network's <c>named_parameters()</c>.</param>
    /// <param name="parameters">Trained numbers, as the compiler counts them.</param>
    /// <exception cref="LayoutException">Names the first difference.</exception>
    public void Verify(IEnumerable<(string name, Parameter parameter)> live, long parameters) =>
        LayoutCheck.Live(this, live, parameters);

    /// <summary>Holds names, shapes and addresses of live buffers against the layout.</summary>
    /// <param name="live">The network's <c>named_buffers()</c>.</param>
    /// <exception cref="LayoutException">Names the first difference.</exception>
    public void Verify(IEnumerable<(string name, Tensor buffer)> live) =>
        LayoutCheck.Buffers(this, live);

    /// <inheritdoc/>
    public void Dispose()
    {
        parameters.ForEach(parameter => parameter.Dispose());
        parameters.Clear();
        buffers.Dispose();
        (optimizer as IDisposable)?.Dispose();
        trained?.Dispose();
        values.Dispose();
    }

    private static Tensor Part(Tensor flat, TensorLayout tensor)
    {
        using var part = flat.narrow(0, tensor.Offset, tensor.Count);
        return part.view([.. tensor.Shape.Select(size => (long)size)]);
    }

    private static InvalidOperationException NotTrainable() =>
        new("This arena only evaluates: it has no gradients, moments or average.");
}
