using System.Text;

namespace DeitGen.Arenas;

/// <summary>A tensor's number in the counters of its random initial values.</summary>
internal static class KeyHash
{
    /// <summary>FNV-1a, 32 bits, over the key's UTF-8: the same on every machine and in every version, unlike GetHashCode.</summary>
    public static uint Of(string key)
    {
        var hash = 2166136261;
        foreach (var value in Encoding.UTF8.GetBytes(key))
            hash = unchecked((hash ^ value) * 16777619);
        return hash;
    }
}
