namespace DeitGen.Reports;

/// <summary>What watches a run: a terminal, a log, a test.</summary>
public interface IRunReporter
{
    /// <summary>The run is about to take its first step.</summary>
    void Started(RunPlan plan);

    /// <summary>A step's loss is known.</summary>
    void Step(StepReport report);

    /// <summary>An epoch was evaluated.</summary>
    void Epoch(EpochReport report);

    /// <summary>A checkpoint was written to this directory.</summary>
    void Saved(string directory);

    /// <summary>Something the user should know, in one line.</summary>
    void Note(string line);
}
