using DeitGen.Arenas;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>
/// A network's parameters with gradients, a tensor each, updated behind clip_grad_norm_. Temporaries die with a scope, as TorchSharp's
/// own examples have it.
/// </summary>
internal sealed class PlainTraining : IDisposable
{
    private readonly List<Parameter> parameters = [];
    private readonly PlainUpdate update;

    public PlainTraining(ArenaLayout layout)
    {
        var decayed = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        foreach (var tensor in layout.Tensors)
        {
            long[] shape = [.. tensor.Shape.Select(size => (long)size)];
            var parameter = new Parameter(randn(shape) * 0.02f);
            parameter.grad = randn(shape) * 0.01f;
            parameters.Add(parameter);
            if (tensor.Decay == DecayGroup.Decayed)
                decayed.Add(parameter);
        }
        update = new(parameters, decayed.Contains);
    }

    public void Update()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        nn.utils.clip_grad_norm_(parameters, 1.0);
        update.Step();
    }

    public void Dispose()
    {
        update.Dispose();
        parameters.ForEach(p => p.Dispose());
    }
}
