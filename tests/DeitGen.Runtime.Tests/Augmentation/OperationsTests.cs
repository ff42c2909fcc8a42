using DeitGen.Augmentation.Operations;
using DeitGen.Runtime.Tests.Golden;

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
}
