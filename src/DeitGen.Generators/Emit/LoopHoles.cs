using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Schedule;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The training loop: what it takes, what it does in a step, and the numbers it does it with.</summary>
internal sealed class LoopHoles(Spec spec, NetworkGraph g, ArenaPlan plan, StepCount steps)
{
    private readonly RecipeSpec recipe = spec.Recipe;
    private readonly StepInputs inputs = new(spec, g);
    private readonly LearningRateHole rate = new(spec.Recipe, steps);

    public long BatchSize => recipe.BatchSize;

    public string Summary => RecipeSummary.Of(spec, steps);

    public string StepCounts =>
        steps.IsKnown
            ? Text(
                $"""
                /// <summary>Optimizer steps in an epoch.</summary>
                public const long StepsPerEpoch = {steps.StepsPerEpoch};

                /// <summary>Optimizer steps in the {recipe.Epochs} epochs; <c>--epochs</c> gives a run its own number.</summary>
                public const long TotalSteps = {steps.TotalSteps};
                """
            )
            : Text(
                $"""
                /// <summary>Optimizer steps in an epoch of so many images.</summary>
                public static long StepsPerEpoch(long images) => images {Cut}/ BatchSize;

                /// <summary>Optimizer steps in the {recipe.Epochs} epochs; <c>--epochs</c> gives a run its own number.</summary>
                public static long TotalSteps(long images) => StepsPerEpoch(images) * {recipe.Epochs};
                """
            );

    private string Cut => recipe.Has(Quirks.RoundTo256) ? "/ 256 * 256 " : "";

    public string Updates
    {
        get
        {
            const string Head = "private static readonly UpdateRange[] Updates =";
            var ranges = Fit.Collection(4, Head, [.. UpdateRanges.Of(spec, plan)], ";", inner: 0);
            return Text(
                $"""
                /// <summary>What an update moves: offset, length, weight decay.</summary>
                {ranges}
                """
            );
        }
    }

    public string Signature => Fit.List(4, "public static void Train(", Parameters, ")");

    public string Inputs =>
        Fit.List(
            4,
            "public readonly record struct Inputs(",
            inputs.Fields.Select(f => $"{f.Type} {f.Name}"),
            ");"
        );

    /// <summary>A recipe that this version cannot run is said so instead of being run as another.</summary>
    public string Body
    {
        get
        {
            var missing = Features.Unimplemented(spec).Where(f => f.LoopLevel).ToList();
            return missing.Count > 0
                ? Fit.List(
                    8,
                    "throw new NotSupportedException(",
                    [Quoted($"not implemented yet: {missing[0].Name}")],
                    ");"
                )
                : Loop;
        }
    }

    public string LearningRate => rate.Method;

    private IEnumerable<string> Parameters =>
        (
            (string?[])
                [
                    "TrainingRun run",
                    "ITrainingStep<Inputs> student",
                    "IBatchSource batches",
                    spec.Distillation is null ? null : "ITeacher teacher",
                    inputs.NeedsMasks ? "IMaskSource masks" : null,
                ]
        ).OfType<string>();

    private string Loop =>
        Text(
            $$"""
            for (var step = run.FirstStep; run.Continues(step); step++)
            {
                using var scope = NewDisposeScope(); // every tensor of this step ends here

                var (images, labels) = batches.At(step); // {{inputs.ImageShape}}, [{{BatchSize:D}}]; a function of (seed, step)
                {{inputs.Mixing}}
                {{inputs.Teaching}}
                {{inputs.Keep}}

                var loss = student.Gradients(new({{inputs.Arguments}})); // forward, backward: no update yet
                var rate = {{rate.Call}};
                {{rate.Noise}}
                // One sweep over the arena; {{Skipping}}.
                {{Update}}

                run.Report(step, loss, rate); // host sync, where it is due
                if (run.EndsEpoch(step))
                    run.Evaluate(step + 1); // host sync
                if (run.SavesAfter(step, every: {{recipe.CheckpointEverySteps}}))
                    run.Save(step + 1); // host sync
            }
            """
        );

    private bool UsesSgd => recipe.Optimizer == OptimizerKind.Sgd;

    /// <summary>The average that moves always says so itself.</summary>
    private string Skipping =>
        recipe.AveragesAlways
            ? "only the average moves if a gradient is not finite"
            : "it moves nothing if a gradient is not finite";

    private string Update =>
        Fit.List(
            12,
            UsesSgd ? "run.Arena.Sgd(" : "run.Arena.AdamW(",
            [
                "Updates",
                "rate",
                .. UsesSgd ? Momentum : Moments,
                .. recipe.ClipGradNorm > 0 ? [Text($"clip: {recipe.ClipGradNorm}")] : None,
                .. recipe.Ema > 0 ? [Text($"average: {recipe.Ema}")] : None,
                .. recipe.AveragesAlways ? ["averageAlways: true"] : None,
            ],
            ");"
        );

    private string[] Momentum => [Text($"momentum: {recipe.Momentum}")];

    private string[] Moments =>
        [
            Text($"beta1: {recipe.Beta1}"),
            Text($"beta2: {recipe.Beta2}"),
            Text($"epsilon: {recipe.Epsilon}"),
        ];

    private static string[] None => [];
}
