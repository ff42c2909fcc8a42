using System.Runtime.Intrinsics.X86;
using DeitGen.Errors;
using DeitGen.Native;
using DeitGen.Support;
using DeitGen.Training;
using TorchSharp;

namespace DeitGen.Runtime.Tests.Training;

/// <summary>Where a spec of bf16 trains, and the sentence where it does not.</summary>
public sealed class Bf16CheckTests
{
    private const string Marker = "DEITGEN_WITHOUT_BF16";

    private static Variant Rounded(long stepBytes = 1 << 20) =>
        StubVariants.Digits(precision: Precision.Bf16, stepBytes: stepBytes);

    [Fact]
    public void By_its_compiled_step_where_the_processor_multiplies_bf16_or_the_user_insists()
    {
        var options = new TrainOptions { AllowSlowBf16 = !Processor.HasBf16 };
        var choice = StepChoice.Of(Rounded(), torch.CPU, options, saved: null);
        Assert.StartsWith("compiled in bf16, 64 images at a time", choice.Text);
    }

    [Fact]
    public void The_module_would_train_in_fp32() =>
        AssertRefused("--step module is fp32", Rounded(), new() { Step = StepKind.Module });

    [Fact]
    public void A_spec_without_a_compiled_step_says_why() =>
        AssertRefused("it has none: the spec has no", Rounded(stepBytes: 0), new());

    [Fact]
    public void On_another_device_there_is_no_bf16() =>
        AssertRefused("give --device cpu", Rounded(), new(), new(DeviceType.CUDA));

    [Fact]
    public void Permission_without_need_is_refused() =>
        AssertRefused("trains in fp32", StubVariants.Digits(), new() { AllowSlowBf16 = true });

    /// <summary>In a child process without 512 bits, which no processor multiplies bf16 without.</summary>
    [Fact]
    public void Without_units_it_is_refused_unless_allowed()
    {
        if (Environment.GetEnvironmentVariable(Marker) is null)
        {
            LesserProcessor.Passes(
                $"FullyQualifiedName~{nameof(Without_units_it_is_refused_unless_allowed)}",
                (Marker, "1"),
                "AVX512"
            );
            return;
        }
        Assert.False(Avx512F.IsSupported);
        AssertRefused("give --allow-slow-bf16", Rounded(), new());
        var allowed = new TrainOptions { AllowSlowBf16 = true };
        Assert.Equal(64, StepChoice.Of(Rounded(), torch.CPU, allowed, null).MicroBatch);
    }

    private static void AssertRefused(
        string named,
        Variant variant,
        TrainOptions options,
        torch.Device? device = null
    )
    {
        var error = Assert.Throws<UserErrorException>(() =>
            StepChoice.Of(variant, device ?? torch.CPU, options, saved: null)
        );
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
