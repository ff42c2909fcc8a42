using DeitGen.Generators.Emit;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Tests.Emit;

/// <summary>The forms that CSharpier gives to a longer and longer list.</summary>
public sealed class ProgramEmitterTests
{
    [Fact]
    public void A_single_spec_stands_on_the_line_of_Main() =>
        Assert.Contains(
            "\n    private static int Main(string[] args) => CommandLine.Run(args, [global::Tiny.Variant]);\n",
            Emit("Tiny"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_second_moves_the_call_to_a_line_of_its_own() =>
        Assert.Contains(
            " =>\n        CommandLine.Run(args, [global::Demo.Mine.Variant, global::Demo.Tiny.Variant]);\n",
            Emit("Demo.Tiny", "Demo.Mine"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Many_stand_one_a_line() =>
        Assert.Contains(
            """
                    CommandLine.Run(
                        args,
                        [
                            global::Demo.A.Variant,
                            global::Demo.B.Variant,
                            global::Demo.C.Variant,
                            global::Demo.D.Variant,
                        ]
                    );
            """,
            Emit("Demo.D", "Demo.C", "Demo.B", "Demo.A"),
            StringComparison.Ordinal
        );

    private static string Emit(params string[] types) =>
        ProgramEmitter.Emit(types.ToEquatable()).Text;
}
