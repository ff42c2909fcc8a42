using System.Reflection;
using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Models.Tests.Runs;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>An emitted module over its arena, driven by reflection: its type is made while the tests run.</summary>
internal sealed class LiveNetwork : IDisposable
{
    public LiveNetwork(CompiledSpec spec, bool trainable, Device? device = null)
    {
        Spec = spec;
        Arena = new(spec.Variant.Layout, device, trainable);
        Module = spec.Variant.Build(Arena);
    }

    public CompiledSpec Spec { get; }

    public Arena Arena { get; }

    public nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>Takes every tensor from a golden file, whose keys and shapes must be the network's.</summary>
    public LiveNetwork Load(SafetensorsFile file, string prefix = "weights.")
    {
        var keys = file.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        Assert.Equal(
            keys.Select(name => name[prefix.Length..]).Order(StringComparer.Ordinal),
            Arena.Layout.Keys.Order(StringComparer.Ordinal)
        );
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var buffer in Arena.Layout.Buffers)
            Arena.Buffer(buffer.Key).copy_(file.Read(prefix + buffer.Key));
        return Load((key, _) => file.Read(prefix + key));
    }

    /// <summary>Takes every tensor from a function of its key and its number in checkpoint order.</summary>
    public LiveNetwork Load(Func<string, int, Tensor> values)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var (number, tensor) in Arena.Layout.Tensors.Index())
        {
            var value = values(tensor.Key, number);
            Assert.Equal([.. tensor.Shape.Select(size => (long)size)], value.shape);
            Part(Arena.Values, tensor.Key).copy_(value);
        }
        return this;
    }

    /// <summary>A tensor's part of a whole-arena tensor, in its shape; a view.</summary>
    public Tensor Part(Tensor whole, string key)
    {
        var tensor = Arena.Layout.Tensors.Single(t => t.Key == key);
        return whole
            .narrow(0, tensor.Offset, tensor.Count)
            .view([.. tensor.Shape.Select(size => (long)size)]);
    }

    public Tensor Gradient(string key) => Part(Arena.Gradients, key);

    /// <summary>Evaluation: the logits, of a distilled network the mean of both heads'.</summary>
    public Tensor Evaluate(Tensor images)
    {
        using var frozen = no_grad();
        return Module.call(images);
    }

    /// <summary>The emitted ForwardTraining: one tensor of logits or two.</summary>
    public IReadOnlyList<Tensor> ForwardTraining(params object[] inputs)
    {
        var output = Method("ForwardTraining").Invoke(Module, inputs)!;
        return output is DistilledLogits both ? [both.Class, both.Distillation] : [(Tensor)output];
    }

    /// <summary>The emitted step by autograd: gradients in the arena, and the loss.</summary>
    /// <param name="inputs">What the emitted Inputs takes, in its order.</param>
    public LossTerms Step(params object[] inputs)
    {
        var step = Activator.CreateInstance(Nested("AutogradStep"), Module, Arena)!;
        var read = Activator.CreateInstance(Nested("Inputs"), inputs)!;
        return (LossTerms)step.GetType().GetMethod("Gradients")!.Invoke(step, [read])!;
    }

    /// <summary>The emitted module's gradients in double precision, by key: the truth that both steps round.</summary>
    /// <param name="inputs">What the emitted Inputs takes, in its order.</param>
    public Dictionary<string, Tensor> ExactGradients(params object[] inputs)
    {
        var wide = ExactModule();
        object[] read = [.. inputs.Select(Widen)];
        var (forward, masks) = (Method("ForwardTraining"), Method("Loss").GetParameters().Length);
        var output = forward.Invoke(wide, [read[0], .. read[masks..]]); // masks come last
        var loss = (LossTerms)Method("Loss").Invoke(null, [output, .. read[1..masks]])!;
        loss.Total.backward();
        return wide.named_parameters()
            .Where(p => p.parameter.grad is not null)
            .ToDictionary(p => p.name, p => p.parameter.grad!);
    }

    private nn.Module<Tensor, Tensor> ExactModule()
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var overValues = typeof(Arena).GetConstructors(Hidden).Single(c => c.IsPrivate);
        var arena = (Arena)overValues.Invoke([Arena, Widen(Arena.Values)]);
        var wide = Spec.Variant.Build(arena);
        foreach (var (_, parameter) in wide.named_parameters())
            parameter.requires_grad = true;
        return wide;
    }

    private static object Widen(object input) =>
        input is Tensor { dtype: ScalarType.Float32 } t ? t.to(ScalarType.Float64) : input;

    /// <summary>Whether the spec has a compiled step.</summary>
    public bool HasCompiledStep => Spec.Type.GetNestedType("CompiledStep") is not null;

    /// <summary>A new compiled step over the arena, which the caller disposes.</summary>
    public object NewCompiledStep(int microBatch) =>
        Activator.CreateInstance(Nested("CompiledStep"), Arena, microBatch)!;

    /// <summary>The compiled step: gradients in the arena, and the loss as a number.</summary>
    /// <param name="microBatch">Images that are computed together.</param>
    /// <param name="inputs">What the emitted Inputs takes, in its order.</param>
    public LossTerms CompiledStep(int microBatch, params object[] inputs)
    {
        var step = NewCompiledStep(microBatch);
        using var planned = (IDisposable)step;
        var read = Activator.CreateInstance(Nested("Inputs"), inputs)!;
        var terms = (LossTerms)step.GetType().GetMethod("Gradients")!.Invoke(step, [read])!;
        return new(terms.Total.clone(), terms.Label?.clone(), terms.Teacher?.clone());
    }

    /// <summary>The emitted loop from a run's first step to its last.</summary>
    /// <param name="run">The run.</param>
    /// <param name="seams">One object for batches, teacher and masks.</param>
    /// <param name="targets">What takes the targets' place in every step; null for the loop's own.</param>
    /// <param name="microBatch">Images that the compiled step computes together; 0 for the module.</param>
    public void Train(
        TrainingRun run,
        object seams,
        Func<Tensor>? targets = null,
        int microBatch = 0
    )
    {
        var step =
            microBatch > 0
                ? NewCompiledStep(microBatch)
                : Activator.CreateInstance(Nested("AutogradStep"), Module, Arena)!;
        using var compiled = step as IDisposable;
        if (targets is not null)
            step = Activator.CreateInstance(
                typeof(RecordedTargets<>).MakeGenericType(Nested("Inputs")),
                step,
                targets
            )!;
        object[] offered = [run, step, seams];
        var train = Method("Train");
        train.Invoke(
            null,
            [
                .. train
                    .GetParameters()
                    .Select(p => offered.Single(o => p.ParameterType.IsInstanceOfType(o))),
            ]
        );
    }

    /// <summary>Hands every inner value to a test; the spec was compiled with probes.</summary>
    public void Watch(Action<string, Tensor> see) =>
        Spec.Type.GetProperty("Probe")!.SetValue(Module, see);

    public void Dispose()
    {
        Module.Dispose();
        Arena.Dispose();
    }

    private MethodInfo Method(string name) => Spec.Type.GetMethod(name)!;

    private Type Nested(string name) => Spec.Type.GetNestedType(name)!;
}
