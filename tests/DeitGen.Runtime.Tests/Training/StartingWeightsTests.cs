using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

public sealed class StartingWeightsTests : IDisposable
{
    private static readonly Initializer Zero = Initializer.Constant(0);

    private readonly TinyRuns runs = new();
    private readonly SafetensorsFile file;

    public StartingWeightsTests() =>
        file = SafetensorsFile.Open(
            runs.Train(TinyVariants.Student("tiny-source"), "source").Checkpoint
        );

    public void Dispose()
    {
        file.Dispose();
        runs.Dispose();
    }

    [Theory]
    [InlineData("head.weight", new[] { 5, 8 })]
    [InlineData("head.bias", new[] { 5 })]
    public void A_head_of_other_classes_stays_as_drawn(string key, int[] shape) =>
        Assert.Null(Of(key, shape));

    [Fact]
    public void A_head_of_equal_classes_is_taken() =>
        Assert.Equal(file.Read("head.bias").data<float>().ToArray(), Of("head.bias", [3]));

    [Theory]
    [InlineData("body.weight", new[] { 8, 17 })]
    [InlineData("head.weight", new[] { 5, 9 })]
    public void A_shape_that_cannot_fit_is_refused_with_both(string key, int[] shape)
    {
        var error = Assert.Throws<UserErrorException>(() => Of(key, shape));
        Assert.Contains(
            $"needs [{string.Join(", ", shape)}]",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private float[]? Of(string key, int[] shape)
    {
        using var scope = NewDisposeScope();
        var source = TinyVariants.Student("tiny-source");
        var weights = new StartingWeights(file, source, TinyVariants.Student());
        var layout = new TensorLayout(key, [.. shape], 0, DecayGroup.Free, Zero);
        return weights.Of(layout, zeros(layout.Count));
    }
}
