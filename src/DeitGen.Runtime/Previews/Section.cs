namespace DeitGen.Previews;

/// <summary>One theme of a preview: a sheet of pictures, or a line that says why there is none.</summary>
/// <param name="Name">The sheet's file is called so.</param>
/// <param name="Title">A heading.</param>
/// <param name="Text">What is to be seen.</param>
/// <param name="Rows">The pictures; none where there is nothing to show.</param>
internal sealed record Section(string Name, string Title, string Text, IReadOnlyList<TileRow> Rows)
{
    /// <summary>Name of the file of its sheet.</summary>
    public string File => Name + ".png";
}
