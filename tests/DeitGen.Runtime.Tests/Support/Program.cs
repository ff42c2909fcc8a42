using DeitGen.Runtime.Tests.Augmentation;

namespace DeitGen.Runtime.Tests.Support;

/// <summary>The tests as a program: a child process of <see cref="WidthTests"/> with some instructions switched off.</summary>
internal static class Program
{
    public static void Main() => Console.WriteLine(WidthTests.Report());
}
