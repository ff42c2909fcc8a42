namespace DeitGen.Errors;

/// <summary>Something the user gave cannot work. The message is one line that names the thing, the value and the fix; exit code 2.</summary>
public sealed class UserErrorException(string message) : Exception(message);
