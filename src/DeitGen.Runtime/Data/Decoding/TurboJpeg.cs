using System.Runtime.InteropServices;

namespace DeitGen.Data.Decoding;

/// <summary>
/// libjpeg-turbo's own library, where the system has one (Debian: libturbojpeg0): about twice as fast as the decoder within Skia, to the
/// same pixels. Nothing needs it.
/// </summary>
internal static unsafe class TurboJpeg
{
    private const string File = "libturbojpeg.so.0";
    private const int RedGreenBlueUnused = 2; // TJPF_RGBX
    private const int Accurate = 4096; // TJFLAG_ACCURATEDCT: the integer transform that Pillow uses

    private static readonly delegate* unmanaged[Cdecl]<nint> Init;
    private static readonly delegate* unmanaged[Cdecl]<nint, int> Destroy;
    private static readonly delegate* unmanaged[Cdecl]<
        nint,
        byte*,
        nuint,
        byte*,
        int,
        int,
        int,
        int,
        int,
        int> Decompress;

    static TurboJpeg()
    {
        if (
            !NativeLibrary.TryLoad(File, out var library)
            || !NativeLibrary.TryGetExport(library, "tjInitDecompress", out var init)
            || !NativeLibrary.TryGetExport(library, "tjDestroy", out var destroy)
            || !NativeLibrary.TryGetExport(library, "tjDecompress2", out var decompress)
        )
            return;
        Init = (delegate* unmanaged[Cdecl]<nint>)init;
        Destroy = (delegate* unmanaged[Cdecl]<nint, int>)destroy;
        Decompress = (delegate* unmanaged[Cdecl]<
            nint,
            byte*,
            nuint,
            byte*,
            int,
            int,
            int,
            int,
            int,
            int>)decompress;
    }

    /// <summary>Whether the library was found.</summary>
    public static bool IsPresent => Init != null;

    /// <summary>A decoder; 0 where there is none. One thread at a time may use it.</summary>
    public static nint Create() => IsPresent ? Init() : 0;

    /// <summary>Gives a decoder back.</summary>
    public static void Free(nint decoder) => Destroy(decoder);

    /// <summary>Decodes a whole image.</summary>
    /// <param name="decoder">From <see cref="Create"/>.</param>
    /// <param name="file">Grey or colour, not print colours.</param>
    /// <param name="pixels">[height, width] pixels of four bytes.</param>
    /// <param name="width">As the file says.</param>
    /// <param name="height">As the file says.</param>
    /// <returns>False where the library found anything to complain of.</returns>
    public static bool TryDecode(
        nint decoder,
        ImageBytes file,
        Span<byte> pixels,
        int width,
        int height
    )
    {
        fixed (byte* target = pixels)
            return Decompress(
                    decoder,
                    file.Address,
                    (nuint)file.Length,
                    target,
                    width,
                    0,
                    height,
                    RedGreenBlueUnused,
                    Accurate
                ) == 0;
    }
}
