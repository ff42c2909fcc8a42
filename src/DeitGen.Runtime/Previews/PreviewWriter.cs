using DeitGen.Data;
using DeitGen.Errors;
using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>Writes what a variant makes of its images: a sheet of pictures a theme, and a page over all.</summary>
internal static class PreviewWriter
{
    /// <summary>The page's file.</summary>
    public const string Page = "index.html";

    /// <summary>Writes a preview.</summary>
    /// <returns>The files, as they were written.</returns>
    /// <exception cref="UserErrorException">The data are not there or broken, or the output cannot be written.</exception>
    public static IReadOnlyList<string> Write(PreviewRequest request)
    {
        CheckOutput(request.Output);
        CheckPolicy(request.Variant);
        using var source = DataSets.OpenTraining(request.Variant, request.Data);
        var images = new PreviewImages(request.Variant, source, request.Seed, request.Images);
        Section[] sections =
        [
            OriginalsSection.Of(images),
            OperationsSection.Of(images),
            DrawsSection.Of(images),
            MixedSection.Of(images),
        ];
        try
        {
            Directory.CreateDirectory(request.Output);
            return Write(request, sections);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"--output {request.Output} cannot be written: {problem.Message}"
            );
        }
    }

    private static List<string> Write(PreviewRequest request, Section[] sections)
    {
        var files = new List<string>();
        var placed = new List<(Section, SheetLayout?)>();
        foreach (var section in sections)
        {
            var layout = section.Rows.Count > 0 ? new SheetLayout(section) : null;
            placed.Add((section, layout));
            if (layout is null)
                continue;
            files.Add(Path.Combine(request.Output, section.File));
            PngFile.Write(files[^1], SheetPainter.Paint(layout));
        }
        files.Add(Path.Combine(request.Output, Page));
        File.WriteAllText(files[^1], PreviewPage.Of(request.Variant, request.Seed, placed));
        return files;
    }

    private static void CheckOutput(string output)
    {
        if (File.Exists(Path.Combine(output, Page)))
            throw new UserErrorException(
                $"--output {output} already holds {Page}; give another directory"
            );
    }

    private static void CheckPolicy(Variant variant)
    {
        var missing = variant.NotImplemented.FirstOrDefault(feature =>
            feature.StartsWith("Policy", StringComparison.Ordinal)
        );
        if (missing is not null && variant.Policy is null)
            throw new UserErrorException(
                $"'{variant.Name}' needs what this version does not do yet: {missing}; choose another policy in its [Augmentation]"
            );
    }
}
