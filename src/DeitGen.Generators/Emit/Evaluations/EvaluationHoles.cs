using DeitGen.Generators.Emit.Steps;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Evaluations;

/// <summary>The methods of a compiled evaluation: its calls in order, blocks that do the same written once.</summary>
internal sealed class EvaluationHoles(StepProgram p)
{
    private const int Indent = 12; // of a statement in a method of a class in a class

    /// <summary>Before the blocks, the blocks, behind them.</summary>
    public string Forward
    {
        get
        {
            var text = new StepText(p.Names, StepSite.Outside);
            string Lines(bool isBefore) =>
                Join(p.Outside(Phase.Forward, isBefore).Select(c => text.Statement(c, Indent)));
            return Text(
                $$"""
                private void Forward(in Matrix<Fp32> images, Tensor logits, long first)
                {
                    {{Lines(isBefore: true)}}

                    {{Runs}}

                    {{Lines(isBefore: false)}}
                }
                """
            );
        }
    }

    public string Blocks =>
        Equal == 0 ? LastBlock
        : IsLastApart ? $"{Block}\n\n{LastBlock}"
        : Block;

    private int Last => p.Graph.Depth - 1;

    /// <summary>Whether the last block does something else than those before it.</summary>
    private bool IsLastApart => Last == 0 || Body(Last, isOneOfMany: true) != Body(0, true);

    /// <summary>Blocks that do the same.</summary>
    private int Equal => IsLastApart ? Last : Last + 1;

    private string Runs
    {
        get
        {
            var loop = Text($"for (var l = 0; l < {Equal}; l++)\n    ForwardBlock(l);");
            return Equal == 0 ? "ForwardLastBlock();"
                : IsLastApart ? $"{loop}\nForwardLastBlock();"
                : loop;
        }
    }

    private string Block =>
        Text(
            $$"""
            /// <summary>A block, from the output of its first norm to that of the next block's.</summary>
            private void ForwardBlock(int l)
            {
                {{Same()}}
            }
            """
        );

    private string LastBlock =>
        Text(
            $$"""
            /// <summary>Only {{Few}} the heads: all {{p.Tokens}} tokens give keys and values, the rest is done for {{Those}}.</summary>
            private void ForwardLastBlock()
            {
                {{Body(Last, isOneOfMany: false)}}
            }
            """
        );

    private string Few => p.Graph.IsDistilled ? "two tokens reach" : "one token reaches";

    private string Those => p.Graph.IsDistilled ? "those" : "that one";

    private string Same()
    {
        var body = Body(0, isOneOfMany: true);
        for (var block = 1; block < Equal; block++)
            if (Body(block, isOneOfMany: true) != body)
                throw new InvalidOperationException(Text($"block {block} does not do what 0 does"));
        return body;
    }

    private string Body(int block, bool isOneOfMany)
    {
        var text = new StepText(p.Names, new(block, isOneOfMany));
        var calls = p.Calls(Phase.Forward, block).ToList();
        var weights = isOneOfMany ? "weights.Blocks[l]" : Text($"weights.Blocks[{block}]");
        return $"""
            var w = {weights};
            {Join(StepHoles.Attention(calls, text))}

            {Join(calls.Select(c => text.Statement(c, Indent)))}
            """;
    }

    private static string Join(IEnumerable<string> lines) => string.Join("\n", lines);
}
