namespace DeitGen.Training;

/// <summary>Measures how fast this process trains; evaluations and checkpoints do not count.</summary>
internal sealed class SpeedMeter(int batch, TimeProvider clock)
{
    private TimeSpan before;
    private long start = clock.GetTimestamp();
    private long steps;

    /// <summary>Training images per second; 0 before the first step.</summary>
    public double ImagesPerSecond => steps == 0 ? 0 : batch * steps / Elapsed.TotalSeconds;

    /// <summary>Time spent training.</summary>
    public TimeSpan Elapsed => before + clock.GetElapsedTime(start);

    public void StepDone() => steps++;

    /// <summary>Time that so many further steps take.</summary>
    public TimeSpan For(long further) => steps == 0 ? TimeSpan.Zero : Elapsed * further / steps;

    /// <summary>Does something that is no training.</summary>
    public void Without(Action action)
    {
        before = Elapsed;
        action();
        start = clock.GetTimestamp();
    }
}
