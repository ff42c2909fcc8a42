namespace DeitGen.Training;

/// <summary>Folders that are numbered so that none is written twice.</summary>
internal static class NumberedFolder
{
    /// <summary>The next free PARENT/NAME-NNN.</summary>
    public static string NextFree(string parent, string name)
    {
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(parent, $"{name}-{number:000}");
            if (!Path.Exists(path))
                return path;
        }
    }
}
