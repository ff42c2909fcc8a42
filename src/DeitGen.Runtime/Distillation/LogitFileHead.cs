using System.Text;
using DeitGen.Errors;
using Microsoft.Win32.SafeHandles;

namespace DeitGen.Distillation;

/// <summary>Holds the text at the beginning of a <see cref="LogitFile"/> against what it must say.</summary>
internal static class LogitFileHead
{
    private const int Longest = 1 << 16;

    /// <summary>An empty file, or one whose text a crash cut short, may begin anew; any other must say the same.</summary>
    /// <exception cref="UserErrorException">Names the first fact that differs.</exception>
    public static void Check(SafeFileHandle file, string path, ReadOnlySpan<byte> expected)
    {
        var found = new byte[Math.Min(Longest, RandomAccess.GetLength(file))];
        var text = found.AsSpan(0, RandomAccess.Read(file, found, 0));
        if (text.StartsWith(expected) || expected.StartsWith(text))
            return;
        var (theirs, ours) = (Lines(text), Lines(expected));
        if (theirs[0] != ours[0])
            throw new UserErrorException(
                $"--teacher-cache {path} is no file of a teacher's logits; give another name"
            );
        var (has, needs) = Difference(theirs, ours);
        throw new UserErrorException(
            $"--teacher-cache {path} has {has}, this run {needs}; give another file"
        );
    }

    private static (string Has, string Needs) Difference(string[] theirs, string[] ours)
    {
        for (var i = 0; i < Math.Max(theirs.Length, ours.Length); i++)
        {
            var (has, needs) = (Line(theirs, i), Line(ours, i));
            if (has != needs)
                return (has, needs);
        }
        return ("other facts", "its own");
    }

    private static string Line(string[] lines, int i) =>
        i < lines.Length ? $"'{lines[i]}'" : "nothing more";

    private static string[] Lines(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf("\n\n"u8);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Split('\n');
    }
}
