using DeitGen.Arenas;
using DeitGen.Native;
using DeitGen.Runtime.Tests.Support;
using TorchSharp;
using TorchSharp.Modules;
using static DeitGen.Tests.Arenas.SmallLayout;

namespace DeitGen.Tests.Arenas;

[Collection(Alone.Name)] // it counts the live tensors of the process
public sealed class ArenaTests
{
    [Fact]
    public void Parameters_are_views_whose_gradients_land_in_the_arena()
    {
        using var arena = Filled();
        arena.ZeroGradients();
        var weight = arena.Parameter("second.weight");
        Assert.Equal([3, 10], weight.shape);
        using (torch.NewDisposeScope())
            (weight * weight).sum().backward();
        using var expected = 2 * arena.Values[64..94];
        Assert.Equal(Numbers(expected), Numbers(arena.Gradients)[64..94]);
        Assert.Equal(0, arena.Gradients[..64].abs().sum().ToDouble());
    }

    [Fact]
    public void Flat_tensors_lie_on_64_bytes()
    {
        using var arena = Filled();
        torch.Tensor[] flat =
        [
            arena.Values,
            arena.Gradients,
            arena.FirstMoment,
            arena.SecondMoment,
            arena.Average,
        ];
        Assert.All(flat, tensor => Assert.Equal(0, Libtorch.Address(tensor) % 64));
    }

    [Fact]
    public void Parameters_outlive_the_dispose_scope_they_are_made_in()
    {
        using var scope = torch.NewDisposeScope();
        using var arena = Filled();
        var weight = arena.Parameter("first.weight");
        scope.Dispose();
        Assert.False(weight.IsInvalid || arena.Values.IsInvalid);
    }

    [Fact]
    public void Live_parameters_that_are_the_layouts_pass()
    {
        using var arena = Filled();
        arena.Verify(Live(arena), Parameters);
    }

    [Fact]
    public void The_first_difference_to_the_layout_is_named()
    {
        using var arena = Filled();
        using var stranger = Filled();
        var live = Live(arena);
        AssertRefused("tokens: name is first.weight", arena, [live[1], live[0], live[2], live[3]]);
        AssertRefused("first.bias", arena, [.. live[..2], live[3]]);
        AssertRefused("second.weight", arena, live[..3]);
        AssertRefused("extra", arena, [.. live, ("extra", live[0].Item2)]);
        AssertRefused("first.weight: place", arena, [live[0], .. Live(stranger)[1..]]);
        AssertRefused("the network: parameters", arena, live, Parameters + 1);
        live[2].Item2.grad = torch.zeros(10);
        AssertRefused("first.bias: gradient", arena, live);
    }

    [Fact]
    public void A_parameter_of_another_shape_is_refused()
    {
        using var arena = Filled();
        var live = Live(arena);
        using var flat = new Parameter(live[1].Item2.detach().view(16, 4));
        live[1].Item2 = flat;
        AssertRefused("first.weight: shape is [16, 4], the layout says [4, 16].", arena, live);
    }

    [Fact]
    public void An_unknown_key_is_named()
    {
        using var arena = Filled();
        var refused = Assert.Throws<LayoutException>(() => arena.Parameter("third.weight"));
        Assert.Equal("third.weight is not in the layout.", refused.Message);
    }

    [Theory]
    [InlineData(8, 64)] // not on a line
    [InlineData(0, 32)] // over another tensor
    [InlineData(0, 96)] // behind the end
    public void A_table_that_is_no_arena_is_refused(long first, long second)
    {
        TensorLayout Tensor(string key, long offset) =>
            new(key, [4, 10], offset, DecayGroup.Free, Initializer.Constant(0));
        var layout = new ArenaLayout("", 112, [Tensor("a", first), Tensor("b", second)]);
        Assert.Throws<LayoutException>(() => new Arena(layout));
    }

    [Fact]
    public void An_arena_of_the_average_follows_the_training_without_a_copy()
    {
        using var arena = Filled();
        using var average = Arena.OfAverage(arena);
        var weight = average.Parameter("first.weight");
        Assert.False(weight.requires_grad);
        average.Verify(Live(average), Parameters);
        arena.AdamW(Ranges, 0.1, 0.9, 0.999, 1e-8, average: 0.5);
        Assert.Equal(Numbers(arena.Average)[..64], Numbers(weight));
        Assert.Throws<InvalidOperationException>(() => average.Gradients);
    }

    [Fact]
    public void Live_tensors_are_flat_over_100_updates()
    {
        using var arena = Filled();
        Update();
        GC.Collect(); // what earlier tests left to the finalizer must not end while we count
        GC.WaitForPendingFinalizers();
        var before = torch.Tensor.TotalCount;
        for (var step = 0; step < 100; step++)
            Update();
        Assert.Equal(before, torch.Tensor.TotalCount);

        void Update()
        {
            arena.ZeroGradients();
            arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, clip: 1, average: 0.99);
        }
    }

    [Fact]
    public void Dispose_frees_everything()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (var arena = new Arena(Create()))
        {
            _ = Live(arena);
            arena.AdamW(Ranges, 1e-3, 0.9, 0.999, 1e-8, average: 0.99);
            Arena.OfAverage(arena).Dispose();
        }
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static (string, Parameter)[] Live(Arena arena) =>
        [.. arena.Layout.Tensors.Select(tensor => (tensor.Key, arena.Parameter(tensor.Key)))];

    private static void AssertRefused(
        string named,
        Arena arena,
        (string, Parameter)[] live,
        long parameters = Parameters
    )
    {
        var refused = Assert.Throws<LayoutException>(() => arena.Verify(live, parameters));
        Assert.StartsWith(named, refused.Message, StringComparison.Ordinal);
    }
}
