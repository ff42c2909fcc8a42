namespace DeitGen.Generators.Graph.Calls;

/// <summary>A value and what a call does with it.</summary>
internal sealed record Touch(StepValue Value, Access Access)
{
    public bool Reads => (Access & Access.Read) != 0;

    public bool Writes => (Access & Access.Write) != 0;
}
