using System.Security.Cryptography;
using System.Text;

namespace DeitGen.Generators.Support;

/// <summary>The first 16 hex digits of a text's SHA-256.</summary>
internal static class Fingerprint
{
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(
            hash.Take(8)
                .Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))
        );
    }
}
