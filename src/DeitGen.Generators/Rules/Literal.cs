namespace DeitGen.Generators.Rules;

/// <summary>Values as C# writes them in a file that uses DeitGen's namespace.</summary>
internal static class Literal
{
    public static string Of(double number) => Number.Show(number);

    public static string Of(string text) => $"\"{text}\"";

    /// <summary>A member by its full name; flags joined.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum =>
        string.Join(
            " | ",
            member.ToString().Split([", "], StringSplitOptions.None).Select(Name<T>)
        );

    /// <summary>Every member, the default one first.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetNames(typeof(T)).Select(Name<T>);

    public static string Of(IEnumerable<double> numbers) =>
        $"new double[] {{ {string.Join(", ", numbers.Select(Of))} }}";

    private static string Name<T>(string member) => $"{typeof(T).Name}.{member}";
}
