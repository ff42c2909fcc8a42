using DeitGen.Arenas;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>
/// The update as one writes it with TorchSharp alone: a tensor per parameter, clip_grad_norm_, AdamW with the two decay groups of
/// DeiT, and a running average tensor by tensor. Temporaries die with a scope, as TorchSharp's own examples have it.
/// </summary>
internal sealed class PlainTraining : IDisposable
{
    private readonly List<Parameter> parameters = [];
    private readonly List<Tensor> averages = [];
    private readonly AdamW optimizer;

    public PlainTraining(ArenaLayout layout)
    {
        var (free, decayed) = (new List<Parameter>(), new List<Parameter>());
        foreach (var tensor in layout.Tensors)
        {
            long[] shape = [.. tensor.Shape.Select(size => (long)size)];
            var parameter = new Parameter(randn(shape) * 0.02f);
            parameter.grad = randn(shape) * 0.01f;
            parameters.Add(parameter);
            averages.Add(parameter.detach().clone());
            (tensor.Decay == DecayGroup.Decayed ? decayed : free).Add(parameter);
        }
        optimizer = optim.AdamW(
            [
                new AdamW.ParamGroup(free, new AdamW.Options { weight_decay = 0 }),
                new AdamW.ParamGroup(decayed, new AdamW.Options { weight_decay = 0.05 }),
            ],
            lr: 5e-4
        );
    }

    public void Update()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        nn.utils.clip_grad_norm_(parameters, 1.0);
        optimizer.step();
        for (var i = 0; i < parameters.Count; i++)
            averages[i].mul_(0.99996f).add_(parameters[i], alpha: 1 - 0.99996f);
    }

    public void Dispose()
    {
        optimizer.Dispose();
        parameters.ForEach(p => p.Dispose());
        averages.ForEach(a => a.Dispose());
    }
}
