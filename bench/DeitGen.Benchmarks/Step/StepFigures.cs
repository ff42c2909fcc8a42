using System.Globalization;

namespace DeitGen.Benchmarks.Step;

/// <summary>What a child process measured; it travels as a line of text.</summary>
/// <param name="Compiled">Milliseconds of the compiled step, whole batch at once.</param>
/// <param name="Quarters">The same in four micro-batches.</param>
/// <param name="Plain">Milliseconds of the plain form.</param>
/// <param name="Rate">Floating-point operations a second of a matrix product at fc1's shape, in the step's precision.</param>
/// <param name="PlainRate">The same in fp32.</param>
internal sealed record StepFigures(
    double Compiled,
    double Quarters,
    double Plain,
    double Rate,
    double PlainRate
)
{
    private const string Mark = "figures ";

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Mark}{Compiled} {Quarters} {Plain} {Rate} {PlainRate}"
        );

    public static StepFigures Parse(string output)
    {
        var line = output.Split('\n').Single(l => l.StartsWith(Mark, StringComparison.Ordinal));
        var numbers = line[Mark.Length..]
            .Split(' ')
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
            .ToArray();
        return new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
