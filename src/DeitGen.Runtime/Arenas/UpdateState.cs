namespace DeitGen.Arenas;

/// <summary>Where the flat tensors of an update lie. <paramref name="average"/> is null where none is kept.</summary>
internal readonly unsafe struct UpdateState(
    float* values,
    float* gradients,
    float* first,
    float* second,
    float* average
)
{
    public readonly float* Values = values;
    public readonly float* Gradients = gradients;
    public readonly float* First = first;
    public readonly float* Second = second;
    public readonly float* Average = average;
}
