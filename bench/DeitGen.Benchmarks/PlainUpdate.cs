using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>
/// The update as one writes it with TorchSharp alone: AdamW with the two decay groups of DeiT, and a running average tensor by tensor.
/// </summary>
internal sealed class PlainUpdate : IDisposable
{
    private readonly List<Parameter> parameters;
    private readonly List<Tensor> averages;
    private readonly AdamW optimizer;

    /// <summary>Takes a network's parameters.</summary>
    /// <param name="parameters">All of them.</param>
    /// <param name="isDecayed">Which of them decay.</param>
    public PlainUpdate(IEnumerable<Parameter> parameters, Func<Parameter, bool> isDecayed)
    {
        this.parameters = [.. parameters];
        averages = [.. this.parameters.Select(p => p.detach().clone())];
        optimizer = optim.AdamW(
            [
                Group(this.parameters.Where(p => !isDecayed(p)), decay: 0),
                Group(this.parameters.Where(isDecayed), decay: 0.05),
            ],
            lr: 5e-4
        );
    }

    public void ZeroGradients() => optimizer.zero_grad();

    public void Step()
    {
        optimizer.step();
        using var frozen = no_grad();
        for (var i = 0; i < parameters.Count; i++)
            averages[i].mul_(0.99996f).add_(parameters[i], alpha: 1 - 0.99996f);
    }

    public void Dispose()
    {
        optimizer.Dispose();
        averages.ForEach(a => a.Dispose());
    }

    private static AdamW.ParamGroup Group(IEnumerable<Parameter> parameters, double decay) =>
        new(parameters, new AdamW.Options { weight_decay = decay });
}
