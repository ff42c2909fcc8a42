using DeitGen.Errors;

namespace DeitGen.Cli;

/// <summary>Turns what went wrong into a line and an exit code.</summary>
internal static class Failures
{
    /// <summary>Runs an action; a failure becomes a line on <paramref name="error"/>, with its trace where asked.</summary>
    public static int Guard(TextWriter error, bool verbose, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure)
        {
            return Tell(error, verbose, failure);
        }
    }

    private static int Tell(TextWriter error, bool verbose, Exception failure)
    {
        var isUsers = failure is UserErrorException;
        error.WriteLine(
            isUsers
                ? $"error: {failure.Message}"
                : $"fault: {FirstLine.Of(failure)} ({failure.GetType().Name}); --verbose shows where"
        );
        if (verbose)
            error.WriteLine(failure);
        return isUsers ? ExitCode.UserError : ExitCode.OurFault;
    }
}
