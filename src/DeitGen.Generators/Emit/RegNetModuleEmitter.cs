using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>Writes <c>.Module.g.cs</c> of a RegNet: the template is the file, its parts stand in <see cref="RegNetParts"/>.</summary>
internal static class RegNetModuleEmitter
{
    public static EmittedFile Emit(RegNetGraph g, bool hasProbes) =>
        ClassFile.Named(
            g.Identity,
            "Module",
            ClassFile.Of(g.Identity, Usings, Part(g, new RegNetParts(g, hasProbes)))
        );

    private const string Usings = """
        using System;
        using System.CodeDom.Compiler;
        using System.Collections.Generic;
        using DeitGen.Arenas;
        using DeitGen.Training;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using F = TorchSharp.torch.nn.functional;
        """;

    private static string Part(RegNetGraph g, RegNetParts p) =>
        Text(
            $$"""
            /// <summary>
            /// {{Plain(
                g.Identity.Name
            )}}, a RegNetY (arXiv 2003.13678) for images of {{g.Image.Last}} x {{g.Image.Last}}: {{g.Parameters:N0}} parameters, {{g.Macs:N0}} multiply-adds.
            /// </summary>
            /// <remarks>
            /// <code>
            /// {{LayerTable.Of(g).Replace(
                "\n",
                "\n/// "
            )}}
            /// </code>
            /// </remarks>
            [GeneratedCode("DeitGen", "1.0")]
            partial class {{g.Identity.ClassName}} : nn.Module<Tensor, Tensor>
            {
                /// <summary>Trained numbers in this network.</summary>
                public const long Parameters = {{g.Parameters}};

                /// <summary>Multiply-adds of one image's forward pass.</summary>
                public const long Macs = {{g.Macs}};

                private readonly Arena arena;
                private readonly ConvNorm stem;
                private readonly Block[] blocks;
                {{ModuleHoles.Fields(g.Head.Weights)}}

                /// <summary>Registers views of <paramref name="arena"/> under timm's keys, in the order of its checkpoints.</summary>
                /// <remarks>The arena is the caller's and must outlive the module.</remarks>
                public {{g.Identity.ClassName}}(Arena arena)
                    : base({{Quoted(g.Identity.Name)}})
                {
                    this.arena = arena;
                    stem = new(this, "stem", kernel: 3, stride: 2); // {{g.Stream}}
                    blocks =
                    [
                        {{p.Stages}}
                    ];
                    {{ModuleHoles.Bindings(g.Head.Weights)}}
                }

                {{p.Probe}}

                /// <summary>The logits, by the running statistics.</summary>
                public override Tensor forward(Tensor images) => Logits(images, training: false);

                /// <summary>The logits by the batch's own statistics, which the running ones then follow.</summary>
                /// <param name="images">{{g.Image}}.</param>
                public Tensor ForwardTraining(Tensor images) => Logits(images, training: true);

                /// <summary>Parameters and buffers under timm's keys, in the order of its checkpoints.</summary>
                {{RegNetParts.StateDict}}

                /// <summary>Holds names, order, shapes, count and addresses of the live parameters and buffers against the layout.</summary>
                /// <exception cref="LayoutException">They differ; the message names the first difference.</exception>
                public void Verify()
                {
                    arena.Verify(named_parameters(), Parameters);
                    arena.Verify(named_buffers());
                }

                private Parameter Bind(string key)
                {
                    var parameter = arena.Parameter(key);
                    register_parameter(key, parameter);
                    return parameter;
                }

                private Tensor Track(string key)
                {
                    var buffer = arena.Buffer(key);
                    register_buffer(key, buffer);
                    return buffer;
                }

                private IEnumerable<Block> Stage(string key, int depth, int groups)
                {
                    for (var b = 1; b <= depth; b++)
                        yield return new(this, $"{key}.b{b}", stride: b == 1 ? 2 : 1, groups);
                }

                private Tensor Logits(Tensor images, bool training) // {{g.Image}}
                {
                    using var scope = NewDisposeScope();
                    Expect.Images(images, {{g.Image.Sizes[0]}});
                    var x = F.relu(stem.Forward(images, training)); // {{g.Stream}}
                    {{p.See("stem", "x")}}
                    foreach (var block in blocks)
                        x = block.Forward(x, training); // to {{g.Map}}
                    x = x.mean([2, 3]); // {{g.Pooled}}
                    {{p.See("head.pooled", "x")}}
                    return {{g.Head.Call("x")}}.MoveToOuterDisposeScope(); // {{g.Logits}}
                }

                {{p.ConvNorm}}

                {{p.Gate}}

                {{p.Block}}
            }
            """
        );
}
