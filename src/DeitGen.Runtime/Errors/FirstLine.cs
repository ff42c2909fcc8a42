namespace DeitGen.Errors;

/// <summary>What fits into a line of a failure that is not ours.</summary>
internal static class FirstLine
{
    /// <summary>The first line of its message: a native error carries its whole stack there.</summary>
    public static string Of(Exception failure) =>
        failure.Message.Split('\n', 2)[0].TrimEnd('\r', '.');
}
