using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// Writes <c>.Module.g.cs</c>. The template is the file; what differs between kinds of networks stands in
/// <see cref="ModuleHoles"/>, the block in <see cref="BlockEmitter"/>.
/// </summary>
internal static class ModuleEmitter
{
    public static EmittedFile Emit(DeitGraph g, bool hasProbes) =>
        ClassFile.Named(
            g.Identity,
            "Module",
            ClassFile.Of(g.Identity, Usings, Part(g, new ModuleHoles(g, hasProbes)))
        );

    private const string Usings = """
        using System;
        using System.CodeDom.Compiler;
        using DeitGen.Arenas;
        using DeitGen.Training;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using F = TorchSharp.torch.nn.functional;
        """;

    private static string Part(DeitGraph g, ModuleHoles h) =>
        Text(
            $$"""
            /// <summary>
            /// {{Plain(
                g.Identity.Name
            )}}, a vision transformer with {{h.TokensInWords}} for images of {{g.Image.Last}} x {{g.Image.Last}}:
            /// {{g.Parameters:N0}} parameters, {{g.Macs:N0}} multiply-adds. Sections are those of the DeiT paper (arXiv 2012.12877).
            /// </summary>
            /// <remarks>
            /// <code>
            {{h.LayerComment}}
            /// </code>
            /// </remarks>
            [GeneratedCode("DeitGen", "1.0")]
            {{h.ClassLine}}
            {
                /// <summary>Trained numbers in this network.</summary>
                public const long Parameters = {{g.Parameters}};

                /// <summary>Multiply-adds of one image's forward pass.</summary>
                public const long Macs = {{g.Macs}};

                private readonly Arena arena;
                {{ModuleHoles.Fields(g.Stem)}}
                private readonly Block[] blocks = new Block[{{g.Depth}}];
                {{ModuleHoles.Fields(g.Tail)}}

                /// <summary>Registers views of <paramref name="arena"/> under timm's keys, in the order of its checkpoints.</summary>
                /// <remarks>The arena is the caller's and must outlive the module.</remarks>
                public {{g.Identity.ClassName}}(Arena arena)
                    : base({{Quoted(g.Identity.Name)}})
                {
                    this.arena = arena;
                    {{ModuleHoles.Bindings(g.Stem)}}
                    for (var l = 0; l < {{g.Depth}}; l++)
                    {
                        var prefix = $"blocks.{l}.";
                        blocks[l] = new Block({{h.BlockArguments}});
                    }
                    {{ModuleHoles.Bindings(g.Tail)}}
                }

                {{h.Rates}}

                {{h.Probe}}

                {{h.Forward}}

                {{h.ForwardTraining}}

                /// <summary>Holds names, order, shapes, count and addresses of the live parameters against the layout.</summary>
                /// <exception cref="LayoutException">They differ; the message names the first difference.</exception>
                public void Verify() => arena.Verify(named_parameters(), Parameters);

                private Parameter Bind(string key)
                {
                    var parameter = arena.Parameter(key);
                    register_parameter(key, parameter);
                    return parameter;
                }

                /// <summary>Patches become tokens behind {{h.TokensAsPrefix}} (section 3).</summary>
                private Tensor Embed({{h.EmbedParameters}}) // {{g.Image}}
                {
                    Expect.Images(images, {{h.ImageSizes}});
                    {{h.Embed}}
                }

                {{h.Heads}}

                {{BlockEmitter.Emit(g, h.HasProbes)}}
            }
            """
        );
}
