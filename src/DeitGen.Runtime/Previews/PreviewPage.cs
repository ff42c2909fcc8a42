using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>The page beside the sheets: every picture is a window onto its sheet, with its caption as text.</summary>
internal static class PreviewPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page as HTML.</summary>
    /// <param name="variant">Whose preview it is.</param>
    /// <param name="seed">The key of every random choice.</param>
    /// <param name="sections">The themes, each with its sheet's layout; null where it has no pictures.</param>
    public static string Of(
        Variant variant,
        long seed,
        IReadOnlyList<(Section Section, SheetLayout? Layout)> sections
    )
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html(variant.Name)}: what its images look like</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>{Html(variant.Name)}</h1>
            <p>Images of {variant.ImageSize} × {variant.ImageSize}, seed {seed}. The same seed draws the same page.</p>

            """
        );
        foreach (var (section, layout) in sections)
            Add(page, section, layout);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder page, Section section, SheetLayout? layout)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <section id="{section.Name}">
            <h2>{Html(section.Title)}</h2>
            <p>{Html(section.Text)}</p>

            """
        );
        var tiles = new Queue<PlacedTile>(layout?.Tiles ?? []);
        foreach (var row in section.Rows)
            Add(page, section, row, [.. row.Tiles.Select(_ => tiles.Dequeue())]);
        page.Append("</section>\n");
    }

    private static void Add(StringBuilder page, Section section, TileRow row, PlacedTile[] tiles)
    {
        if (row.Title.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Html(row.Title)}</h3>\n");
        page.Append("<div>\n");
        foreach (var tile in tiles)
        {
            var caption = string.Join("<br>", tile.Tile.Caption.Select(Html));
            var words = Html(string.Join(", ", tile.Tile.Caption));
            page.Append(
                CultureInfo.InvariantCulture,
                $"""
                <figure><img src="{section.File}" alt="{words}" style="object-position:-{tile.Left}px -{tile.Top}px"><figcaption>{caption}</figcaption></figure>

                """
            );
        }
        page.Append("</div>\n");
    }

    /// <summary>Letters of all scripts stay letters: the page is UTF-8.</summary>
    private static string Html(string text) => Encoder.Encode(text);

    private static string Style =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            :root { color-scheme: light dark; --paper: #fbfaf8; --ink: #222426; --quiet: #6a6f75; --line: #dddbd7 }
            @media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e6e4e0; --quiet: #9a9da2; --line: #34363a } }
            body { margin: 2rem auto; padding: 0 1.5rem; max-width: 84rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
            h1 { font-size: 1.6rem; margin: 0 }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line) }
            h3 { font-size: .95rem; font-weight: 600; margin: 1.25rem 0 .5rem }
            p { margin: .25rem 0 1rem; color: var(--quiet); max-width: 60rem }
            div { display: flex; flex-wrap: wrap; gap: .75rem }
            figure { margin: 0; width: {{SheetLayout.Cell}}px }
            img { display: block; width: {{SheetLayout.Cell}}px; height: {{SheetLayout.Cell}}px; object-fit: none; border-radius: 4px }
            figcaption { margin-top: .3rem; font-size: .85rem; line-height: 1.35; color: var(--quiet); overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
            """
        );
}
