namespace DeitGen.Data.Images;

/// <summary>Which files of a class folder are taken for images.</summary>
internal static class ImageEndings
{
    /// <summary>The endings as they are written in prose.</summary>
    public const string Text = ".jpg, .jpeg, .png, .bmp, .gif or .webp";

    /// <summary>Whether a file's name ends as an image's does, in either case.</summary>
    public static bool Match(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return false;
        return name[(dot + 1)..] switch
        {
            { Length: 3 } three => Is(three, "jpg")
                || Is(three, "png")
                || Is(three, "bmp")
                || Is(three, "gif"),
            { Length: 4 } four => Is(four, "jpeg") || Is(four, "webp"),
            _ => false,
        };
    }

    private static bool Is(ReadOnlySpan<char> ending, string known) =>
        ending.Equals(known, StringComparison.OrdinalIgnoreCase);
}
