using DeitGen.Errors;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;

namespace DeitGen.Models.Tests.Runs;

/// <summary>A spec that learns from a TorchScript file.</summary>
public sealed class ScriptTeacherTests
{
    [Fact]
    public void Its_card_says_so_and_a_run_asks_for_the_file()
    {
        var variant = SpecCompiler
            .Compile(
                "[DerivedFrom<DeitGen.Models.DigitsTinyDistilled>, Distillation<TorchScriptTeacher>]"
            )
            .Variant;
        Assert.Equal((true, null), (variant.HasScriptTeacher, variant.Teacher));
        Assert.Empty(variant.NotImplemented);
        using var folder = new TemporaryFolder();
        var options = new TrainOptions { Output = folder.Of("run") };
        var error = Assert.Throws<UserErrorException>(() =>
            Trainer.Run(variant, options, null!, default)
        );
        Assert.Contains("DEIT202", error.Message, StringComparison.Ordinal);
    }
}
