using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>The executable behind an emitted <c>Main</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs a command over the program's variants.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="variants">The specs of the assembly, by name in ordinal order.</param>
    /// <returns>0 done, 1 our fault, 2 the user's, 130 or 143 stopped by a signal with a checkpoint written.</returns>
    public static int Run(string[] args, IReadOnlyList<Variant> variants) =>
        throw new NotImplementedException();
}
