using System.Runtime.InteropServices;

namespace DeitGen.Cli;

/// <summary>Turns Ctrl-C and SIGTERM into a request to stop, while it lives. The second signal ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public StopSignals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the process returns when it stopped early.</summary>
    public int Code { get; private set; } = ExitCode.Interrupted;

    /// <inheritdoc/>
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            return; // asked twice: the system's own answer, which is to end
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGTERM)
            Code = ExitCode.Terminated;
        source.Cancel();
    }
}
