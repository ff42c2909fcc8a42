using DeitGen.Errors;

namespace DeitGen.Data.Decoding;

/// <summary>A file of a data set is no image, or a damaged one. The message names the file; training counts them.</summary>
/// <param name="file">The file; empty where whoever opened it says its name.</param>
/// <param name="what">What is wrong, as the rest of a sentence that begins with the file.</param>
internal sealed class BrokenImageException(string file, string what)
    : UserErrorException($"{file} {what}")
{
    /// <summary>What is wrong, as the rest of a sentence that begins with the file.</summary>
    public string What => what;
}
