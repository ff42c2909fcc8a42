using DeitGen.Facts;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>An operation as a statement, its level as constants.</summary>
/// <param name="op">Which.</param>
/// <param name="increasing">Whether it takes the form that grows stronger with the magnitude.</param>
/// <param name="imageSize">Height and width, for translations in pixels.</param>
/// <param name="filter">The filter of geometric operations; Random draws one for each application.</param>
internal sealed class OperationText(Op op, bool increasing, int imageSize, Interpolation filter)
{
    private readonly OpLevel level = OpLevels.Of(
        op,
        increasing,
        OpLevels.TranslatePixels(imageSize)
    );

    /// <summary>Whether the argument follows from the magnitude.</summary>
    public bool HasLevel => level.HasArgument;

    /// <summary>Whether it moves pixels, and so uncovers some.</summary>
    public bool IsGeometric =>
        op
            is Op.Rotate
                or Op.ShearX
                or Op.ShearY
                or Op.TranslateX
                or Op.TranslateY
                or Op.TranslateXRelative
                or Op.TranslateYRelative;

    /// <summary>Whether an application draws anything: a sign or a filter.</summary>
    public bool Draws => level.IsSigned || (IsGeometric && filter == Interpolation.Random);

    /// <summary>The application at a magnitude in a variable, <c>m</c>, or at one that is known.</summary>
    /// <param name="indent">Blanks before the statement.</param>
    /// <param name="magnitude">The magnitude; null where it is in the variable.</param>
    public string Statement(int indent, double? magnitude)
    {
        string[] arguments =
        [
            .. HasLevel ? [Argument(magnitude)] : None,
            .. IsGeometric ? [FilterText] : None,
        ];
        return Applied(indent, $"new {Name}(", arguments);
    }

    /// <summary>As CSharpier breaks it: within the last brackets if the rest fits, else within the first.</summary>
    private static string Applied(int indent, string open, string[] arguments)
    {
        const string Apply = ").Apply(";
        var head = $"{open}{string.Join(", ", arguments)}{Apply}";
        var broken = indent + head.Length <= 100 ? $"{head}\n    canvas\n);" : "";
        var whole = $"{head}canvas);";
        return Fit.Line(
            indent,
            whole,
            broken.Length > 0 ? broken : Fit.List(indent, open, arguments, $"{Apply}canvas);")
        );
    }

    /// <summary>The type of DeitGen.Augmentation.Operations: the forms of an operation are one type.</summary>
    private string Name =>
        op switch
        {
            Op.PosterizeIncreasing or Op.PosterizeOriginal => nameof(Op.Posterize),
            Op.SolarizeIncreasing => nameof(Op.Solarize),
            Op.TranslateXRelative => nameof(Op.TranslateX),
            Op.TranslateYRelative => nameof(Op.TranslateY),
            _ => op.ToString(),
        };

    private string FilterText =>
        filter == Interpolation.Random ? "Filter(ref draws)" : $"Interpolation.{filter}";

    private string Argument(double? magnitude) =>
        level.IsSigned ? Signed(magnitude)
        : magnitude is { } known ? Literal(level.Argument(known))
        : Added(level.IsWhole ? $"(int)({Share})" : Share);

    /// <summary>The magnitude's share of the scale, in the reference's order of operations.</summary>
    private string Share => $"m / 10 * {Literal(level.Scale)}";

    private string Signed(double? magnitude)
    {
        var share = magnitude is { } known ? Literal(level.Share(known)) : Share;
        var signed = $"AnySign(ref draws, {share})";
        return op switch
        {
            Op.TranslateXRelative => $"{signed} * canvas.Width",
            Op.TranslateYRelative => $"{signed} * canvas.Height",
            _ => Added(signed),
        };
    }

    private string Added(string share) =>
        level.Base == 0 ? share
        : level.Falls ? $"{Literal(level.Base)} - {share}"
        : level.IsSigned ? $"{Literal(level.Base)} + {share}"
        : $"{share} + {Literal(level.Base)}";

    private static string[] None => [];
}
