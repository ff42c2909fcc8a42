using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The parts of a RegNet's module: its stages, and the classes of its layers.</summary>
internal sealed class RegNetParts(RegNetGraph g, bool hasProbes)
{
    /// <summary>A call for each stage.</summary>
    public string Stages
    {
        get
        {
            var x = g.Stream;
            var lines = new List<string>();
            foreach (var stage in g.Stages)
            {
                x = stage.Output(x);
                lines.Add(
                    Text(
                        $".. Stage(\"{stage.Key}\", depth: {stage.Blocks.Length}, groups: {stage.Groups}), // {x}"
                    )
                );
            }
            return string.Join("\n", lines);
        }
    }

    public string Probe =>
        hasProbes
            ? """
                /// <summary>Sees inner values by name; for tests.</summary>
                public Action<string, Tensor>? Probe { get; set; }
                """
            : "";

    /// <summary>A line that shows a value to tests; none in what users get.</summary>
    public string See(string key, string value) =>
        hasProbes ? $"Probe?.Invoke(\"{key}\", {value});" : "";

    public const string StateDict = """
        public override Dictionary<string, Tensor> state_dict(
            Dictionary<string, Tensor>? destination = null,
            string? prefix = null
        )
        {
            destination ??= [];
            var unordered = base.state_dict(null, prefix);
            foreach (var key in Layout.Keys)
            {
                var name = prefix is null ? key : $"{prefix}.{key}";
                destination.TryAdd(name, unordered[name]);
            }
            return destination;
        }
        """;

    public string ConvNorm =>
        Text(
            $$"""
            /// <summary>A convolution without bias, then batch normalisation.</summary>
            private sealed class ConvNorm(
                {{g.Identity.ClassName}} network,
                string key,
                int kernel,
                int stride = 1,
                int groups = 1
            )
            {
                private readonly Parameter kernels = network.Bind($"{key}.conv.weight");
                private readonly Parameter gain = network.Bind($"{key}.bn.weight");
                private readonly Parameter shift = network.Bind($"{key}.bn.bias");
                private readonly Tensor mean = network.Track($"{key}.bn.running_mean");
                private readonly Tensor variance = network.Track($"{key}.bn.running_var");
                private readonly Tensor batches = network.Track($"{key}.bn.num_batches_tracked");

                public Tensor Forward(Tensor x, bool training)
                {
                    using var scope = NewDisposeScope();
                    if (training)
                        using (no_grad())
                            batches.add_(1);
                    long[] steps = [stride, stride];
                    long[] margin = [kernel / 2, kernel / 2];
                    x = F.conv2d(x, kernels, null, steps, margin, groups: groups);
                    // Training normalises by the biased variance of the batch and keeps a tenth of the unbiased one.
                    x = F.batch_norm(x, mean, variance, gain, shift, training, 0.1, 1e-5);
                    return x.MoveToOuterDisposeScope();
                }
            }
            """
        );

    public string Gate =>
        Text(
            $$"""
            /// <summary>Squeeze and excitation: each channel times a gate that all channels' means decide on.</summary>
            private sealed class Gate({{g.Identity.ClassName}} network, string key)
            {
                private readonly Parameter fc1Weight = network.Bind($"{key}.fc1.weight");
                private readonly Parameter fc1Bias = network.Bind($"{key}.fc1.bias");
                private readonly Parameter fc2Weight = network.Bind($"{key}.fc2.weight");
                private readonly Parameter fc2Bias = network.Bind($"{key}.fc2.bias");

                public Tensor Forward(Tensor x)
                {
                    using var scope = NewDisposeScope();
                    var gate = x.mean([2, 3], keepdim: true); // [B, width, 1, 1]
                    gate = F.relu(F.conv2d(gate, fc1Weight, fc1Bias));
                    gate = F.conv2d(gate, fc2Weight, fc2Bias).sigmoid();
                    {{Inner("$\"{key}_gate\"", "gate")}}
                    return (x * gate).MoveToOuterDisposeScope();
                }
            }
            """
        );

    public string Block =>
        Text(
            $$"""
            /// <summary>A bottleneck: 1 x 1, grouped 3 x 3, gate, 1 x 1, added to the shortcut.</summary>
            private sealed class Block({{g.Identity.ClassName}} network, string key, int stride, int groups)
            {
                private readonly ConvNorm conv1 = new(network, $"{key}.conv1", kernel: 1);
                private readonly ConvNorm conv2 = new(network, $"{key}.conv2", 3, stride, groups);
                private readonly Gate gate = new(network, $"{key}.se");
                private readonly ConvNorm conv3 = new(network, $"{key}.conv3", kernel: 1);
                private readonly ConvNorm? downsample =
                    stride > 1 ? new(network, $"{key}.downsample", kernel: 1, stride) : null;

                public Tensor Forward(Tensor x, bool training)
                {
                    using var scope = NewDisposeScope(); // without autograd, activations end with their block
                    var y = F.relu(conv1.Forward(x, training));
                    y = F.relu(conv2.Forward(y, training)); // a first block's: half as high and wide
                    {{Inner("$\"{key}.conv2\"", "y")}}
                    y = gate.Forward(y);
                    {{Inner("$\"{key}.se\"", "y")}}
                    y = conv3.Forward(y, training);
                    {{Inner("$\"{key}.conv3\"", "y")}}
                    var shortcut = downsample is null ? x : downsample.Forward(x, training);
                    {{Inner("$\"{key}.downsample\"", "shortcut")}}
                    x = F.relu(y + shortcut);
                    {{Inner("key", "x")}}
                    return x.MoveToOuterDisposeScope();
                }
            }
            """
        );

    private string Inner(string key, string value) =>
        hasProbes ? $"network.Probe?.Invoke({key}, {value});" : "";
}
