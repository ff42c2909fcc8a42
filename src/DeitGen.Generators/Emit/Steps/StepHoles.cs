using System.Text.RegularExpressions;
using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>The methods of a compiled step: the list of calls, forward and backward, blocks that do the same written once.</summary>
internal sealed class StepHoles(StepProgram p)
{
    private const int Indent = 12; // of a statement in a method of a class in a class

    public string Forward => Whole(Phase.Forward, "Forward", "", Runs);

    public string Backward => Whole(Phase.Backward, "Backward", "beta", Runs.Reverse());

    public string ForwardBlocks =>
        string.Join("\n\n", Runs.Select(r => Block(r, Phase.Forward, "Forward", "")));

    public string BackwardBlocks =>
        string.Join(
            "\n\n",
            Runs.Reverse().Select(r => Block(r, Phase.Backward, "Backward", "beta"))
        );

    private IReadOnlyList<BlockPlaces> Runs => p.Runs;

    private string Whole(Phase phase, string verb, string beta, IEnumerable<BlockPlaces> runs)
    {
        var text = new StepText(p.Names, StepSite.Outside);
        string Lines(bool isBefore) =>
            Join(p.Outside(phase, isBefore).Select(c => text.Statement(c, Indent)));
        return Text(
            $$"""
            private void {{verb}}({{(beta.Length > 0 ? "float beta" : "")}})
            {
                {{Lines(isBefore: true)}}

                {{Join(runs.Select(r => CallOf(r, verb, beta)))}}

                {{Lines(isBefore: false)}}
            }
            """
        );
    }

    private string CallOf(BlockPlaces run, string verb, string beta)
    {
        var (name, first, end) = ($"{verb}{p.NameOf(run)}", run.First, run.First + run.Count);
        return run == p.Names.Last ? $"{name}({beta});"
            : verb == "Forward" ? Text($"for (var l = {first}; l < {end}; l++)\n    {name}(l);")
            : Text($"for (var l = {end - 1}; l >= {first}; l--)\n    {name}(l, {beta});");
    }

    private string Block(BlockPlaces run, Phase phase, string verb, string beta)
    {
        var isLast = run == p.Names.Last;
        var site = new StepSite(run.First, IsOneOfMany: !isLast);
        var parameters = ((string[])[isLast ? "" : "int l", beta.Length > 0 ? "float beta" : ""]);
        var body = Body(phase, site);
        for (var block = run.First + 1; block < run.First + run.Count; block++)
            if (Body(phase, site with { Block = block }) != body)
                throw new InvalidOperationException(
                    Text($"block {block} does not do what {run.First} does")
                );
        return Text(
            $$"""
            {{Summary(run, phase)}}
            private void {{verb}}{{p.NameOf(run)}}({{string.Join(
                ", ",
                parameters.Where(x => x.Length > 0)
            )}})
            {
                {{body}}
            }
            """
        );
    }

    private string Summary(BlockPlaces run, Phase phase) =>
        (run == p.Names.Last, phase) switch
        {
            (false, Phase.Forward) => p.Drops
                ? "/// <summary>A block, from the output of its first norm to that of the next block's; its branches for the K images that keep them.</summary>"
                : "/// <summary>A block, from the output of its first norm to that of the next block's.</summary>",
            (false, _) =>
                "/// <summary>DResidual holds the gradient of the block's output on entry, of its input on return.</summary>",
            (true, Phase.Forward) => Text(
                $"/// <summary>Only {Few} the heads: all {p.Tokens} tokens give keys and values, the rest is done for {Those}.</summary>"
            ),
            _ => Text(
                $"/// <summary>The gradient of {Reached} grows into that of all {p.Tokens}, through keys and values.</summary>"
            ),
        };

    private string Reached => p.Objective.Tokens == 1 ? "that one token" : "those two tokens";

    private string Few => p.Objective.Tokens == 1 ? "one token reaches" : "two tokens reach";

    private string Those => p.Objective.Tokens == 1 ? "that one" : "those";

    private string Body(Phase phase, StepSite site)
    {
        var text = new StepText(p.Names, site);
        var calls = p.Calls(phase, site.Block).ToList();
        var lines = Join(calls.Select(c => text.Statement(c, Indent)));
        var heads = Join(Attention(calls, text).Concat(Before(calls, text, site)));
        var locals = Locals($"{heads}\n{lines}", site);
        return locals.Length + heads.Length == 0
            ? lines
            : $"{Join(new[] { locals, heads }.Where(x => x.Length > 0))}\n\n{lines}";
    }

    /// <summary>Shorter names for the block's own: as many as the lines use.</summary>
    private string Locals(string lines, StepSite site)
    {
        var index = site.IsOneOfMany ? "l" : Text($"{site.Block!.Value}");
        var record = site.IsOneOfMany ? "v.Blocks[l]" : "v.Last";
        (string Name, string Value)[] all =
        [
            ("w", $"weights.Blocks[{index}]"),
            ("g", $"grads.Blocks[{index}]"),
            ("b", record),
            .. p.Passed.Select(n => (StepNames.Lower(n), $"v.{n}[{index}]")),
            ("attention", $"depth.Attention[{index}]"),
            ("mlp", $"depth.Mlp[{index}]"),
        ];
        var used = all.Where(l => Regex.IsMatch(lines, $@"(?<![\w.]){l.Name}\b(?=[.,)])")).ToList();
        return used.Count switch
        {
            0 => "",
            1 => $"var {used[0].Name} = {used[0].Value};",
            _ => Fit.List(
                Indent,
                $"var ({string.Join(", ", used.Select(l => l.Name))}) = (",
                used.Select(l => l.Value),
                ");"
            ),
        };
    }

    /// <summary>The local variable of what attention reads or writes.</summary>
    public static IEnumerable<string> Attention(IEnumerable<KernelCall> calls, StepText text)
    {
        foreach (var inputs in calls.SelectMany(c => c.Operands).OfType<Operand.Projections>())
        {
            var (others, bias) = (text.Of(inputs.Others), text.Of(inputs.Bias));
            yield return inputs.Query is null
                ? $"var {text.Of(inputs)} = Qkv.Packed({others}, {bias});"
                : $"var {text.Of(inputs)} = Qkv.Split({text.Of(inputs.Query)}, {others}, {bias});";
        }
    }

    /// <summary>What was added before the block's first norm belongs to the block before; nothing was before block 0.</summary>
    private IEnumerable<string> Before(List<KernelCall> calls, StepText text, StepSite site)
    {
        var call = calls.FirstOrDefault(StepText.IsBefore);
        if (call is null && site is { Block: 0, IsOneOfMany: true } && p.Graph.Depth > 1)
            return Before(
                    [.. p.Calls(Phase.Backward, 1)],
                    new(p.Names, site with { Block = 1 }),
                    site with
                    {
                        Block = 1,
                    }
                )
                .Where(_ => calls.Any(c => c.Is(Kernels.AddNormBackward)));
        if (call is null)
            return [];
        if (!p.Names.WritesBranches)
            return
            [
                Local("dBiasBefore", text.Of(((Operand.Branch)StepText.Gradient(call)).Bias), site),
            ];
        var dBefore = Local("dBefore", text.Of(StepText.Gradient(call)), site);
        return p.Names.ReadsBranches
            ? [Local("before", text.Of(StepText.Branch(call)), site), dBefore]
            : [dBefore];
    }

    private static string Local(string name, string value, StepSite site)
    {
        if (!site.IsOneOfMany)
            return $"var {name} = {value};";
        var choice = $"l > 0 ? {value} : default;";
        var broken = $"l > 0\n        ? {value}\n        : default;";
        return Fit.Line(
            Indent,
            $"var {name} = {choice}",
            $"var {name} =\n    {Fit.Line(Indent + 4, choice, broken)}"
        );
    }

    private static string Join(IEnumerable<string> lines) => string.Join("\n", lines);
}
