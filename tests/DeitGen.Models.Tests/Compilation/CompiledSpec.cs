using System.Reflection;
using DeitGen.Arenas;
using DeitGen.Training;
using TorchSharp;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>The emitted type of a spec, by its public names.</summary>
/// <param name="type">The class.</param>
/// <param name="text">All that was emitted for it.</param>
internal sealed class CompiledSpec(Type type, string text)
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private delegate ReadOnlySpan<float> RateList();

    /// <summary>The emitted class.</summary>
    public Type Type => type;

    /// <summary>All that was emitted.</summary>
    public string Text => text;

    /// <summary>The emitted card.</summary>
    public Variant Variant { get; } = (Variant)type.GetProperty("Variant", Static)!.GetValue(null)!;

    /// <summary>What an update moves.</summary>
    public UpdateRange[] Updates =>
        (UpdateRange[])type.GetField("Updates", Static)!.GetValue(null)!;

    /// <summary>Rates of the blocks that take a mask; empty where the emitted code knows none.</summary>
    public float[] DropPathRates =>
        type.GetProperty("DropPathRates", Static) is { } rates
            ? rates.GetMethod!.CreateDelegate<RateList>()().ToArray()
            : [];

    /// <summary>An emitted constant.</summary>
    public long Constant(string name) => (long)type.GetField(name, Static)!.GetValue(null)!;

    /// <summary>The emitted learning rate of a step.</summary>
    /// <param name="numbers">The step, the steps of the run, and with the reference's schedule the first step of the process.</param>
    public double LearningRate(params long[] numbers) =>
        (double)
            type.GetMethod("LearningRate", Static)!
                .Invoke(null, [.. numbers.Select(n => (object)n)])!;

    /// <summary>A network over an arena of its own; its numbers are 0 until they are loaded or drawn.</summary>
    public LiveNetwork Build(bool trainable = true) => new(this, trainable);

    /// <summary>A network to train on a device.</summary>
    public LiveNetwork BuildOn(torch.Device device) => new(this, trainable: true, device);
}
