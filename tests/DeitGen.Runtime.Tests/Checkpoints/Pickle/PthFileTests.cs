using DeitGen.Checkpoints.Pickle;
using DeitGen.Errors;
using DeitGen.Golden;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Checkpoints.Pickle;

/// <summary>PyTorch's files, read without running them.</summary>
[Trait("Category", "Golden")]
public class PthFileTests
{
    private const string Expected = "12_checkpoints/expected.safetensors";

    [GoldenFact("12_checkpoints/odd_tensors.pth")]
    public void Views_shared_storages_and_every_format_are_read_from_a_zip() =>
        AssertOdd("12_checkpoints/odd_tensors.pth", "zip");

    [GoldenFact("12_checkpoints/odd_tensors_legacy.pth")]
    public void And_from_the_old_container() =>
        AssertOdd("12_checkpoints/odd_tensors_legacy.pth", "legacy");

    [GoldenFact("12_checkpoints/teacher_scripted_eval.pt")]
    public void A_program_is_no_checkpoint()
    {
        var path = Path.Combine(GoldenSet.Root, "12_checkpoints/teacher_scripted_eval.pt");
        var error = Assert.Throws<UserErrorException>(() => PthFile.Open(path));
        Assert.Contains("TorchScript program", error.Message, StringComparison.Ordinal);
    }

    private static void AssertOdd(string name, string kind)
    {
        using var scope = NewDisposeScope();
        using var expected = GoldenSet.Tensors(Expected);
        using var file = PthFile.Open(Path.Combine(GoldenSet.Root, name));
        Assert.Equal(kind, file.Kind);
        Assert.NotEmpty(file.Names);
        foreach (var key in file.Names)
            if (file.Shape(key).Contains(0))
                Assert.Equal(expected.Read($"odd.{key}").shape, file.Read(key).shape);
            else if (expected.Contains($"odd.{key}"))
                Numbers.AssertClose(expected.Read($"odd.{key}"), file.Read(key), 0, what: key);
        var known = expected.Names.Where(n => n.StartsWith("odd.", StringComparison.Ordinal));
        Assert.Equal(known.Count(), file.Names.Count(n => expected.Contains($"odd.{n}")));
    }
}
