using DeitGen.Generators.Layout;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// The ranges of the arena that an update moves. A tensor without gradient (a distillation head that nothing teaches) is
/// left out altogether: not even weight decay touches it, as in the reference.
/// </summary>
internal static class UpdateRanges
{
    public static IEnumerable<string> Of(Spec spec, ArenaPlan plan)
    {
        var order = plan.Tensors.OrderBy(t => t.Offset).ToList();
        var first = 0;
        for (var i = 0; i < order.Count; i++)
        {
            var end = i + 1 < order.Count ? order[i + 1].Offset : plan.TrainedLength;
            var closes =
                i + 1 == order.Count
                || !IsTrained(spec, order[i + 1])
                || order[i + 1].Weight.IsDecayed != order[i].Weight.IsDecayed;
            if (!IsTrained(spec, order[i]))
                first = i + 1;
            else if (closes)
            {
                var decay = order[i].Weight.IsDecayed ? spec.Recipe.WeightDecay : 0;
                yield return Text(
                    $"new({order[first].Offset}, {end - order[first].Offset}, {decay})"
                );
                first = i + 1;
            }
        }
    }

    private static bool IsTrained(Spec spec, LayoutTensor tensor) =>
        spec.Distillation is not null
        || spec.TrainsAsEvaluated
        || spec.Recipe.HeadTraining != HeadTraining.ClassOnly
        || !tensor.Key.StartsWith("head_dist.", StringComparison.Ordinal);
}
