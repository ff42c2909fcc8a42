namespace DeitGen.Planning;

/// <summary>A variant's steps as they were measured.</summary>
/// <param name="Compiled">Milliseconds of the compiled step; null where there is none.</param>
/// <param name="Module">Milliseconds of the module's.</param>
/// <param name="MicroBatch">Images that the compiled step computed together.</param>
/// <param name="PeakBytes">Peak memory of the compiled step, or of the module's where there is none.</param>
/// <param name="ModulePeakBytes">Peak memory once the module had its turn too.</param>
/// <param name="Rate">Floating-point operations a second of a matrix product; null where there is no compiled step.</param>
internal sealed record Trial(
    double? Compiled,
    double Module,
    int MicroBatch,
    long PeakBytes,
    long ModulePeakBytes,
    double? Rate
);
