using System.Text.Json;
using DeitGen.Randomness;

namespace DeitGen.Runtime.Tests.Support;

/// <summary>The reference's random choices, given again in their order: [kind, low, high, value] or ["random", value], and noise.</summary>
internal sealed class RecordedDraws(JsonElement draws, float[]? noise = null) : IDraws
{
    private readonly Queue<JsonElement> rest = new(draws.EnumerateArray());
    private int noiseGiven;

    /// <summary>Whether everything was taken.</summary>
    public bool IsSpent => rest.Count == 0 && noiseGiven == (noise?.Length ?? 0);

    public double NextDouble()
    {
        var draw = rest.Dequeue();
        if (draw[0].GetString() == "random")
            return draw[1].GetDouble();
        Assert.Equal("uniform", draw[0].GetString());
        var (low, high) = (draw[1].GetDouble(), draw[2].GetDouble());
        return (draw[3].GetDouble() - low) / (high - low);
    }

    public int NextInt(int bound)
    {
        var draw = rest.Dequeue();
        Assert.Equal("randint_inclusive", draw[0].GetString());
        var low = draw[1].GetInt32();
        Assert.Equal(draw[2].GetInt32() - low + 1, bound);
        return draw[3].GetInt32() - low;
    }

    public void NextNormals(Span<float> numbers)
    {
        noise.AsSpan(noiseGiven, numbers.Length).CopyTo(numbers);
        noiseGiven += numbers.Length;
    }
}
