using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Runtime.Tests.Golden;
using DeitGen.Support;

namespace DeitGen.Runtime.Tests.Augmentation;

public class OperationsTests
{
    public static TheoryData<string> Names() =>
        [.. EveryOperation.All().Select(operation => operation.ToString()!)];

    [Theory, MemberData(nameof(Names))]
    public void An_operation_leaves_the_bytes_of_its_definition(string name)
    {
        var operation = EveryOperation.All().First(o => o.ToString() == name);
        foreach (var (defined, quick) in EveryOperation.Images().Zip(EveryOperation.Images()))
        {
            ((IDefinedOperation)operation).ApplyByDefinition(defined);
            operation.Apply(quick);
            Assert.Equal(defined.Colours(), quick.Colours());
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void An_operation_allocates_nothing_once_warm(string name)
    {
        var operation = EveryOperation.All().First(o => o.ToString() == name);
        var images = EveryOperation.Images().ToArray();
        Apply();
        Assert.Equal(0, ManagedBytes.Of(Apply));

        void Apply()
        {
            foreach (var image in images)
                operation.Apply(image);
        }
    }

    [Fact]
    public void A_filter_that_is_still_to_be_drawn_is_refused()
    {
        var canvas = EveryOperation.Images().First();
        foreach (
            var operation in (IImageOperation[])
                [new Rotate(1, Interpolation.Random), new ShearX(0.1, Interpolation.Random)]
        )
            Assert.Throws<ArgumentOutOfRangeException>(() => operation.Apply(canvas));
    }
}
