using DeitGen.Errors;

namespace DeitGen.Data.Decoding;

/// <summary>A file of a data set is no image, or a damaged one. The message names the file; training counts them.</summary>
internal sealed class BrokenImageException(string file, string what)
    : UserErrorException($"{file} {what}");
