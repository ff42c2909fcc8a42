namespace DeitGen.Generators.Graph.Calls;

/// <summary>Where in a step a call stands.</summary>
internal enum Phase
{
    Forward,
    Loss,
    Backward,
}
