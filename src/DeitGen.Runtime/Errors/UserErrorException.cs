namespace DeitGen.Errors;

/// <summary>Something the user gave cannot work. The message is one line that names the thing, the value and the fix; exit code 2.</summary>
public class UserErrorException(string message) : Exception(OneLine(message))
{
    /// <summary>A value may come from a file that somebody damaged: what is no letter must not reach a terminal.</summary>
    private static string OneLine(string message) =>
        string.Concat(message.Select(c => char.IsControl(c) ? '?' : c));
}
